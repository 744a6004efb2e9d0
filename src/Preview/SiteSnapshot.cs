using System.Collections.Immutable;
using System.Text;
using Advocate.Building;
using Advocate.Content;
using Advocate.Files;
using Advocate.Output;
using Advocate.Theming;

namespace Advocate.Preview;

/// <summary>The site as one build made it, drafts included. A page is rendered when it is first asked for.</summary>
internal sealed class SiteSnapshot : ISiteContent
{
    private readonly Dictionary<string, (OutputFile Output, Lazy<byte[]> Bytes)> _files = new(StringComparer.Ordinal);
    private readonly Site _site;
    private readonly Theme _theme;

    /// <param name="planned">A site without errors.</param>
    public SiteSnapshot(PlannedSite planned)
    {
        _site = planned.Site!;
        _theme = planned.Render!.Theme;

        // Where a draft has the address of a page that is published, readers see the latter.
        foreach (var output in planned.Outputs.OrderBy(output => MarkOf(output) is not null))
        {
            _files.TryAdd(output.Path, (output, new Lazy<byte[]>(() => output.ToBytes())));
        }

        StyleSheets = _theme.Assets.Where(a => a.Name.EndsWith(".css", StringComparison.Ordinal)).ToImmutableArray();
        Marks = [.. _site.Documents.Select(d => (d.Permalink, MarkOf(d)?.Word)).Where(mark => mark.Word is not null)!];
    }

    /// <summary>The folder of the host that the site lives in, with a slash at both ends.</summary>
    public string Root => _site.Settings.Address.AbsolutePath;

    public ImmutableArray<Asset> StyleSheets { get; }

    /// <summary>The permalinks of the pages that only a preview has, each with the word that marks links to it.</summary>
    public ImmutableArray<(string Permalink, string Word)> Marks { get; }

    public bool Has(string path) => _files.ContainsKey(path);

    public byte[] Read(string path) => _files[path].Bytes.Value;

    /// <summary>The file that a page is made from, as writers know it; null where there is no such one.</summary>
    public string? FileOf(string path) => (_files[path].Output.Origin as Document)?.File.DisplayPath;

    /// <summary>Why only a preview has a page, in a sentence; null for a page that readers have too.</summary>
    public string? NoteOf(string path) => MarkOf(_files[path].Output)?.Note;

    /// <summary>The phrases for the preview's own marks.</summary>
    public Phrases Phrases => _theme.Phrases[_site.Settings.Language];

    /// <summary>
    /// The same for the same page, whatever its style sheets say: an open page compares it to decide whether to load again, or only to
    /// load new style sheets.
    /// </summary>
    public string TagOf(string path)
    {
        var html = Encoding.UTF8.GetString(Read(path));
        foreach (var style in StyleSheets)
        {
            html = html.Replace(style.Permalink, style.Name, StringComparison.Ordinal);
        }

        return ContentHash.Of(html);
    }

    private (string Word, string Note)? MarkOf(OutputFile output) => output.Origin is Document document ? MarkOf(document) : null;

    private (string Word, string Note)? MarkOf(Document document)
    {
        var (words, days) = (Phrases.Preview, document.ShownDays);
        return document.IsDraft ? (words.Draft, words.DraftNote)
            : days.First is { } first && days.AreToCome(_site.Today)
                ? (words.HeldBack(Phrases.InWords(first)), words.HeldBackNote(Phrases.InWords(first)))
            : days.Expires is { } expires && days.AreOver(_site.Today)
                ? (words.Expired(Phrases.InWords(expires)), words.ExpiredNote(Phrases.InWords(expires)))
            : null;
    }
}
