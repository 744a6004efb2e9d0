using Advocate.Import;
using Advocate.Tests.Images;
using Xunit;

namespace Advocate.Tests.Import;

/// <summary>Nothing of an old text vanishes, and what cannot be told is said at its place.</summary>
public sealed class TextTests
{
    private static ImportedSite Page(string body, string fields = "title: A page") =>
        ImportedSite.Of(Generator.Hugo, $"-- content/page.md --\n---\n{fields}\n---\n{body}");

    private static string Body(string body) => Page(body).Body("pages/page.md");

    [Theory]
    [InlineData("A <b>strong</b> and an <i>emphasized</i> word.", "A **strong** and an *emphasized* word.")]
    [InlineData("<a href=\"https://a.example/x\">There</a>", "[There](https://a.example/x)")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "- one\n- two")]
    [InlineData("<div class=\"box\">\n\nWords *in* a box\n\n</div>", "Words *in* a box")]
    [
        InlineData(
            "<table><tr><th>Year</th><th>Law</th></tr><tr><td>2020</td><td>A | B</td></tr></table>",
            "| Year | Law |\n| --- | --- |\n| 2020 | A \\| B |")]
    [InlineData("Fill in <YOUR-NAME> here.", "Fill in \\<YOUR-NAME> here.")]
    [InlineData("Water is H<sub>2</sub>O.", "Water is H<sub>2</sub>O.")]
    [InlineData("<pre><code class=\"language-js\">a &lt; b</code></pre>", "```js\na < b\n```")]
    [InlineData("`<b>` stays", "`<b>` stays")]
    [
        InlineData(
            "<iframe src=\"https://www.youtube.com/embed/abcdefghijk\" title=\"A talk\"></iframe>",
            "[A talk](https://www.youtube.com/watch?v=abcdefghijk)")]
    [InlineData("## Words {#other}\n\n[there](#other)", "## Words\n\n[there](#words)")]
    [InlineData("# One\n\n# Two", "## One\n\n## Two")]
    [InlineData("Term\n: What it means", "- **Term**\n\n  What it means")]
    [InlineData(":::tip\nHold on\n:::", "> [!TIP]\n> Hold on")]
    [InlineData("[@ada](https://a.example/)", "[\\@ada](https://a.example/)")]
    [InlineData("**Note:**then go", "**Note**:then go")]
    [InlineData("Open http://localhost:4000 now", "Open `http://localhost:4000` now")]
    public void Other_ways_of_writing_become_Markdown_of_this_program(string old, string expected) => Assert.Equal(expected, Body(old));

    [Fact]
    public void A_command_that_only_the_old_site_has_becomes_a_comment_and_is_listed_where_it_is()
    {
        var imported = Page("Words.\n\n{{< tide-table port=\"north\" >}}");

        Assert.Contains("<!-- {{< tide-table port=\"north\" >}} -->", imported.Body("pages/page.md"), StringComparison.Ordinal);
        var met = Assert.Single(imported.Report.Met);
        Assert.Equal(("tide-table", 6), (met.Name, met.Location.Line));
        Assert.Contains("\"tide-table\":\n  count: 1\n", OwnShortcodes.None.Write(imported.Report.Met), StringComparison.Ordinal);
    }

    [Fact]
    public void What_its_owner_says_of_a_command_is_what_it_becomes()
    {
        var own = OwnShortcodes.Read(
            "tide-table:\n  as: \"[Tides of {port}](https://tides.example/{port})\"\nwrap:\n  as: words\n", "commands.yml");

        Assert.Equal(
            "[Tides of north](https://tides.example/north)",
            own.Replace(new("tide-table", ShortcodeArguments.Read("port=\"north\""), null, "", new())));
        Assert.Equal("in it", own.Replace(new("wrap", ShortcodeArguments.Read(""), "in it", "", new())));
        Assert.Null(own.Replace(new("other", ShortcodeArguments.Read(""), null, "", new())));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_its_words_and_a_note_at_its_line()
    {
        var imported = Page("One line.\n\nSee [the shop](/shop/).");

        Assert.EndsWith("See the shop.", imported.Body("pages/page.md"), StringComparison.Ordinal);
        Assert.Equal(6, Assert.Single(imported.Report.Notes, n => n.Kind == NoteKind.Link).Location.Line);
    }

    [Theory]
    [InlineData("March 4, 2016", "2016-03-04")]
    [InlineData("2016-03-04 08:30:00 +0100", "2016-03-04")]
    [InlineData("2016-3-4", "2016-03-04")]
    [InlineData("25/12/2016", "2016-12-25")]
    public void A_date_of_any_clear_kind_is_read(string written, string expected) =>
        Assert.Contains($"published: {expected}", Dated(written, DateOrder.Unknown)["articles/page.md"], StringComparison.Ordinal);

    [Fact]
    public void A_date_of_two_meanings_waits_for_a_word_on_their_order()
    {
        Assert.Contains("pages/page.md", Dated("3/4/2016", DateOrder.Unknown).Files.Keys);
        Assert.Contains("published: 2016-04-03", Dated("3/4/2016", DateOrder.DayFirst)["articles/page.md"], StringComparison.Ordinal);
        Assert.Contains("published: 2016-03-04", Dated("3/4/2016", DateOrder.MonthFirst)["articles/page.md"], StringComparison.Ordinal);
    }

    private static ImportedSite Dated(string date, DateOrder order) =>
        ImportedSite.Of(Generator.Hugo, $"-- content/page.md --\n---\ntitle: A page\ndate: {date}\n---\nWords.", order);

    [Fact]
    public async Task Pictures_come_along_and_say_later_what_they_show()
    {
        var imported = ImportedSite.Of(
            Generator.Hugo,
            "-- content/pier/index.md --\n---\ntitle: The pier\n---\nWords before the picture that say a little "
                + "more.\n\n![](pier.png)\n\n![Elsewhere](https://other.example/a.png)",
            DateOrder.Unknown,
            ("content/pier/pier.png", SamplePictures.Png(40, 30)));
        var site = await imported.BuildAsync();

        Assert.Contains("![](../images/pier/pier.png)", imported.Body("pages/pier.md"), StringComparison.Ordinal);
        Assert.Contains("[Elsewhere](https://other.example/a.png)", imported.Body("pages/pier.md"), StringComparison.Ordinal);
        Assert.Contains("pictures: later", imported["site.yml"], StringComparison.Ordinal);
        Assert.Contains(site.Diagnostics, finding => finding.Code == "ADV730");
        Assert.NotNull(site.Page("pier/").QuerySelector("main picture img"));
    }

    [Fact]
    public void Fields_that_are_not_quite_YAML_are_read_all_the_same() =>
        Assert.Contains(
            "title: \"Boats: a list\"", Page("Words.", "title: Boats: a list\nmood:\tcalm")["pages/page.md"], StringComparison.Ordinal);
}
