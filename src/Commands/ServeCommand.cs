using System.CommandLine;
using Advocate.Preview;

namespace Advocate.Commands;

/// <summary>Serves a site that was built, as it will be served when it is published.</summary>
public static class ServeCommand
{
    public static Command Create(CommandLine line)
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "The folder that a build wrote.",
            DefaultValueFactory = _ => new("output"),
        };
        var server = new ServerOptions();
        var command = line.Command(
            "serve",
            "Serve a built site on this machine.",
            run => RunAsync(run.Arguments.GetRequiredValue(folder), server.Read(run.Arguments), run.Report, run.Cancelled));
        command.Arguments.Add(folder);
        server.AddTo(command);
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, ServerChoice choice, Report report, CancellationToken cancelled)
    {
        if (!folder.Exists)
        {
            return report.NoFolder(folder.FullName, "Build the site first, or name the folder that it was built into.");
        }

        var site = new FolderContent(folder.FullName, choice.Root);
        return await choice.ServeAsync(
            context => StaticFileResponse.SendAsync(context, site),
            report,
            server => report.Serving(folder.FullName, server.Origin + site.Root),
            () => Task.Delay(Timeout.Infinite, cancelled),
            cancelled);
    }
}
