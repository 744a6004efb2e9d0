using Spectre.Console;

namespace Advocate.Commands;

/// <summary>What is asked of whoever sits at the terminal. In a pipe or a log nobody answers, and the usual is taken.</summary>
public sealed partial class Report
{
    private bool HasReader => console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal && !Console.IsInputRedirected;

    public string Ask(string question, string usual) => Ask(question, usual, text => text, "");

    public bool Ask(string question, bool usual) => Ask<bool>(
        question,
        usual ? "yes" : "no",
        text => text.ToLowerInvariant() switch
        {
            "yes" or "y" => true,
            "no" or "n" => false,
            _ => null,
        },
        "yes or no");

    /// <param name="usual">The answer of whoever presses Enter.</param>
    /// <param name="read">Null for an answer that makes no sense, which is asked for again.</param>
    /// <param name="takes">What makes sense.</param>
    public T Ask<T>(string question, string usual, Func<string, T?> read, string takes)
        where T : class => Answer(question, usual, text => read(text) is { } value ? (value, true) : (null!, false), takes);

    /// <inheritdoc cref="Ask{T}(string, string, Func{string, T}, string)"/>
    public T Ask<T>(string question, string usual, Func<string, T?> read, string takes)
        where T : struct => Answer(question, usual, text => read(text) is { } value ? (value, true) : (default, false), takes);

    private T Answer<T>(string question, string usual, Func<string, (T Value, bool MakesSense)> read, string takes)
    {
        while (HasReader)
        {
            console.Write($"{question} [{usual}]: ");
            if (Console.ReadLine() is not { } line || line.Trim() == "")
            {
                break;
            }

            if (read(line.Trim()) is (var value, true))
            {
                return value;
            }

            console.WriteLine($"This takes {takes}.");
        }

        return read(usual).Value;
    }
}
