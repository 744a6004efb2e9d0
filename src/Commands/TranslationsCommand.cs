using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Advocate.Building;
using Advocate.Content;
using Advocate.Files;
using Advocate.Pipelines;

namespace Advocate.Commands;

/// <summary>Lists what of a site is not translated, what has fallen behind, and what no native reader has read.</summary>
public static class TranslationsCommand
{
    private const string Text = "text", Json = "json";

    public static Command Create(CommandLine line)
    {
        var format = new Option<string>("--format") { Description = "How the list is written.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        var command = line.Command(
            "translations",
            "List for each further language what is not translated, what has fallen behind, and what no native reader has read.",
            run => RunAsync(run, run.Arguments.GetRequiredValue(format)),
            line.Input, line.Theme, line.Address);
        command.Options.Add(format);
        return command;
    }

    private static async Task<int> RunAsync(Invocation run, string format)
    {
        var planned = await new SiteBuilder(new Engine(PipelineList.All))
            .PlanAsync(new DiskTree(run.Folders.Input), run.Folders.OpenTheme(), run.Options);
        if (planned.Site is not { } site)
        {
            run.Report.Findings(planned.Findings);
            return ExitCode.ContentHasErrors;
        }

        var overviews = TranslationOverview.Of(site);
        if (format == Json)
        {
            Write(overviews);
        }
        else
        {
            run.Report.Translations(overviews);
        }

        return ExitCode.Good;
    }

    private static void Write(ImmutableArray<TranslationOverview> overviews)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        foreach (var overview in overviews)
        {
            json.WriteStartObject();
            json.WriteString("language", overview.Language);
            json.WriteNumber("translated", overview.Translated);
            Files("missing", overview.Missing);
            Files("behind", overview.Behind);
            Files("unread", overview.Unread);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Files(string name, ImmutableArray<Document> documents)
        {
            json.WriteStartArray(name);
            foreach (var document in documents)
            {
                json.WriteStringValue(document.File.DisplayPath);
            }

            json.WriteEndArray();
        }
    }
}
