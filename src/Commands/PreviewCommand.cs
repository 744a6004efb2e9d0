using System.CommandLine;
using Advocate.Building;
using Advocate.Preview;

namespace Advocate.Commands;

/// <summary>Shows the site as its files are while they are written, drafts included. Nothing is written to disk.</summary>
public static class PreviewCommand
{
    public static Command Create(CommandLine line)
    {
        var server = new ServerOptions();
        var command = line.Command(
            "preview",
            "Show the site on this machine, and every change as soon as it is saved.",
            run => RunAsync(run.Folders, run.Options, server.Read(run.Arguments), run.Report, run.Cancelled),
            line.Input, line.Theme, line.Address);
        server.AddTo(command);
        return command;
    }

    /// <summary>Set by <c>dotnet watch</c>.</summary>
    private static bool IsUnderWatch => Environment.GetEnvironmentVariable("DOTNET_WATCH") is not null;

    private static async Task<int> RunAsync(
        Folders folders, BuildOptions options, ServerChoice choice, Report report, CancellationToken cancelled)
    {
        foreach (var folder in new[] { folders.Input, folders.Theme }.OfType<string>())
        {
            if (!Directory.Exists(folder))
            {
                return report.NoFolder(folder, "Start in the project's own folder, or name the folder with --input or --theme.");
            }
        }

        using var preview = await LivePreview.StartAsync(
            folders.Input, folders.Theme, () => options with { Now = CommandLine.Now(), BasePath = choice.Root }, IsUnderWatch);
        return await choice.ServeAsync(
            new PreviewSite(preview).AnswerAsync,
            report,
            server => report.Previewing(server.Origin + (preview.Current.Shown?.Root ?? "/"), preview.Current),
            () => preview.RunAsync(report.Rebuilt, cancelled),
            cancelled);
    }
}
