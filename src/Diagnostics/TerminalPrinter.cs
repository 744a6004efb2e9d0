using System.Globalization;
using Spectre.Console;

namespace Advocate.Diagnostics;

/// <summary>Shows findings to a writer: where, what, the line itself with a mark under the spot, and a way out.</summary>
/// <param name="readLine">Gives a line of a file, from 1, or null when it cannot be read any more.</param>
public sealed class TerminalPrinter(IAnsiConsole console, Func<string, int, string?> readLine)
{
    /// <summary>A longer line is cut around the mark, so that the mark stays on the screen.</summary>
    private const int WidestExcerpt = 100;

    /// <summary>Less than this shows nobody where they are.</summary>
    private const int NarrowestExcerpt = 12;

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
        var room = Math.Clamp(console.Profile.Width - number.Length - 6, NarrowestExcerpt, WidestExcerpt);
        var excerpt = Excerpt.Of(line, location.Column, location.Length, room);
        console.WriteLine($"  {number} | {excerpt.Line}");
        console.WriteLine($"  {new string(' ', number.Length)} | {excerpt.Mark}", new Style(color));
    }
}
