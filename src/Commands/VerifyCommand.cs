using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Mirrors;

namespace Advocate.Commands;

/// <summary>Says whether a copy of a site, in a folder or on a server, is that site: every file as it was published, none more, none
/// less.</summary>
public static class VerifyCommand
{
    public static Command Create(CommandLine line)
    {
        var copy = new Argument<string>("copy") { Description = "The folder of the copy, or its address, starting with https://." };
        var list = new Option<FileInfo?>("--list")
        {
            Description = $"The site's own {DigestList.FileName}, in place of the copy's. A copy can bring a list of its own making.",
        };
        var command = line.Command(
            "verify",
            "Compare a copy of a site with the digests of its files.",
            run => RunAsync(run.Arguments.GetRequiredValue(copy), run.Arguments.GetValue(list), run.Report, run.Cancelled));
        command.Arguments.Add(copy);
        command.Options.Add(list);
        return command;
    }

    private static async Task<int> RunAsync(string name, FileInfo? listFile, Report report, CancellationToken cancelled)
    {
        if (Uri.TryCreate(name.EndsWith('/') ? name : $"{name}/", UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            using var served = new ServedCopy(address);
            return await RunAsync(served, path => new Uri(address, path).ToString(), listFile, report, cancelled);
        }

        return Directory.Exists(name)
            ? await RunAsync(new FolderCopy(name), path => Path.Combine(name, path), listFile, report, cancelled)
            : report.NoFolder(Path.GetFullPath(name), "Name the folder of the copy, or its whole address, starting with https://.");
    }

    private static async Task<int> RunAsync(
        ISiteCopy copy, Func<string, string> nameOf, FileInfo? listFile, Report report, CancellationToken cancelled)
    {
        if (await ReadListAsync(copy, listFile, cancelled) is not { } text)
        {
            report.WrongUse(
                listFile is null
                    ? $"{nameOf(DigestList.FileName)} is not there or cannot be had. Name the site's own list with --list."
                    : $"{Location.Shown(listFile.FullName)} is not there.");
            return ExitCode.WrongUse;
        }

        var found = new DiagnosticBag();
        var list = DigestList.Parse(text, listFile is null ? nameOf(DigestList.FileName) : Location.Shown(listFile.FullName), found);
        found.AddAll(await CopyCheck.RunAsync(list, copy, nameOf, cancelled));
        report.Findings(found.Sorted());
        report.Verified(
            list.ByPath.Count, found.Sorted(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), listFile is null);
        return found.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Good;
    }

    private static async Task<string?> ReadListAsync(ISiteCopy copy, FileInfo? listFile, CancellationToken cancelled)
    {
        try
        {
            return listFile is null ? await copy.ReadListAsync(cancelled)
                : listFile.Exists ? await File.ReadAllTextAsync(listFile.FullName, cancelled)
                : null;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancelled.IsCancellationRequested))
        {
            return null;
        }
    }
}
