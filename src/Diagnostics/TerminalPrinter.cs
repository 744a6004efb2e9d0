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
            console.Write(new Text($"{diagnostic.Location}: ", new Style(decoration: Decoration.Bold)));
            console.Write(new Text($"{diagnostic.Severity.Word()} {diagnostic.Code}: ", new Style(color, decoration: Decoration.Bold)));
            console.WriteLine(diagnostic.Message);
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

        var column = Math.Clamp(location.Column - 1, 0, line.Length);
        var start = Math.Max(0, Math.Min(column - (WidestExcerpt / 3), line.Length - WidestExcerpt));
        var shown = line.Substring(start, Math.Min(WidestExcerpt, line.Length - start)).Replace('\t', ' ');
        var length = Math.Clamp(location.Length, 1, Math.Max(1, shown.Length - (column - start)));
        var number = location.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        console.WriteLine($"  {number} | {shown}");
        console.WriteLine($"  {new string(' ', number.Length)} | {new string(' ', column - start)}{new string('^', length)}", new Style(color));
    }
}
