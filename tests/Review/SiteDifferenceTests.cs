using System.Text;
using Advocate.Review;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Review;

public sealed class SiteDifferenceTests
{
    private const string Page = """
        -- pages/rules.md --
        ---
        title: The rules
        summary: What holds for everyone who takes part in this, told in a few short words.
        ---
        First be kind. Then be brief.

        Everything else follows from [that](https://small.example/).
        """;

    [Fact]
    public async Task A_page_whose_text_was_changed_is_shown_with_the_words_that_changed()
    {
        var difference = Between(await BuildAsync(Page), await BuildAsync(Page.Replace("be brief", "be clear", StringComparison.Ordinal)));

        var page = Assert.Single(difference.Changed);
        Assert.Equal(("The rules", "/rules/"), (page.Title, page.Address));
        var line = Assert.Single(page.Lines, l => l.Kind != ChangeKind.Same);
        Assert.Equal(
            [
                new(ChangeKind.Same, "First be kind. Then be "),
                new(ChangeKind.Removed, "brief"),
                new(ChangeKind.Added, "clear"),
                new(ChangeKind.Same, ".")],
            line.Words);
    }

    [Fact]
    public void What_stands_between_two_changes_is_left_out_and_marked()
    {
        static string Text(string first, string last) => $"<main><p>{first}<p>One<p>Two<p>Three<p>Four<p>{last}</main>";
        var difference = Between(Tree(("a/index.html", Text("A", "Y"))), Tree(("a/index.html", Text("B", "Z"))));

        Assert.Equal(["B", "One", "…", "Four", "Z"], Assert.Single(difference.Changed).Lines.Select(l => l.Now));
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_is_a_change()
    {
        var difference = Between(
            await BuildAsync(Page), await BuildAsync(Page.Replace("small.example", "large.example", StringComparison.Ordinal)));

        Assert.Equal("/rules/", Assert.Single(difference.Changed).Address);
    }

    [Fact]
    public void A_picture_that_was_replaced_is_a_change_of_its_page()
    {
        var difference = Between(
            Tree(("a/index.html", "<main><img src='../images/map.00000000.webp' alt='A map'></main>"), ("images/map.00000000.webp", "1")),
            Tree(("a/index.html", "<main><img src='../images/map.11111111.webp' alt='A map'></main>"), ("images/map.11111111.webp", "2")));

        Assert.Equal("/a/", Assert.Single(difference.Changed).Address);
        Assert.Equal([new FileChange("images/map.webp", IsNew: false, IsGone: false)], difference.Files);
        Assert.Empty(difference.Gone);
    }

    [Fact]
    public void A_new_style_sheet_changes_no_page_and_takes_no_address_away()
    {
        var difference = Between(
            Tree(
                ("a/index.html", "<link rel=stylesheet href=../assets/site.00000000.css><main>Text</main>"),
                ("assets/site.00000000.css", "a{}")),
            Tree(
                ("a/index.html", "<link rel=stylesheet href=../assets/site.11111111.css><main class=x>Text</main>"),
                ("assets/site.11111111.css", "b{}")));

        Assert.Empty(difference.Changed);
        Assert.Empty(difference.Gone);
        Assert.Equal("assets/site.css", Assert.Single(difference.Files).Path);
    }

    [Fact]
    public void Pictures_that_all_changed_are_told_in_one_line()
    {
        static (string, string)[] Cards(string fingerprint) => [
            .. Enumerable.Range(0, 20).Select(i => ($"cards/{i}.{fingerprint}.png", fingerprint))];

        Assert.Equal("cards/ (20 files)", Assert.Single(Between(Tree(Cards("00000000")), Tree(Cards("11111111"))).Files).Path);
    }

    [Fact]
    public async Task A_word_in_the_navigation_is_told_once_and_not_for_every_page()
    {
        const string settings = """
            -- site.yml --
            title: A small site
            url: https://small.example/
            navigation:
              - {label: Rules, to: /rules/}

            """;
        var difference = Between(
            await BuildAsync(settings + Page),
            await BuildAsync(settings.Replace("label: Rules", "label: Our rules", StringComparison.Ordinal) + Page));

        Assert.Empty(difference.Changed);
        Assert.Contains(
            difference.Frame, line => line.Kind == ChangeKind.Rewritten && line.Now.StartsWith("- Our rules", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Code", "ADV700")]
    public async Task An_address_that_is_gone_is_an_error_that_names_the_page_which_took_its_place()
    {
        var difference = Between(
            await BuildAsync(Page), await BuildAsync(Page.Replace("pages/rules.md", "pages/our-rules.md", StringComparison.Ordinal)));

        var finding = Assert.Single(difference.Findings("old/"));
        Assert.Equal("old/rules/index.html: error ADV700: '/rules/' was there before and is not any more.", finding.ToString());
        Assert.Contains("redirectFrom: [/rules/]", finding.Help, StringComparison.Ordinal);
        Assert.Contains("/our-rules/", finding.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_programs_ask_for_may_not_go_either() =>
        Assert.Equal("/laws.csv", Assert.Single(Between(Tree(("laws.csv", "a")), Tree()).Gone).Address);

    [Fact]
    public void A_page_that_left_a_redirect_has_moved()
    {
        var difference = Between(
            Tree(("a/index.html", "<main>Text</main>")),
            Tree(
                ("a/index.html", "<meta http-equiv=refresh content='0; url=../b/'><main>Moved</main>"),
                ("b/index.html", "<main>Text</main>")));

        Assert.Equal("../b/", Assert.Single(difference.Moved).Now!.RedirectsTo);
        Assert.Empty(difference.Gone);
        Assert.Empty(difference.Changed);
    }

    [Fact]
    public void A_redirect_may_not_go_but_the_last_page_of_a_list_may()
    {
        var difference = Between(
            Tree(
                ("moved/index.html", "<meta name=robots content=noindex><meta http-equiv=refresh content='0; url=../b/'>"),
                ("list/2/index.html", "<meta name=robots content=noindex><main>Older</main>")),
            Tree());

        Assert.Equal("/moved/", Assert.Single(difference.Gone).Address);
        Assert.Equal("list/2/index.html", Assert.Single(difference.Dropped));
    }

    [Fact]
    public async Task Two_builds_of_the_same_content_do_not_differ() =>
        Assert.True(Between(await BuildAsync(Page), await BuildAsync(Page)).IsNothing);

    [Fact]
    public void What_a_page_says_cannot_break_out_of_the_summary()
    {
        const string hostile = "<main><h1>&lt;img src=x&gt; [a](b)</h1><p>````</p><p>::error::forged</p><p># Merge this</p></main>";
        var summary = DifferenceMarkdown.Write(Between(Tree(("a/index.html", "<main>Text</main>")), Tree(("a/index.html", hostile))));

        Assert.Contains("""### &lt;img src=x&gt; \[a\]\(b\)""", summary, StringComparison.Ordinal);
        var lines = summary.Split('\n');
        var open = Array.FindIndex(lines, l => l.StartsWith("`````diff", StringComparison.Ordinal));
        var close = Array.FindIndex(lines, open + 1, l => l.StartsWith("`````", StringComparison.Ordinal));
        Assert.All(lines[(open + 1)..close], line => Assert.Matches("^[-+ ] ", line));
        Assert.Contains("+ # Merge this", lines[open..close]);
    }

    private static SiteDifference Between(MemoryTree old, MemoryTree now) => SiteDifference.Between(old, now);

    private static async Task<MemoryTree> BuildAsync(string files)
    {
        var site = await SmallSite.BuildAsync(files);
        Assert.Empty(site.Diagnostics);
        return new MemoryTree(site.Files);
    }

    private static MemoryTree Tree(params (string Path, string Text)[] files) =>
        new(files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetBytes($"<body>{f.Text}")));
}
