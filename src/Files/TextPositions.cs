using Advocate.Diagnostics;

namespace Advocate.Files;

/// <summary>Finds the line and column of a character of a file.</summary>
internal sealed class TextPositions(SourceText source)
{
    private readonly string _text = source.Text;
    private List<int>? _lineStarts;

    public Location At(int offset, int length = 1)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var starts = _lineStarts ??= FindLineStarts();
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Location(source.File.DisplayPath, line + 1, offset - starts[line] + 1, Math.Max(1, length));
    }

    /// <summary>The text as it was written, from one character on.</summary>
    public ReadOnlySpan<char> From(int offset) => _text.AsSpan(Math.Clamp(offset, 0, _text.Length));

    /// <summary>The rest of a line, up to so many characters.</summary>
    public ReadOnlySpan<char> LineFrom(int offset, int longest)
    {
        var rest = From(offset);
        rest = rest[..Math.Min(rest.Length, longest)];
        return rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest;
    }

    /// <summary>What is before a character on its line, up to so many characters.</summary>
    public ReadOnlySpan<char> LineBefore(int offset, int longest)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var before = _text.AsSpan(Math.Max(0, offset - longest), Math.Min(offset, longest));
        return before[(before.LastIndexOf('\n') + 1)..];
    }

    private List<int> FindLineStarts()
    {
        const int DefaultLineLength = 40;
        var starts = new List<int>(1 + (_text.Length / DefaultLineLength)) { 0 };
        for (var at = _text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = _text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
