using Spectre.Console;

namespace Advocate.Commands;

/// <summary>Where commands say what they have to say.</summary>
internal static class Terminal
{
    /// <summary>No line is as long; but wide tables must not be laid out for a log without end.</summary>
    private const int WidthOfLogs = 10_000;

    /// <summary>
    /// A screen has a width, and lines are broken at its edge between words. A pipe or a log has none: there each message stays on one
    /// line, so that it can be searched for and its paths can be followed, and nothing is drawn.
    /// </summary>
    public static IAnsiConsole Open() => Open(Console.Out);

    public static IAnsiConsole Open(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthOfLogs;
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.Interactive = false;
        }

        return console;
    }
}
