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
        var list = new Option<string?>("--list")
        {
            Description = $"The site's own {DigestList.FileName}, a file or its address, in place of the copy's. A copy can bring a list "
                + "of its own making.",
        };
        var command = line.Command(
            "verify",
            "Compare a copy of a site with the digests of its files.",
            run => RunAsync(run.Arguments.GetRequiredValue(copy), run.Arguments.GetValue(list), run.Report, run.Cancelled));
        command.Arguments.Add(copy);
        command.Options.Add(list);
        return command;
    }

    private static async Task<int> RunAsync(string name, string? ownList, Report report, CancellationToken cancelled)
    {
        if (AddressOf(name) is { } address)
        {
            using var served = new ServedCopy(address);
            return await RunAsync(served, path => new Uri(address, path).ToString(), ownList, report, cancelled);
        }

        return Directory.Exists(name)
            ? await RunAsync(new FolderCopy(name), path => Path.Combine(name, path), ownList, report, cancelled)
            : report.NoFolder(Path.GetFullPath(name), "Name the folder of the copy, or its whole address, starting with https://.");
    }

    private static async Task<int> RunAsync(
        ISiteCopy copy, Func<string, string> nameOf, string? ownList, Report report, CancellationToken cancelled)
    {
        var listName = ownList is null ? nameOf(DigestList.FileName)
            : AddressOf(ownList) is { } site ? new Uri(site, DigestList.FileName).ToString()
            : Location.Shown(Path.GetFullPath(ownList));
        if (await ReadListAsync(copy, ownList, cancelled) is not { } text)
        {
            report.WrongUse(
                $"{listName} is not there or cannot be had.{(ownList is null ? " Name the site's own list with --list." : "")}");
            return ExitCode.WrongUse;
        }

        var found = new DiagnosticBag();
        var list = DigestList.Parse(text, listName, found);
        if (found.HasErrors)
        {
            // What a damaged list lacks would be called surplus in the copy, page by page.
            report.Findings(found.Sorted());
            report.NotVerified(found.Sorted());
            return ExitCode.ContentHasErrors;
        }

        found.AddAll(await CopyCheck.RunAsync(list, copy, nameOf, cancelled));
        report.Findings(found.Sorted());
        report.Verified(
            list.ByPath.Count, found.Sorted(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), ownList is null);
        return found.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Good;
    }

    /// <summary>The address of a site, of which its list may be named; null for the name of a file or a folder.</summary>
    private static Uri? AddressOf(string name)
    {
        var site = name.EndsWith($"/{DigestList.FileName}", StringComparison.Ordinal) ? name[..^DigestList.FileName.Length] : name;
        return Uri.TryCreate(site.EndsWith('/') ? site : $"{site}/", UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"
            ? address
            : null;
    }

    private static async Task<string?> ReadListAsync(ISiteCopy copy, string? ownList, CancellationToken cancelled)
    {
        try
        {
            if (ownList is not null && AddressOf(ownList) is { } address)
            {
                using var site = new ServedCopy(address);
                return await site.ReadListAsync(cancelled);
            }

            return ownList is null ? await copy.ReadListAsync(cancelled)
                : File.Exists(ownList) ? await File.ReadAllTextAsync(ownList, cancelled)
                : null;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancelled.IsCancellationRequested))
        {
            return null;
        }
    }
}
