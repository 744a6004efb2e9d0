using System.CommandLine;
using Advocate.Content;
using Advocate.Pipelines;
using Advocate.Reference;

namespace Advocate.Commands;

/// <summary>Makes the editors' schemas and the writers' reference anew from the records that read the files.</summary>
public static class ReferenceCommand
{
    public static Command Create(CommandLine line) => line.Command(
        "reference",
        "Make the schemas in input/.schema and docs/writing/reference.md anew, after a change to what the files may hold.",
        run => Task.FromResult(Run(run.Folders, run.Report)),
        line.Input);

    private static int Run(Folders folders, Report report)
    {
        if (!File.Exists(Path.Combine(folders.Input, SiteSettings.Path)))
        {
            report.NoContent(folders.Input);
            return ExitCode.WrongUse;
        }

        foreach (var (path, text) in ReferenceFiles.All(
            folders.Input, folders.AreOne ? null : folders.Project, PipelineList.Kinds))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                File.WriteAllText(path, text);
                report.Made(path);
            }
        }

        return ExitCode.Good;
    }
}
