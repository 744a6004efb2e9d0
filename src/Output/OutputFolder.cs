using Advocate.Diagnostics;

namespace Advocate.Output;

/// <summary>
/// The folder that one build writes to, and what it needs beside it meanwhile. No other build writes there until this is disposed of.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    public static readonly DiagnosticRule InsideContent = new(
        "ADV006", Severity.Error, "The output folder is inside the content or the theme",
        "Choose another folder with --output, one that is beside the content folder.");

    public static readonly DiagnosticRule Locked = new(
        "ADV010", Severity.Error, "Another build is writing to the output folder",
        "Wait until the other build has ended and build again, or choose another folder with --output.");

    public static readonly DiagnosticRule NotDeleted = new(
        "ADV012", Severity.Warning, "The old site could not be deleted",
        "Delete the folder that is named before the next build, which needs its name.");

    private readonly BuildLock _lock;

    private OutputFolder(string path, BuildLock taken)
    {
        FullPath = path;
        Staging = Beside(path, "building");
        Retired = Beside(path, "old");
        _lock = taken;
    }

    /// <summary>The folder itself: where it was named by a symbolic link, what that leads to, so that the link stays as it is.</summary>
    public string FullPath { get; }

    /// <summary>Where the new site is made. Nobody else would choose the name, since what has it is deleted.</summary>
    internal string Staging { get; }

    /// <summary>Where the old site is for a moment, on systems that cannot exchange two folders in one step.</summary>
    internal string Retired { get; }

    /// <summary>Takes the folder for one build.</summary>
    /// <param name="read">
    /// The folders that the site is made from. The output goes into none of them, or the next build would read what this one wrote.
    /// </param>
    /// <param name="patience">How long to wait while another build writes to it.</param>
    /// <returns>Null, with the reason in the diagnostics, when it cannot be written to.</returns>
    public static async Task<OutputFolder?> TakeAsync(string folder, IEnumerable<string> read, TimeSpan patience, DiagnosticBag diagnostics)
    {
        var path = Resolve(folder);
        var place = new Location(Location.Shown(folder));
        if (read.FirstOrDefault(other => IsWithin(path, Resolve(other))) is { } other)
        {
            diagnostics.Add(InsideContent.At(place, $"The site cannot be written into {Location.Shown(other)}/, which it is made from."));
            return null;
        }

        if (File.Exists(path))
        {
            diagnostics.Add(PreviousOutput.ForeignFiles.At(place, "The output is to go into a folder, and this is a file."));
            return null;
        }

        if (Path.GetDirectoryName(path) is null)
        {
            diagnostics.Add(
                PreviousOutput.ForeignFiles.At(place, "The output is to go into a folder of its own, and this is a whole disk."));
            return null;
        }

        if (await BuildLock.TakeAsync(Beside(path, "lock"), patience) is not { } taken)
        {
            diagnostics.Add(Locked.At(place, "Another build is writing to this folder."));
            return null;
        }

        return new OutputFolder(path, taken);
    }

    /// <summary>
    /// Goes through what the folder holds. Before that it clears away what builds left that were stopped, and where one was between taking
    /// the old site away and putting the new one there, it brings the old one back.
    /// </summary>
    public PreviousOutput Scan()
    {
        if (Directory.Exists(Retired) && !Directory.Exists(FullPath))
        {
            Directory.Move(Retired, FullPath);
        }

        Discard(Staging);
        Discard(Retired);
        return new PreviousOutput(FullPath);
    }

    /// <summary>
    /// Deletes the old site, which is beside the folder after the new one took its place. That is so whether it can be deleted or not.
    /// </summary>
    internal void DiscardOld(PreviousOutput previous, DiagnosticBag diagnostics)
    {
        foreach (var old in (string[])[Staging, Retired])
        {
            try
            {
                if (Directory.Exists(old) && !previous.TryDelete(old))
                {
                    Discard(old);
                }
            }
            catch (Exception exception) when (exception.GetBaseException() is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(
                    NotDeleted.At(new Location(Location.Shown(old)), $"The new site is in place, but the system keeps the old one: "
                        + $"{exception.GetBaseException().Message}"));
            }
        }
    }

    /// <summary>Whether it is where another disk begins, which nothing can be exchanged for.</summary>
    internal bool IsMountPoint() => DriveInfo.GetDrives().Any(drive => drive.Name == FullPath);

    public void Dispose() => _lock.Dispose();

    /// <summary>
    /// Deletes a folder that is a build's. A file in it that no build wrote was put into the output just before the folders were
    /// exchanged: it goes back there, where the next build reports it.
    /// </summary>
    private void Discard(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var listed = OutputManifest.Read(folder);
        Parallel.ForEach(
            PreviousOutput.FilesOf(folder).Where(file => listed.Count > 0 && !listed.Contains(file) && file != OutputManifest.FileName),
            file =>
            Keep(Path.Combine(folder, file), Path.Combine(FullPath, file)));
        Directory.Delete(folder, recursive: true);
    }

    private static void Keep(string file, string place)
    {
        if (File.Exists(place) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(place)))
        {
            File.Delete(file);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        while (Path.Exists(place))
        {
            place += "~";
        }

        File.Move(file, place);
    }

    private static string Beside(string path, string purpose) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.advocate-{purpose}");

    private static bool IsWithin(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
    }

    private static string Resolve(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(path) && Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target
            ? Path.TrimEndingDirectorySeparator(target.FullName)
            : path;
    }
}
