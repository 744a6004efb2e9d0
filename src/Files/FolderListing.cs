using System.Collections.Immutable;
using System.IO.Enumeration;
using Advocate.Diagnostics;

namespace Advocate.Files;

/// <summary>A file of a folder.</summary>
/// <param name="Path">Below the folder, with forward slashes.</param>
/// <param name="FullPath">Where its bytes are: for what is reached by a link, where that leads.</param>
internal readonly record struct ListedFile(string Path, string FullPath);

/// <summary>
/// The files of a folder of content, for building and previewing alike, and whatever keeps others from being among them. Names that start
/// with a dot are left out, and so is a folder below it that holds a built site. A link is followed only to what is in the same folder
/// anyway: anything else may be no content, and must not
/// be published by whoever can add a link.
/// </summary>
internal sealed class FolderListing
{
    public static readonly DiagnosticRule UnreadableFolder = new(
        "ADV013", Severity.Error, "A folder cannot be read",
        "See that you may read the folder, and that the disk it is on answers.");

    public static readonly DiagnosticRule SpecialFile = new(
        "ADV014", Severity.Error, "A pipe, a socket or a device is no content",
        "Delete it, or move it out of the folder.");

    public static readonly DiagnosticRule PassedLink = new(
        "ADV015", Severity.Warning, "A link that is not followed",
        "Put what it leads to in the place of the link, or delete it.");

    public static readonly DiagnosticRule HiddenText = new(
        "ADV030", Severity.Warning, "A text whose name starts with a dot",
        "Rename it without the dot to publish it, or with an underscore first where it is for writers only.");

    /// <summary>The list of a built site's files, which is in its folder.</summary>
    public const string BuiltSiteMark = ".advocate-files";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _root, _realRoot, _displayRoot;
    private readonly List<ListedFile> _files = [];
    private readonly List<Diagnostic> _findings = [];

    private FolderListing(string root, string displayRoot) =>
        (_root, _realRoot, _displayRoot) = (root, RealPath.Of(root) ?? root, displayRoot);

    /// <summary>In ordinal order of their paths.</summary>
    public ImmutableArray<ListedFile> Files => [.. _files.OrderBy(f => f.Path, StringComparer.Ordinal)];

    public ImmutableArray<Diagnostic> Findings => [.. _findings];

    /// <param name="root">The whole path of the folder; where there is none, it has no files.</param>
    /// <param name="displayRoot">What comes before a path in messages.</param>
    public static FolderListing Of(string root, string displayRoot)
    {
        var listing = new FolderListing(root, displayRoot);
        if (Directory.Exists(root))
        {
            listing.Walk(root, "", isLinked: false);
        }

        return listing;
    }

    private void Walk(string folder, string path, bool isLinked)
    {
        try
        {
            var entries = new FileSystemEnumerable<(string Name, FileKind Kind)>(folder, Describe, Everything)
            {
                ShouldIncludePredicate = IsSeen,
            };
            foreach (var (name, kind) in entries)
            {
                var inside = path == "" ? name : $"{path}/{name}";
                if (name[0] == '.')
                {
                    Report(HiddenText, inside, "Files whose names start with a dot are passed over, and no page is made from this one.");
                    continue;
                }

                Add(kind, Path.Combine(folder, name), inside, isLinked);
            }
        }
        catch (DirectoryNotFoundException)
        {
            // It went away just now.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(
                UnreadableFolder,
                path,
                exception is UnauthorizedAccessException
                    ? "You are not allowed to read this folder."
                    : "The system does not give out what is in this folder.");
        }
    }

    private static (string Name, FileKind Kind) Describe(ref FileSystemEntry entry) =>
        (entry.FileName.ToString(), FileKinds.Of(ref entry, entry.ToFullPath()));

    /// <summary>
    /// What starts with a dot belongs to a program, unless it is a text such as ".NET.md". What macOS notes of a file starts with "._".
    /// </summary>
    private static bool IsSeen(ref FileSystemEntry entry) =>
        entry.FileName[0] != '.'
            || (entry.FileName.EndsWith(ContentPath.Markdown, StringComparison.OrdinalIgnoreCase) && entry.FileName is not ['.', '_', ..]);

    private void Add(FileKind kind, string file, string path, bool isLinked)
    {
        switch (kind)
        {
            case FileKind.File:
                _files.Add(new(path, file));
                break;
            case FileKind.Folder when File.Exists(Path.Combine(file, BuiltSiteMark)):
                break;
            case FileKind.Folder:
                Walk(file, path, isLinked);
                break;
            case FileKind.Special:
                Report(SpecialFile, path, "This is a pipe, a socket or a device, which a build would wait for.");
                break;
            case FileKind.Link when isLinked:
                // Links in linked folders would multiply, or lead around in a circle.
                Report(PassedLink, path, "This link is in a folder that is linked itself, and is passed over.");
                break;
            case FileKind.Link:
                Follow(file, path);
                break;
        }
    }

    private void Follow(string link, string path)
    {
        var target = RealPath.Of(link);
        var inside = target is null ? ".." : Path.GetRelativePath(_realRoot, target).Replace(Path.DirectorySeparatorChar, '/');
        if (target is null)
        {
            Report(PassedLink, path, "This link leads to nothing, and is passed over.");
        }
        else if (inside == ".." || inside.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(inside))
        {
            Report(PassedLink, path, "This link leads out of the folder that the site is made from, and is passed over.");
        }
        else if (inside == "."
            || $"{RealPath.Of(Path.GetDirectoryName(link)!)}{Path.DirectorySeparatorChar}".StartsWith(
                $"{target}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        {
            Report(PassedLink, path, "This link leads to a folder that it is in itself, and is passed over.");
        }
        else if (DiskTree.IsHidden(inside))
        {
            Report(PassedLink, path, "This link leads to a name that starts with a dot, and is passed over like that.");
        }
        else
        {
            Add(FileKinds.Of(target), Path.Combine(_root, inside), path, isLinked: true);
        }
    }

    private void Report(DiagnosticRule rule, string path, string message) =>
        _findings.Add(
            rule.At(
                new Location(path == "" && _displayRoot != "" ? _displayRoot.TrimEnd('/') : path == "" ? "." : _displayRoot + path),
                message));
}
