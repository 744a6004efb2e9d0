using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;

namespace Advocate.Commands;

/// <summary>Writes what was found in the form that was asked for.</summary>
public sealed class FindingsWriter(Report report, Stream output)
{
    public const string Text = "text", GitHub = "github";

    public static readonly string[] Formats = [Text, "lines", GitHub, "sarif", "json"];

    public string Format { get; init; } = Text;

    /// <summary>Files whose findings come before all others, where what comes late may be dropped.</summary>
    public IReadOnlySet<string> First { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>True to show each piece of advice on a terminal; else it is only counted, so that it never drowns an error.</summary>
    public bool ShowsAdvice { get; init; }

    /// <summary>The file to which GitHub's summary of the job is added; null outside GitHub.</summary>
    public string? Summary { get; init; }

    public void Write(ImmutableArray<Diagnostic> found)
    {
        switch (Format)
        {
            case "lines":
                using (var text = new WorkflowCommandGuard(Lines()))
                {
                    foreach (var diagnostic in found)
                    {
                        text.WriteLine($"{diagnostic} {diagnostic.Help}");
                    }
                }

                break;
            case "json":
                WriteJson(json => JsonPrinter.Print(found, json));
                break;
            case "sarif":
                WriteJson(json => SarifPrinter.Print(found, json));
                break;
            case GitHub:
                using (var text = Lines())
                {
                    GitHubPrinter.Print(found, First, text);
                }

                report.Checked(found);
                if (Summary is { Length: > 0 } summary)
                {
                    File.AppendAllText(summary, MarkdownSummary.Of(GitHubPrinter.InOrder(found, First)));
                }

                break;
            default:
                report.Findings([.. found.Where(d => d.Severity != Severity.Advice || ShowsAdvice)]);
                report.Checked(found, ShowsAdvice);
                break;
        }
    }

    /// <summary>In JSON an escaped bracket is the same bracket, and the runner of a workflow takes it for no command.</summary>
    private void WriteJson(Action<Stream> print)
    {
        using var json = new MemoryStream();
        print(json);
        using var text = Lines();
        text.WriteLine(Encoding.UTF8.GetString(json.ToArray()).Replace("##[", "##\\u005B", StringComparison.Ordinal));
    }

    private StreamWriter Lines() =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
}
