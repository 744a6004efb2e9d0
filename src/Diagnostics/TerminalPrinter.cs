using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Advocate.Diagnostics;

/// <summary>Shows findings to a writer: where, what, the line itself with a mark under the spot, and a way out.</summary>
/// <param name="readLine">Gives a line of a file, from 1, or null when it cannot be read any more.</param>
public sealed class TerminalPrinter(IAnsiConsole console, Func<string, int, string?> readLine)
{
    /// <summary>A longer line is cut around the mark, so that the mark stays on the screen.</summary>
    private const int WidestExcerpt = 100;

    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var color = diagnostic.Severity switch { Severity.Error => Color.Red, Severity.Warning => Color.Yellow, _ => Color.Blue };
            console.Write(new Paragraph()
                .Append($"{diagnostic.Location}: ", new Style(decoration: Decoration.Bold))
                .Append($"{diagnostic.Severity.Word()} {diagnostic.Code}: ", new Style(color, decoration: Decoration.Bold))
                .Append($"{diagnostic.Message}\n"));
            PrintExcerpt(diagnostic.Location, color);
            console.WriteLine($"  {diagnostic.Help}", new Style(decoration: Decoration.Dim));
            console.WriteLine();
        }
    }

    private void PrintExcerpt(Location location, Color color)
    {
        if (location.Line == 0 || readLine(location.File, location.Line) is not { } line)
        {
            return;
        }

        var number = location.Line.ToString(CultureInfo.InvariantCulture);
        var width = Math.Max(20, Math.Min(WidestExcerpt, console.Profile.Width - number.Length - 6));
        var column = Math.Clamp(location.Column - 1, 0, line.Length);
        var start = Math.Max(0, Math.Min(column - (width / 3), line.Length - width));
        var shown = line.Substring(start, Math.Min(width, line.Length - start)).Replace('\t', ' ');
        var length = Math.Clamp(location.Length, 1, Math.Max(1, shown.Length - (column - start)));
        console.WriteLine($"  {number} | {shown}");
        console.WriteLine($"  {new string(' ', number.Length)} | {Blank(shown.AsSpan(0, column - start))}{new string('^', length)}", new Style(color));
    }

    /// <summary>As much white space as the text is wide: a Chinese character or an emoji takes the room of two letters, and so does U+3000.</summary>
    private static string Blank(ReadOnlySpan<char> text)
    {
        var blank = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
            var takesNoRoom = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
            blank.Append(isWide ? "\u3000" : takesNoRoom ? "" : " ");
        }

        return blank.ToString();
    }
}
