using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Advocate.Search;

/// <summary>A few letters that are put together to a word.</summary>
internal struct WordLetters
{
    /// <summary>Longer words are addresses and the like.</summary>
    public const int MaxLength = 40;

    private Buffer _bytes;

    public int Length { get; private set; }

    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Bytes => ((ReadOnlySpan<byte>)_bytes)[..Length];

    public void Clear() => Length = 0;

    public bool TryAdd(scoped ReadOnlySpan<byte> letters)
    {
        if (Length + letters.Length > MaxLength)
        {
            return false;
        }

        letters.CopyTo(((Span<byte>)_bytes)[Length..]);
        Length += letters.Length;
        return true;
    }

    [InlineArray(MaxLength)]
    private struct Buffer
    {
        private byte _first;
    }
}
