using Advocate.Tests.Images;
using Advocate.Tests.Laws;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>The fields that every page may have are shown on a page of every kind.</summary>
public sealed class FieldsOfEveryPageTests
{
    private const string Fields = """
        title: One page
        summary: A page that says what it has to say in one plain sentence.
        contentNote: This page speaks of violence in general terms.
        corrections: [{date: 2026-11-20, text: An earlier version gave another year.}]
        image: {src: /images/one.png, alt: A courthouse in the rain, credit: "Jane Doe, CC BY 4.0", depicts: no-people}
        """;

    private static async Task<SmallSite> BuildAsync()
    {
        var text = MemoryTree.Of($$"""
            {{SmallSite.Settings}}
            {{LawSites.Countries.Replace("place: SE", $"{Fields}\nplace: SE", StringComparison.Ordinal)}}
            -- index.md --
            ---
            {{Fields}}
            ---
            The text.
            -- pages/about.md --
            ---
            {{Fields}}
            ---
            The text.
            -- articles/one.md --
            ---
            {{Fields}}
            published: 2026-11-01
            ---
            The text.
            """);
        var files = text.Paths.ToDictionary(path => path, text.ReadBytes);
        files["images/one.png"] = SamplePictures.Png(800, 600);
        return await SmallSite.BuildAsync(new MemoryTree(files));
    }

    [Theory]
    [InlineData("")]
    [InlineData("about/")]
    [InlineData("articles/one/")]
    [InlineData("laws/sweden/")]
    public async Task A_note_on_what_a_page_speaks_of_stands_before_it_does_and_can_be_passed_over(string permalink)
    {
        var page = (await BuildAsync()).Page(permalink);

        var inOrder = page.QuerySelectorAll("main .content-note, main #body").Select(e => e.ClassName is "content-note" ? "note" : "text");
        Assert.Equal(["note", "text"], inOrder);
        Assert.Contains("speaks of violence", page.QuerySelector(".content-note")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#body", page.QuerySelector(".content-note a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("about/")]
    [InlineData("articles/one/")]
    [InlineData("laws/sweden/")]
    public async Task The_picture_of_a_page_is_on_it_and_where_it_is_shared(string permalink)
    {
        var page = (await BuildAsync()).Page(permalink);

        Assert.Equal("A courthouse in the rain", page.QuerySelector("main figure img")!.GetAttribute("alt"));
        Assert.Equal("A courthouse in the rain", page.QuerySelector("meta[property='og:image:alt']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Every_correction_in_the_list_leads_to_its_page_where_it_stands()
    {
        var site = await BuildAsync();

        var links = site.Page("corrections/").QuerySelectorAll(".entries h3 a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(4, links.Count);
        Assert.All(links, link =>
        {
            var target = new Uri(new Uri("https://small.example/corrections/"), link);
            Assert.Contains(
                "gave another year",
                site.Page(target.AbsolutePath[1..]).QuerySelector(target.Fragment)!.ParentElement!.TextContent,
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_list_made_from_data_can_stand_on_the_home_page()
    {
        var site = await SmallSite.BuildAsync("""
            -- data/sources.yml --
            report: {title: A report, publisher: An office}
            -- index.md --
            ---
            title: Welcome
            summary: A page that says what it has to say in one plain sentence.
            lists: sources
            ---
            -- articles/one.md --
            ---
            title: One page
            summary: A page that says what it has to say in one plain sentence.
            published: 2026-11-01
            ---
            It was so. [@report]
            """);

        var link = Assert.Single(site.Page("articles/one/").QuerySelectorAll(".references a[href$='#register']"));
        Assert.Equal("../../#register", link.GetAttribute("href"));
        Assert.NotNull(site.Page("").QuerySelector("#register"));
        Assert.Contains("A report", site.Page("").QuerySelector(".source-list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("assets/lists.", site.Text(""), StringComparison.Ordinal);
    }
}
