using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Advocate.Diagnostics;

namespace Advocate.Mirrors;

/// <summary>
/// The SHA-256 digest of every file of a published site. It is kept with them in the form that <c>sha256sum --check</c> reads too.
/// </summary>
internal sealed record DigestList(ImmutableSortedDictionary<string, string> ByPath)
{
    public const string FileName = "sha256sums.txt";

    /// <summary>Between a digest and a path: a space, and a second one for a file that is read as text, or a star.</summary>
    private const int GapLength = 2;

    private const int DigestLength = 64;

    /// <summary>The digests of a built site's files: of all that a server would give out, but for the list itself.</summary>
    public static async Task<DigestList> OfFolderAsync(string folder, CancellationToken cancelled)
    {
        var copy = new FolderCopy(folder);
        var digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in copy.Paths)
        {
            // A file that goes away meanwhile is not published either.
            if (await copy.DigestAsync(path, cancelled) is { } digest)
            {
                digests.Add(path, digest);
            }
        }

        return new DigestList(digests.ToImmutable());
    }

    /// <param name="name">What the list is called in findings.</param>
    /// <returns>The lines that can be read; what is wrong with the others is in the diagnostics.</returns>
    public static DigestList Parse(string text, string name, DiagnosticBag diagnostics)
    {
        var digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line == "")
            {
                continue;
            }

            var location = new Location(name, index + 1, 1, line.Length);
            if (!TryRead(line, out var digest, out var path))
            {
                diagnostics.Add(MirrorRules.Unreadable.At(location, "This line names no digest and no file."));
            }
            else if (!digests.TryAdd(path, digest))
            {
                diagnostics.Add(MirrorRules.Unreadable.At(location, $"'{path}' is listed above already."));
            }
        }

        if (digests.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Add(MirrorRules.Unreadable.At(new Location(name, 1, 1), "The list names no file."));
        }

        return new DigestList(digests.ToImmutable());
    }

    public override string ToString() =>
        ByPath.Aggregate(
            new StringBuilder(), (text, file) => text.Append(CultureInfo.InvariantCulture, $"{file.Value}  {file.Key}\n")).ToString();

    private static bool TryRead(string line, out string digest, out string path)
    {
        (digest, path) = ("", "");
        if (line.Length <= DigestLength + GapLength
            || !line[..DigestLength].All(char.IsAsciiHexDigit)
            || line.AsSpan(DigestLength, GapLength) is not ("  " or " *"))
        {
            return false;
        }

        (digest, path) = (line[..DigestLength].ToLowerInvariant(), line[(DigestLength + GapLength)..]);
        return IsInside(path);
    }

    /// <summary>Whether a path stays in the folder of the site, so that a list from elsewhere makes nobody read other files.</summary>
    private static bool IsInside(string path) =>
        !path.StartsWith('/')
        && !path.AsSpan().ContainsAny('\\', '\0', ':')
        && !path.Split('/').Any(name => name is "" or "." or "..")
        && path != FileName;
}
