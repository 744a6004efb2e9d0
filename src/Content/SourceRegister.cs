using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>Every source that the site rests on: those of <c>data/sources.yml</c>, and those in the laws' own files.</summary>
public sealed class SourceRegister
{
    /// <summary>How many entries the register's own page shows; a longer register gets pages by group.</summary>
    private const int MaxOnOwnPage = 40;

    private readonly string _permalink;
    private readonly FrozenDictionary<string, RegisteredSource> _byId;
    private readonly FrozenDictionary<string, string> _pages;

    /// <param name="permalink">Of the page that shows the register.</param>
    public SourceRegister(DataFile<Source>? file, ImmutableArray<Law> laws, string permalink)
    {
        _permalink = permalink;
        var sources = ImmutableArray.CreateBuilder<RegisteredSource>();
        foreach (var entry in file?.Entries ?? [])
        {
            sources.Add(new RegisteredSource(entry.Id, entry.Value, null, entry.Location));
        }

        foreach (var law in laws)
        {
            sources.AddRange(law.OwnSources.Select(s => new RegisteredSource(RegisteredSource.IdOf(law, s), s.Source, law, s.Id.Location)));
        }

        All = [.. sources.DistinctBy(s => s.Id, StringComparer.OrdinalIgnoreCase)];
        _byId = All.ToFrozenDictionary(s => s.Id, StringComparer.OrdinalIgnoreCase);
        Entries =
        [
            .. All.Where(s => s.Law is null)
                .InOrderOfNames(s => s.Source.Publisher)
                .ThenByName(s => s.Source.Title)
        ];
        var groups = Entries.ToLookup(s => SourceGroup.Of(s.Source));
        Listings = Entries.Length <= MaxOnOwnPage
            ? []
            : [.. SourceGroup.All.Where(groups.Contains).Select(g => new SourceListing(g, $"{permalink}{g.Id}/", [.. groups[g]]))];
        _pages = Listings.SelectMany(l => l.Pages)
            .SelectMany(page => page.Things.Select(s => (s.Id, page.Permalink)))
            .ToFrozenDictionary(s => s.Id, s => s.Permalink, StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<RegisteredSource> All { get; }

    /// <summary>The sources of <c>data/sources.yml</c>, by publisher and title.</summary>
    public ImmutableArray<RegisteredSource> Entries { get; }

    /// <summary>The entries by group, each with pages of its own; empty while the register's own page shows them all.</summary>
    public ImmutableArray<SourceListing> Listings { get; }

    public RegisteredSource? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The page on which a source is listed: that of the law whose file has it, or one of the register.</summary>
    public string PageOf(RegisteredSource source) => source.Law?.Permalink ?? _pages.GetValueOrDefault(source.Id) ?? _permalink;
}

/// <param name="Id">As citations write it: <c>ap-2016</c>, <c>oh/s1</c>.</param>
/// <param name="Law">The law whose file has the source, or null.</param>
public sealed record RegisteredSource(string Id, Source Source, Law? Law, Location Location)
{
    /// <summary>The id as an anchor, in which a slash has no place: in the register, or on the page of the source's law.</summary>
    public string Anchor => AnchorOf(Id);

    public static string AnchorFor(Law law, LawSource source) => AnchorOf(IdOf(law, source));

    internal static string IdOf(Law law, LawSource source) => $"{law.PlaceCode.Value.ToLowerInvariant()}/{source.Id.Value}";

    private static string AnchorOf(string id) => id.Replace('/', '-').Replace(' ', '-').ToLowerInvariant();
}
