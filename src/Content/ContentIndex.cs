using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Files;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>Finds the pages, pictures and files of a site by what links call them.</summary>
internal sealed class ContentIndex
{
    private readonly Dictionary<string, Document> _byFile;
    private readonly Dictionary<string, Document> _byXref;
    private readonly Dictionary<string, Document> _byPermalink;
    private readonly FrozenDictionary<string, Picture> _pictures;
    private readonly FrozenDictionary<string, Download> _downloads;
    private readonly FrozenDictionary<string, ImmutableArray<Document>> _editions;

    /// <param name="published">Those of the documents that have a page: of two with one address, such a one counts.</param>
    public ContentIndex(
        ImmutableArray<Document> all, ImmutableArray<Document> published, IEnumerable<Picture> pictures, IEnumerable<Download> downloads)
    {
        _byFile = FirstBy(d => d.File.Path, all, StringComparer.OrdinalIgnoreCase);
        _byXref = FirstBy(
            d => d.Xref!.Value, all.Where(d => d.Xref is not null).OrderBy(d => d.IsTranslation), StringComparer.OrdinalIgnoreCase);
        _byPermalink = FirstBy(d => d.Permalink, published.Concat(all), StringComparer.Ordinal);
        _pictures = pictures.DistinctBy(p => p.File.Path, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(p => p.File.Path, StringComparer.OrdinalIgnoreCase);
        _downloads = downloads.DistinctBy(d => d.File.Path, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(d => d.File.Path, StringComparer.OrdinalIgnoreCase);
        var translated = published.Where(d => d.IsTranslation).Select(d => d.EditionPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _editions = published.Where(d => translated.Contains(d.EditionPath))
            .GroupBy(d => d.EditionPath, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The paths of all texts with a page and of all files to offer.</summary>
    public IEnumerable<string> Files => _byFile.Keys.Concat(_downloads.Keys);

    public IEnumerable<string> Xrefs => _byXref.Keys;

    public Document? FindFile(string path) => _byFile.GetValueOrDefault(path);

    public Document? FindPermalink(string permalink) => _byPermalink.GetValueOrDefault(permalink);

    public Document? FindXref(string name) => _byXref.GetValueOrDefault(name);

    public Picture? FindPicture(SourceFile from, string target)
    {
        var path = NormalizationFormC.Of(Uri.UnescapeDataString(target));
        return path.StartsWith('/')
            ? _pictures.GetValueOrDefault(path[1..])
            : _pictures.GetValueOrDefault(LinkResolution.Normalize(from.Folder, path)) ?? _pictures.GetValueOrDefault($"images/{path}");
    }

    public Download? FindDownload(string path) => _downloads.GetValueOrDefault(path);

    public ImmutableArray<Document> EditionsOf(Document document) =>
        _editions.TryGetValue(document.EditionPath, out var editions) ? editions : [];

    /// <summary>
    /// The first document of each name. Made for every page, and seldom asked: a frozen dictionary would take longer to make than it saves.
    /// </summary>
    private static Dictionary<string, Document> FirstBy(
        Func<Document, string> nameOf, IEnumerable<Document> documents, StringComparer comparer)
    {
        var first = new Dictionary<string, Document>(comparer);
        foreach (var document in documents)
        {
            first.TryAdd(nameOf(document), document);
        }

        return first;
    }
}
