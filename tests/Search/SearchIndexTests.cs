using System.Text.RegularExpressions;
using Advocate.Files;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Search;

/// <summary>The index has what is published and nothing else, and its files tell nothing of what is looked for.</summary>
public sealed partial class SearchIndexTests
{
    private const string Article = """
        -- articles/weir.md --
        ---
        title: The weir
        summary: What a weir does to a river, told in one sentence for everyone.
        published: 2026-11-01
        ---
        Water falls over it, says [the keeper](https://keeper.example/).

        ## Its height & width

        It is eleven feet high.
        """;

    [Theory]
    [InlineData("draft: true")]
    [InlineData("published: 2026-12-24")]
    [InlineData("expires: 2026-11-24")]
    [InlineData("withdrawn: {date: 2026-11-20}")]
    [InlineData("excluded: true")]
    public async Task Of_a_page_that_is_not_published_the_index_has_no_word(string field)
    {
        var site = await SmallSite.BuildAsync($"""
            {Article}
            -- articles/secret.md --
            ---
            title: Zanzibar
            summary: Xylophones and quartz, and all else that nobody may know of yet.
            {(field.StartsWith("published", StringComparison.Ordinal) ? "" : "published: 2026-11-01")}
            {field}
            ---
            Wombats.

            ## Yttrium

            Krypton.
            """);

        Assert.DoesNotContain(site.Diagnostics, d => d.Rule.Severity == Advocate.Diagnostics.Severity.Error);
        Assert.All(
            ["zanzibar", "xylophone", "wombat", "yttrium", "krypton"],
            word => Assert.DoesNotContain(word, WholeIndex(site), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_page_that_the_sitemap_lists_can_be_found_but_for_the_search_page_and_lists()
    {
        var site = await SampleSite.BuiltAsync();
        var found = RecordsOf(site).Select(record => record.Split('\t')[0]).ToHashSet();
        var listed = site.Planned.Outputs.Where(o => o.IsListed).Select(o => o.Permalink)
            .Where(p => !p.StartsWith("ar/", StringComparison.Ordinal));

        string[] lists = ["search/", "articles/", "interviews/", "events/", "topics/", "authors/"];
        Assert.DoesNotContain(listed.Except(found).Except(lists), p => !ListOfMany().IsMatch(p));
    }

    [Fact]
    public async Task The_index_has_words_of_titles_headings_and_text_and_no_markup()
    {
        var site = await SmallSite.BuildAsync(Article);
        var words = WordsOf(site);

        Assert.Superset(new HashSet<string> { "weir", "height", "width", "eleven", "keeper", "water" }, words);
        Assert.Empty(words.Intersect(["href", "amp", "strong", "keeper.example", "h2"]));
    }

    [Fact]
    public async Task The_same_pages_give_the_same_bytes()
    {
        var (one, other) = (await SmallSite.BuildAsync(Many(200)), await SmallSite.BuildAsync(Many(200)));

        Assert.All(IndexFiles(one), path => Assert.Equal(one.Files[path], other.Files[path]));
        Assert.Equal(IndexFiles(one), IndexFiles(other));
    }

    [Fact]
    public async Task Names_of_files_are_numbers_and_every_file_says_of_which_build_it_is()
    {
        var site = await SmallSite.BuildAsync(Many(200));

        Assert.All(IndexFiles(site), path => Assert.Matches(@"^search/index/(start\.json|(words|pages|text)-\d+\.txt)$", path));
        var texts = IndexFiles(site).Where(p => p.EndsWith(".txt", StringComparison.Ordinal));
        Assert.Single(texts.Select(p => site.Text(p).Split('\n')[0]).Distinct());
    }

    [Fact]
    public async Task Without_scripts_all_pages_are_listed_by_kind_and_letter_on_as_many_pages_as_that_takes()
    {
        var site = await SmallSite.BuildAsync(Many(300));
        var permalinks = site.Files.Keys.Where(p => p.StartsWith("search/", StringComparison.Ordinal) && SitePath.IsPage(p))
            .Select(SitePath.PermalinkOf).ToList();
        var links = permalinks.SelectMany(
            page => site.Page(page).QuerySelectorAll(".letters li li a")
                .Select(a => new Uri(new Uri($"https://a.example/{page}"), a.GetAttribute("href")).AbsolutePath[1..]))
            .ToList();

        Assert.Equal(["search/", "search/page/2/", "search/page/3/"], permalinks.Order(StringComparer.Ordinal));
        Assert.Equal(RecordsOf(site).Select(r => r.Split('\t')[0]).Order(), links.Order());
        Assert.All(permalinks, page => Assert.Single(site.Page(page).QuerySelectorAll(".letters b"), letter => letter.TextContent == "R"));
        Assert.True(site.Page("search/").QuerySelector("form.search")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task A_word_of_very_many_pages_keeps_no_more_of_them_than_anyone_reads()
    {
        var site = await SmallSite.BuildAsync(Many(1_700));
        var line = LinesOf(site)["river"].Split('\t');

        Assert.Equal("1700", line[2]);
        Assert.InRange(line[1].Length, 1_500 * 2, 1_500 * 3);
    }

    [Fact]
    public async Task The_head_of_every_page_leads_to_search_once()
    {
        var site = await SmallSite.BuildAsync(Article);
        var named = await SmallSite.BuildAsync($$"""
            {{SmallSite.Settings}}
            navigation: [{label: Look something up, to: /search/}]
            {{Article}}
            """);

        Assert.Single(site.Page("articles/weir/").QuerySelectorAll("header.head a[href='../../search/']"));
        Assert.Single(named.Page("articles/weir/").QuerySelectorAll("header.head a[href='../../search/']"));
    }

    [Fact]
    public async Task Each_language_has_an_index_of_its_own_from_whose_folder_addresses_begin()
    {
        var site = await SmallSite.BuildAsync($$"""
            {{SmallSite.Settings}}
            languages: [en, es]
            {{Article}}
            -- articles/weir.es.md --
            ---
            title: La presa
            summary: Lo que una presa hace a un río, dicho en una sola frase para todos.
            published: 2026-11-01
            ---
            El agua cae.
            """);

        Assert.Contains(
            RecordsOf(site, "es/").Select(record => record.Split('\t')), parts => parts is ["articles/weir/", "La presa", "es", ..]);
        Assert.DoesNotContain(RecordsOf(site), record => record.Contains("La presa", StringComparison.Ordinal));
        Assert.Contains(
            site.Files.Keys.Where(p => p.StartsWith("es/search/index/words-", StringComparison.Ordinal)),
            path => site.Text(path).Contains("presa", StringComparison.Ordinal));
    }

    internal static string Many(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => $"""
        -- articles/river-{number}.md --
        ---
        title: River number {number}
        summary: How high the water of river number {number} stands in the spring of a year.
        published: 2026-11-01
        ---
        The river {(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}x is {number} feet high.
        """));

    private static List<string> IndexFiles(SmallSite site, string edition = "") =>
    [
        .. site.Files.Keys.Where(p => p.StartsWith(edition + SitePath.SearchIndex, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string WholeIndex(SmallSite site) => string.Join('\n', IndexFiles(site).Select(site.Text));

    private static IEnumerable<string> RecordsOf(SmallSite site, string edition = "") =>
        IndexFiles(site, edition).Where(p => p.Contains("/pages-", StringComparison.Ordinal))
            .SelectMany(p => site.Text(p).Split('\n')[1..^1]);

    private static HashSet<string> WordsOf(SmallSite site) => [.. LinesOf(site).Keys];

    private static Dictionary<string, string> LinesOf(SmallSite site)
    {
        var lines = new Dictionary<string, string>();
        foreach (var path in IndexFiles(site).Where(p => p.Contains("/words-", StringComparison.Ordinal)))
        {
            var word = "";
            foreach (var line in site.Text(path).Split('\n')[1..^1])
            {
                var shared = char.IsAsciiDigit(line[0]) ? line[0] - '0' : line[0] - 'a' + 10;
                word = word[..shared] + line[1..line.IndexOf('\t', StringComparison.Ordinal)];
                lines.Add(word, line);
            }
        }

        return lines;
    }

    [GeneratedRegex(@"^(laws/on/\d+|bills/(all|(outcome|year|place|topic)/[^/]+))/(page/\d+/)?$")]
    private static partial Regex ListOfMany();
}
