using Advocate.Tests.Laws;
using Advocate.Tests.Site;
using AngleSharp.Dom;
using Xunit;

namespace Advocate.Tests.Writing;

/// <summary>Words that not every reader knows are explained where they are, and on a page of their own.</summary>
public sealed class GlossaryTests
{
    private const string Terms = """
        -- data/glossary.yml --
        board: {term: board, forms: [boards], meaning: A few people who decide together., more: It is named for a table., sources: [oh/s1]}
        flat: {term: flat, meaning: Rooms in a house where somebody lives.}
        board-of-rents: {term: "board’s limit", forms: ["limit"], meaning: The most that a rent may be.}
        """;

    [Fact]
    public async Task The_first_use_of_a_term_on_the_page_of_a_law_is_explained_and_no_later_one()
    {
        var page = await OhioAsync();

        Assert.Equal(["board", "flat"], page.QuerySelectorAll("a.term").Select(term => term.TextContent));
        Assert.Equal("A board sets by how much the rent of a flat may rise in one year.", WordsOf(page.QuerySelector(".law-lead")!));
        Assert.Equal("A board answers questions", WordsOf(page.QuerySelector("[data-fact=services] dd")!));
    }

    [Fact]
    public async Task A_term_leads_to_the_glossary_and_its_meaning_opens_without_a_script()
    {
        var page = await OhioAsync();
        var (term, button) = (page.QuerySelector("a.term")!, page.QuerySelector("a.term + button")!);
        var meaning = page.GetElementById(button.GetAttribute("popovertarget")!)!;

        Assert.Equal("../../glossary/#board", term.GetAttribute("href"));
        Assert.Equal("What “board” means", button.GetAttribute("aria-label"));
        Assert.True(meaning.HasAttribute("popover"));
        Assert.Contains("A few people who decide together.", meaning.TextContent, StringComparison.Ordinal);
        Assert.Equal("../../glossary/#board", meaning.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("link[href*='/terms.']"));
    }

    [Fact]
    public async Task The_glossary_has_each_term_with_its_sources_and_the_pages_that_explain_it()
    {
        var site = await WholeAsync();
        var entries = site.Page("glossary/").QuerySelectorAll(".glossary > div");

        Assert.Equal(["board", "board-of-rents", "flat"], entries.Select(entry => entry.Id));
        Assert.Equal("It is named for a table.", entries[0].QuerySelector("dd p + p")!.TextContent);
        Assert.Equal("../laws/ohio/#oh-s1", entries[0].QuerySelector(".source-links a")!.GetAttribute("href"));
        Assert.Equal(["../laws/ohio/"], entries[0].QuerySelectorAll(".glossary-pages a").Select(link => link.GetAttribute("href")));
        Assert.Contains("https://rents.example/glossary/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whole_words_are_terms_and_the_longest_is_taken()
    {
        var page = await OhioAsync("A board sets", "Boarding and flats aside, the board’s limit binds and a board sets");

        Assert.Equal(["board’s limit", "board", "flat"], page.QuerySelectorAll("a.term").Select(term => term.TextContent));
    }

    [Fact]
    public async Task A_text_explains_the_words_that_its_writer_marked_and_its_feed_has_them_as_words()
    {
        var site = await WholeAsync("It happened.", "Many [Boards]{.term} met. No board met twice.");
        var page = site.Page("articles/a-story/");

        Assert.Equal(["Boards"], page.QuerySelectorAll("a.term").Select(term => term.TextContent));
        Assert.Equal("../../glossary/#board", page.QuerySelector("a.term")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#term-1[popover]"));
        Assert.Contains("Many Boards met.", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_content_takes_the_place_of_the_generated_glossary()
    {
        var site = await SmallSite.BuildAsync($"""
            {LawSites.Whole}
            {Terms}
            -- pages/words.md --
            ---
            title: Words
            summary: The words that this site uses, said in a sentence that is long enough.
            lists: glossary
            ---
            They are ours.
            """);

        Assert.DoesNotContain("glossary/index.html", site.Files.Keys);
        Assert.Equal("../../words/#board", site.Page("laws/ohio/").QuerySelector("a.term")!.GetAttribute("href"));
        Assert.NotNull(site.Page("words/").GetElementById("board"));
    }

    [Fact]
    public async Task A_site_without_a_glossary_has_no_page_of_it()
    {
        var site = await SmallSite.BuildAsync(LawSites.Whole);

        Assert.DoesNotContain("glossary/index.html", site.Files.Keys);
        Assert.Null(site.Page("laws/ohio/").QuerySelector("a.term, link[href*='/terms.']"));
    }

    private static async Task<IDocument> OhioAsync(string old = "", string changed = "") =>
        (await WholeAsync(old, changed)).Page("laws/ohio/");

    private static async Task<SmallSite> WholeAsync(string old = "", string changed = "")
    {
        var sample = old == "" ? LawSites.Whole : LawSites.Whole.Replace(old, changed, StringComparison.Ordinal);
        var site = await SmallSite.BuildAsync($"{sample}\n{Terms}");
        Assert.All(site.Diagnostics, finding => Assert.Equal("ADV377", finding.Code));
        return site;
    }

    /// <summary>The words of a part of a page without those that explain its terms.</summary>
    private static string WordsOf(IElement part)
    {
        var copy = (IElement)part.Clone();
        foreach (var explanation in copy.QuerySelectorAll(".explain, .term-meaning").ToList())
        {
            explanation.Remove();
        }

        return copy.TextContent.Trim();
    }
}
