using System.CommandLine;
using Advocate.Mirrors;
using Advocate.Output;

namespace Advocate.Commands;

/// <summary>Writes the digests of a built site's files beside them, by which anybody can tell a true copy of the site.</summary>
public static class DigestCommand
{
    public static Command Create(CommandLine line)
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "The folder that a build wrote.",
            DefaultValueFactory = _ => new("output"),
        };
        var command = line.Command(
            "digest",
            $"Write {DigestList.FileName} into a built site: the digest of each file, by which 'verify' knows a true copy.",
            run => RunAsync(run.Arguments.GetRequiredValue(folder), run.Report, run.Cancelled));
        command.Arguments.Add(folder);
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, Report report, CancellationToken cancelled)
    {
        if (!folder.Exists)
        {
            return report.NoFolder(folder.FullName, "Build the site first, or name the folder that it was built into.");
        }

        var list = await DigestList.OfFolderAsync(folder.FullName, cancelled);
        var file = Path.Combine(folder.FullName, DigestList.FileName);
        await File.WriteAllTextAsync($"{file}~", list.ToString(), cancelled);
        File.Move($"{file}~", file, overwrite: true);
        if (OutputManifest.Read(folder.FullName) is { Count: > 0 } files)
        {
            // The next build takes the list for its own, and away.
            files.Add(DigestList.FileName);
            OutputManifest.Write(folder.FullName, files.Order(StringComparer.Ordinal));
        }

        report.DigestsWritten(file, list.ByPath.Count);
        return ExitCode.Good;
    }
}
