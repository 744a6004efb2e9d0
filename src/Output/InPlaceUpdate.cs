using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Output;

/// <summary>
/// Brings a new site into a folder that cannot be exchanged as a whole, file by file. All files are on the folder's own disk before the
/// first
/// of them is put in place, and its list names the old ones and the new ones until the last is, so that the next build knows them as a
/// build's.
/// </summary>
internal sealed class InPlaceUpdate(OutputFolder folder, PreviousOutput previous, ImmutableArray<string> paths)
{
    public static readonly DiagnosticRule OneByOne = new(
        "ADV011", Severity.Warning, "The files of the site were put in place one by one",
        "Do not serve the folder while a build writes to it, and build again if one was stopped; or choose with --output a folder that "
            + "is not a disk of its own.");

    /// <summary>Inside the output folder, since what is beside it may be on another disk.</summary>
    private const string Staging = ".advocate-building";

    private readonly string _output = folder.FullPath;

    /// <summary>Whether a folder of the output is what a build left that was stopped meanwhile.</summary>
    public static bool IsLeftover(ReadOnlySpan<char> name) => name is Staging;

    /// <param name="changed">The paths of files that are new or different.</param>
    public void Run(ImmutableArray<string> changed)
    {
        var staging = Path.Combine(_output, Staging);
        Delete(staging);
        Move(changed, folder.Staging, staging);
        OutputManifest.Write(_output, previous.Files.Union(paths).Order(StringComparer.Ordinal));
        DeleteOthers();
        Move(changed, staging, _output);
        OutputManifest.Write(_output, paths);
        Delete(staging);
    }

    private static void Move(ImmutableArray<string> files, string from, string to)
    {
        foreach (var path in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Move(Path.Combine(from, path), Path.Combine(to, path), overwrite: true);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Files first, then the folders that are empty by then, so that a page may take a folder's name and the other way round.
    /// </summary>
    private void DeleteOthers()
    {
        foreach (var file in previous.Files.Except(paths))
        {
            File.Delete(Path.Combine(_output, file));
        }

        foreach (var child in Directory.GetDirectories(_output).Where(child => !IsLeftover(Path.GetFileName(child.AsSpan()))))
        {
            DeleteIfEmpty(new DirectoryInfo(child));
        }
    }

    private static void DeleteIfEmpty(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null)
        {
            return;
        }

        foreach (var child in folder.GetDirectories())
        {
            DeleteIfEmpty(child);
        }

        if (!folder.EnumerateFileSystemInfos().Any())
        {
            folder.Delete();
        }
    }
}
