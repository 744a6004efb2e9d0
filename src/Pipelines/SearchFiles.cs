using System.Collections.Immutable;
using System.Text;
using Advocate.Content;
using Advocate.Files;
using Advocate.Output;
using Advocate.Search;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>
/// <c>search/</c>: the index that a browser reads, a few files at a time, and the page that asks it. Nothing that a reader types leaves
/// the browser. Where no script runs, the page is a list of all others.
/// </summary>
public sealed class SearchFiles : Pipeline
{
    /// <summary>As many lines as come at once on a poor connection: fewer beside the search field.</summary>
    private const int LinesOnFirstPage = 12, LinesPerPage = 220;

    /// <summary>The same of a site in several languages, whose pages lead to each other and whose titles may be longer.</summary>
    private const int LinesOnFirstOfMany = 12, LinesOfMany = 84;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var kinds = context.SearchKinds();
        var indexed = FromEdition(kinds, context);
        var plan = SearchPlan.Of(indexed);
        foreach (var page in PagesOf(context, kinds))
        {
            yield return context.Page(page, SearchLayout.Create);
        }

        // All files are made when the first is rendered.
        var index = new Lazy<SearchIndex>(() => SearchIndex.Build(indexed, plan, LanguageOf(context, kinds)));
        OutputFile File(string name, Func<byte[]> bytes) =>
            OutputFile.Bytes(context.Render.At(SitePath.SearchIndex + name), new Lazy<byte[]>(bytes));

        yield return File(SearchIndex.DirectoryFile, () => index.Value.Directory);
        foreach (var file in Enumerable.Range(0, plan.Chunks))
        {
            yield return File($"words-{file}.txt", () => index.Value.Chunk(file));
        }

        foreach (var file in Enumerable.Range(0, plan.PageFiles))
        {
            yield return File($"pages-{file}.txt", () => index.Value.PageFile(file));
        }

        foreach (var file in Enumerable.Range(0, plan.TextFiles))
        {
            yield return File($"text-{file}.txt", () => index.Value.TextFile(file));
        }
    }

    /// <summary>The pages by their addresses as the index has them, from the folder of the edition.</summary>
    private static ImmutableArray<IndexedKind> FromEdition(ImmutableArray<IndexedKind> kinds, PostProcessContext context) =>
        context.IsOriginal
        ? kinds
        :
        [
            .. kinds.Select(kind => kind with
            {
                Pages = [.. kind.Pages.Select(page => page with { Permalink = Below(context.Site.Prefix, PermalinkOf(page, context)) })],
            }),
        ];

    private static string Below(string prefix, string permalink) =>
        permalink.StartsWith(prefix, StringComparison.Ordinal) ? permalink[prefix.Length..] : $"../{permalink}";

    /// <summary>Below the site's root: what no document makes is in the folder of the edition.</summary>
    private static string PermalinkOf(IndexedPage page, PostProcessContext context) =>
        page.Language == context.Site.Settings.Language ? context.Render.At(page.Permalink) : page.Permalink;

    private static IEnumerable<SearchPage> PagesOf(PostProcessContext context, ImmutableArray<IndexedKind> kinds)
    {
        var site = context.Site;
        ImmutableArray<SearchLine> lines =
            [.. kinds.Index().SelectMany(kind => kind.Item.Pages.Select(page => new SearchLine(
                kind.Index, LetterOf(page.Title), page.Title, page.Permalink, page.Language)))];
        var hasPlaces = !PlacesOf(site, kinds).IsEmpty;
        var pages = context.Render.Editions.IsEmpty
            ? Cut(lines, LinesOnFirstPage, LinesPerPage)
            : Cut(lines, LinesOnFirstOfMany, LinesOfMany);
        ImmutableArray<SearchKind> shown =
        [
            .. kinds.Select((kind, index) => new SearchKind(
                kind.Label,
                kind.Pages.Length,
                pages.First(page => page.Things.LastOrDefault()?.Kind >= index || page.Number == pages.Length).Permalink)),
        ];
        foreach (var page in pages)
        {
            yield return new SearchPage(
                context.Render, context.TitleOf(page, context.Phrases.Search.Title), context.Phrases.Search.Summary, page)
            {
                IsUnlisted = page.Number > 1,
                Kinds = shown,
                HasPlaces = hasPlaces,
                ShowsHelp = site.Find<DataFile<DistressWords>>() is not null && site.HelpLines is not null,
            };
        }
    }

    private static ImmutableArray<ListPage<SearchLine>> Cut(ImmutableArray<SearchLine> lines, int onFirst, int perPage)
    {
        var count = 1 + ListPage.Count(Math.Max(0, lines.Length - onFirst), perPage);
        return [.. Enumerable.Range(0, count).Select(page => new ListPage<SearchLine>(
            SearchPage.Address, page + 1, count, lines[StartOf(page)..StartOf(page + 1)]))];

        int StartOf(int page) => page == 0 ? 0 : Math.Min(lines.Length, onFirst + ((page - 1) * perPage));
    }

    /// <summary>The places that some page is about.</summary>
    private static ImmutableArray<NamedThing> PlacesOf(Site site, ImmutableArray<IndexedKind> kinds)
    {
        var codes = kinds.SelectMany(kind => kind.Pages).SelectMany(page => page.Places)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. (site.Places?.Entries ?? []).Where(p => codes.Contains(p.Id)).Select(p => new NamedThing(p.Id, p.Value.Name))];
    }

    /// <summary>The letter under which a title is listed: its first, in its capital form; one sign for all digits.</summary>
    private static string LetterOf(string title)
    {
        var letter = title.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        return letter == default ? "" : Rune.IsDigit(letter) ? "0–9" : Rune.ToUpperInvariant(letter).ToString();
    }

    private static SearchLanguage LanguageOf(PostProcessContext context, ImmutableArray<IndexedKind> kinds)
    {
        var site = context.Site;
        var glossary = site.Glossary.Entries.Select(e => e.Value.AllForms.Select(f => f.Value));
        var synonyms = (site.Find<Synonyms>()?.Groups ?? []).Select(g => g.Words.Select(w => w.Value));
        return new SearchLanguage(
            site.Settings.Language,
            context.Theme.Phrases.ToImmutableDictionary(language => language.Key, language => language.Value.Search.StopWords),
            [.. synonyms.Concat(glossary).Select(words => words.ToImmutableArray()).Where(words => words.Length > 1)],
            [
                .. (site.LanguageGuide?.Rules ?? []).Where(rule => !rule.IsForLinks)
                    .Select(rule => Shortest(rule.Avoid).Insert(0, rule.Write)),
            ],
            [.. (site.Find<DataFile<DistressWords>>()?.Entries ?? []).SelectMany(e => e.Value.Words).Select(word => word.Value)])
        {
            Topics = [.. site.Topics.All.Select(topic => new NamedThing(topic.Slug, topic.Topic.Name))],
            Places = PlacesOf(site, kinds),
        };
    }

    /// <summary>Those that no other of the list begins: plurals go without saying.</summary>
    private static ImmutableArray<string> Shortest(ImmutableArray<string> phrases) =>
    [
        .. phrases.Where(p => !phrases.Any(other => other.Length < p.Length && p.StartsWith(other, StringComparison.OrdinalIgnoreCase))),
    ];
}
