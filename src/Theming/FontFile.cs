using System.Text;
using Advocate.Files;

namespace Advocate.Theming;

/// <summary>A typeface that the theme brings, a TrueType or OpenType file.</summary>
/// <param name="Name">The name of its file: <c>serif.ttf</c>.</param>
public sealed record FontFile(string Name, byte[] Bytes)
{
    private readonly Lazy<FontCoverage> _coverage = new(() => new FontCoverage(Bytes));

    public string Hash { get; } = ContentHash.Of(Bytes);

    public bool Has(Rune character) => _coverage.Value.Has(character);
}
