using Advocate.Diagnostics;

namespace Advocate.Markdown;

/// <summary>Says on which line and column of its file a character of the text stands.</summary>
internal sealed class TextPositions(string text, string file, int firstLine)
{
    public Location At(int offset, int length = 1)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        var line = before.Count('\n');
        var column = before.Length - before.LastIndexOf('\n');
        return new Location(file, firstLine + line, column, Math.Max(1, length));
    }
}
