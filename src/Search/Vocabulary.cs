using System.Runtime.InteropServices;
using System.Text;

namespace Advocate.Search;

/// <summary>
/// The words met so far, numbered from 0. Reading a site asks it for each of its words, so that it keeps bytes and no objects.
/// </summary>
internal sealed class Vocabulary
{
    private int[] _slots = new int[1 << 12];
    private int[] _ends = new int[1 << 11];
    private uint[] _hashes = new uint[1 << 11];
    private byte[] _bytes = new byte[1 << 14];

    public int Count { get; private set; }

    public string this[int word] => Encoding.UTF8.GetString(BytesOf(word));

    public int IdOf(ReadOnlySpan<byte> word)
    {
        var hash = HashOf(word);
        var slot = (int)hash & (_slots.Length - 1);
        while (_slots[slot] is > 0 and var number)
        {
            if (_hashes[number - 1] == hash && BytesOf(number - 1).SequenceEqual(word))
            {
                return number - 1;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = Count + 1;
        Add(word, hash);
        return Count - 1;
    }

    private ReadOnlySpan<byte> BytesOf(int word) => _bytes.AsSpan()[(word == 0 ? 0 : _ends[word - 1]).._ends[word]];

    private void Add(ReadOnlySpan<byte> word, uint hash)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + word.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        word.CopyTo(_bytes.AsSpan(start));
        (_ends[Count], _hashes[Count]) = (start + word.Length, hash);
        Count++;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 1; number <= Count; number++)
        {
            var slot = (int)_hashes[number - 1] & (_slots.Length - 1);
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number;
        }
    }

    private static uint HashOf(ReadOnlySpan<byte> word)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)word.Length * Factor;
        while (word.Length > 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(word)) * Factor;
            hash ^= hash >> 32;
            word = word[8..];
        }

        // Two reads that may overlap give every letter of a short word.
        var rest = word.Length >= 4 ? MemoryMarshal.Read<uint>(word) | ((ulong)MemoryMarshal.Read<uint>(word[^4..]) << 32)
            : word.IsEmpty ? 0
            : word[0] | ((ulong)word[word.Length / 2] << 8) | ((ulong)word[^1] << 16);
        hash = (hash ^ rest) * Factor;
        return (uint)(hash >> 32);
    }
}
