using System.Text;
using System.Text.Json;
using Advocate.Files;

namespace Advocate.Search;

/// <summary>An index that is published, from which pages can be taken without a build.</summary>
public static class PublishedIndex
{
    /// <param name="files">The files of the index by their paths below the site's folder.</param>
    /// <param name="isGone">Whether a page is to be taken out, by its address below the site's root.</param>
    /// <returns>The files that become other ones; none where the index has none of the pages.</returns>
    public static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> files, Func<string, bool> isGone)
    {
        if (!files.TryGetValue(SitePath.SearchIndex + SearchIndex.DirectoryFile, out var directory))
        {
            return [];
        }

        using var start = JsonDocument.Parse(directory);
        var size = start.RootElement.GetProperty("size").GetInt32();
        var version = start.RootElement.GetProperty("version").GetString()!;
        var gone = new HashSet<int>();
        foreach (var (path, text) in files.Where(f => IsOf("pages", f.Key)))
        {
            foreach (var (line, _) in text.Split('\n')[1..^1].Index().Where(line => isGone(line.Item.Split('\t')[0]) && line.Item != ""))
            {
                gone.Add((NumberOf(path) * size) + line);
            }
        }

        if (gone.Count == 0)
        {
            return [];
        }

        // What browsers keep of the index as it was is not to be read with what it becomes.
        var next = ContentHash.Of($"{version} {string.Join(' ', gone.Order())}")[..version.Length];
        return files.ToDictionary(file => file.Key, file => file.Key switch
        {
            var path when IsOf("pages", path) => Rewritten(file.Value, next, lines => lines.Index()
                .Select(line => gone.Contains((NumberOf(path) * size) + line.Index) ? "" : line.Item)),
            var path when IsOf("text", path) => Rewritten(file.Value, next, lines => lines
                .Where(line => !gone.Contains(int.Parse(line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal)), provider: null)))),
            var path when IsOf("words", path) => Rewritten(file.Value, next, lines => WordLines.Without(lines, gone)),
            _ => file.Value.Replace($"\"{version}\"", $"\"{next}\"", StringComparison.Ordinal),
        });
    }

    private static bool IsOf(string part, string path) => path.StartsWith($"{SitePath.SearchIndex}{part}-", StringComparison.Ordinal);

    private static int NumberOf(string path) =>
        int.Parse(path.AsSpan(path.LastIndexOf('-') + 1, path.LastIndexOf('.') - path.LastIndexOf('-') - 1), provider: null);

    private static string Rewritten(string text, string version, Func<string[], IEnumerable<string>> write)
    {
        var written = new StringBuilder(version).Append('\n');
        foreach (var line in write(text.Split('\n')[1..^1]))
        {
            written.Append(line).Append('\n');
        }

        return written.ToString();
    }
}
