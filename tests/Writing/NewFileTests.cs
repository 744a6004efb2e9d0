using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Writing;

public sealed class NewFileTests
{
    private const string Content = """
        -- data/places.yml --
        OH:
          name: Ohio
        NY:
          name: New York
        -- data/statuses.yml --
        in-force:
          label: In force
          letter: F
          pattern: solid
          meaning: The law is in force for everyone.
        -- articles/first.md --
        ---
        title: The first
        summary: An article that is there already, so that others can answer it or clash with it.
        published: 2026-11-24
        ---
        Text.
        -- articles/unready.md --
        ---
        title: Not ready
        summary: An article that is there already, and that no reader of the site can see as yet.
        published: 2026-11-24
        draft: true
        ---
        Text.
        """;

    [Theory]
    [InlineData("article", "What \"the law\" changes", "articles/what-the-law-changes.md", "summary")]
    [InlineData("page", "About: us", "pages/about-us.md", "summary")]
    [InlineData("interview", "A talk", "interviews/a-talk.md", "summary name date method by basis date")]
    [InlineData("law", "OH", "laws/ohio.md", "summary status asOf reviewed title publisher")]
    [InlineData("law", "new york", "laws/new-york.md", "summary status asOf reviewed title publisher")]
    [InlineData("event", "A hearing", "events/a-hearing.md", "summary start place")]
    [InlineData("bill", "NY S.B. 7", "bills/ny-sb-7.md", "summary step asOf reviewed")]
    [InlineData("response", "first", "responses/first-1.md", "name")]
    public async Task A_new_file_lacks_nothing_but_what_only_its_writer_can_know(string kind, string name, string path, string blanks)
    {
        var made = Assert.IsType<NewFile.Made>(await NewAsync(kind, name));
        var site = await SmallSite.BuildAsync($"{Content}\n-- {made.Path} --\n{made.Text}");

        Assert.Equal(path, made.Path);
        Assert.All(site.Diagnostics, finding => Assert.Equal("ADV149", finding.Code));
        Assert.Equal(blanks, string.Join(' ', site.Diagnostics.Select(d => d.Message.Split('\'')[1])));
    }

    [Theory]
    [InlineData("article", "Some title")]
    [InlineData("page", "Some title")]
    [InlineData("interview", "A talk")]
    [InlineData("law", "OH")]
    [InlineData("event", "A hearing")]
    [InlineData("bill", "NY S.B. 7")]
    [InlineData("response", "first")]
    public async Task Just_begun_it_is_shown_in_a_preview_and_keeps_nothing_else_from_being_published(string kind, string name)
    {
        var made = Assert.IsType<NewFile.Made>(await NewAsync(kind, name));
        var site = await SmallSite.BuildAsync($"{Content}\n-- {made.Path} --\n{made.Text}");
        var shown = await new SiteBuilder(new Engine(PipelineList.All)).WithDraftsAsync(site.Planned, new BuildOptions(SmallSite.Today));

        Assert.True(site.Has("articles/first/"));
        Assert.Empty(SiteBuilder.Render(shown, new NoOutput()).Where(f => f.Severity == Severity.Error));
    }

    [Fact]
    public async Task A_new_law_offers_the_sentences_that_its_page_should_have()
    {
        var made = Assert.IsType<NewFile.Made>(await NewAsync("law", "OH"));

        Assert.All(
            (string[])["summary", "approach", "meaning", "unchecked"],
            field => Assert.Contains($"\n{field}:\n", made.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_file_is_a_draft_with_the_day_of_its_making()
    {
        var made = Assert.IsType<NewFile.Made>(await NewAsync("article", "Some title"));

        Assert.Contains("\ndraft: true\n", made.Text);
        Assert.Contains("\npublished: 2026-11-25\n", made.Text);
    }

    [Theory]
    [InlineData("interview", "A talk", "interviewee", "role organization pseudonym under18")]
    [InlineData("law", "OH", "sources", "date url archive kind check")]
    public async Task Inside_a_group_a_new_file_tells_of_all_fields_that_it_can_have(string kind, string name, string field, string others)
    {
        var made = Assert.IsType<NewFile.Made>(await NewAsync(kind, name));
        var group = made.Text[made.Text.IndexOf($"\n{field}:", StringComparison.Ordinal)..];

        Assert.All(others.Split(' '), other => Assert.Matches($@"\n +# {other}: \S", group));
    }

    [Fact]
    public async Task A_long_title_gets_an_address_of_its_first_words()
    {
        var title = string.Concat(Enumerable.Repeat("Ännchen sings ", 40));
        var made = Assert.IsType<NewFile.Made>(await NewAsync("article", title));

        Assert.Equal("articles/annchen-sings-annchen-sings-annchen-sings-annchen-sings-annchen-sings-annchen.md", made.Path);
        Assert.Equal(
            80, Path.GetFileNameWithoutExtension(Assert.IsType<NewFile.Made>(await NewAsync("article", new string('x', 400))).Path).Length);
    }

    [Fact]
    public async Task A_new_law_lists_the_statuses_to_choose_from()
    {
        var made = Assert.IsType<NewFile.Made>(await NewAsync("law", "OH"));

        Assert.Contains("One of: in-force.", made.Text);
    }

    [Fact]
    public async Task Filled_in_it_has_nothing_wrong()
    {
        var made = Assert.IsType<NewFile.Made>(await NewAsync("article", "Some title"));
        var filled = made.Text.Replace(
            "\nsummary:", "\nsummary: It tells what the law changes and what it leaves.", StringComparison.Ordinal);

        Assert.Empty((await SmallSite.BuildAsync($"{Content}\n-- {made.Path} --\n{filled}")).Diagnostics);
    }

    [Theory]
    [InlineData("article", "First", "The address /articles/first/ is taken by input/articles/first.md.")]
    [InlineData("article", "Unready!", "The address /articles/unready/ is taken by input/articles/unready.md.")]
    [InlineData("page", "Articles", "The address /articles/ is taken by the site itself.")]
    [InlineData("article", "?!", "The title needs a letter or a digit")]
    [InlineData("law", "HO", "Did you mean 'OH'?")]
    [InlineData("response", "frist", "Did you mean 'first'?")]
    public async Task What_could_not_be_published_is_not_begun(string kind, string name, string why) =>
        Assert.Contains(why, Assert.IsType<NewFile.Refused>(await NewAsync(kind, name)).Why);

    [Fact]
    public async Task A_place_without_a_letter_gets_no_file_without_a_name()
    {
        var site = (await SmallSite.BuildAsync("")).Planned.Site!;

        Assert.Contains(
            "needs a letter",
            Assert.IsType<NewFile.Refused>(Kind("law").Begin("?!", site, new HashSet<string>())).Why,
            StringComparison.Ordinal);
    }

    private static TextKind Kind(string name) => PipelineList.All.OfType<TextKind>().First(k => k.Kind.Name == name);

    private static async Task<NewFile> NewAsync(string kind, string name)
    {
        var planned = (await SmallSite.BuildAsync(Content)).Planned;
        return Kind(kind).Begin(name, planned.Site!, planned.Outputs.Select(o => o.Permalink).ToHashSet());
    }
}
