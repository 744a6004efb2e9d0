using Advocate.Diagnostics;

namespace Advocate.Markdown;

/// <summary>Says on which line and column of its file a character of the text stands.</summary>
internal sealed class TextPositions(string text, string file, int firstLine)
{
    private List<int>? _lineStarts;

    public Location At(int offset, int length = 1)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var starts = _lineStarts ??= FindLineStarts();
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Location(file, firstLine + line, offset - starts[line] + 1, Math.Max(1, length));
    }

    /// <summary>The text as it was written, from one character on.</summary>
    public ReadOnlySpan<char> From(int offset) => text.AsSpan(Math.Clamp(offset, 0, text.Length));

    private List<int> FindLineStarts()
    {
        const int UsualLine = 40;
        var starts = new List<int>(1 + (text.Length / UsualLine)) { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
