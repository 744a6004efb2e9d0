using System.Text;
using Advocate.Diagnostics;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>Content in every script, as its writers spell it.</summary>
public sealed class ScriptTests
{
    private const string Summary = "summary: A page that says what it has to say in one plain sentence.";

    private static Task<string> EnglishPhrasesAsync() =>
        File.ReadAllTextAsync(Path.Combine(Repository.Theme, "strings", "en.yml"), TestContext.Current.CancellationToken);

    private static string Article(string path, string title, string more = "", string text = "The text.") => $"""
        -- articles/{path}.md --
        ---
        title: {title}
        {Summary}
        published: 2026-11-24
        {(more == "" ? "order: 0" : more)}
        ---
        {text}
        """;

    [Fact]
    public async Task A_file_a_topic_and_a_heading_are_found_however_their_letters_are_composed()
    {
        var site = await SmallSite.BuildAsync(string.Join('\n', [
            Article("cafe\u0301", "One", "topics: [Économie]", "## Résume\u0301\n\nThe text."),
            Article("two", "Two", "topics: [E\u0301conomie]", "[file](café.md#resume) and [address](/articles/cafe/#r%C3%A9sum%C3%A9)."),
        ]));

        // An anchor has no accents in English, and with them it is another one, in both spellings.
        Assert.Equal("ADV301", Assert.Single(site.Diagnostics).Code);
        Assert.Equal("economie", Assert.Single(site.Planned.Site!.Topics.All).Slug);
        Assert.Equal(2, site.Planned.Site.Topics.All[0].Documents.Length);
    }

    [Fact]
    public async Task An_anchor_of_letters_in_two_parts_is_one_with_that_of_whole_letters()
    {
        var site = await SmallSite.BuildAsync(Article("one", "One", "", $"""
            ## उपयोग {"\u0958"} का

            See [it](#उपयोग-{"\u0915\u093C"}-का), [it](#उपयोग-{"\u0958"}-का) and [it](#{Uri.EscapeDataString("उपयोग-\u0958-का")}).
            """));

        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public async Task Two_files_whose_names_differ_in_how_letters_are_composed_are_named()
    {
        var site = await SmallSite.BuildAsync($"{Article("große", "One")}\n{Article("u\u0308ber", "Two")}\n{Article("über", "Three")}");

        Assert.Contains(site.Diagnostics, finding => finding.Code == "ADV009");
    }

    [Fact]
    public async Task A_topic_without_a_letter_is_named_where_it_is_written()
    {
        var site = await SmallSite.BuildAsync(Article("one", "One", "topics: [law, \"❤\", \"…\"]"));

        Assert.Equal(
            ["input/articles/one.md:5:15: error ADV353", "input/articles/one.md:5:20: error ADV353"],
            site.Diagnostics.Select(finding => finding.ToString().Split(": '")[0]));
    }

    [Fact]
    public async Task Topics_that_only_an_accent_tells_apart_are_no_list_without_a_word_of_it()
    {
        var site = await SmallSite.BuildAsync($"{Article("one", "One", "topics: [año]")}\n{Article("two", "Two", "topics: [ano]")}");

        Assert.Equal("ADV321", Assert.Single(site.Diagnostics).Code);
    }

    [Theory]
    [InlineData("de", "Die \"Bremse\"", "Die „Bremse“")]
    [InlineData("fr", "Le \"frein\"", "Le «frein»")]
    [InlineData("es", "¿\"Freno\"?", "¿“Freno”?")]
    public async Task Titles_and_texts_have_the_marks_of_their_own_language(string language, string written, string set)
    {
        var strings = await EnglishPhrasesAsync();
        var site = await SmallSite.BuildAsync($"""
            -- site.yml --
            title: A "small" site
            url: https://small.example/
            languages: [en, {language}]
            -- _theme/strings/{language}.yml --
            {strings}
            -- articles/one.{language}.md --
            ---
            title: '{written}'
            {Summary}
            published: 2026-11-24
            ---
            {written}

            | one | two |
            | --- | --- |
            |"x"|*"y"*|

            ## {written}
            {Article("one", "The \"brake\"", "", "The \"brake\".")}
            """);

        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Severity.Error);
        var page = site.Page($"{language}/articles/one/");
        Assert.Equal(set, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(set, page.QuerySelector(".prose p")!.TextContent);
        Assert.Equal(set, page.QuerySelector(".prose h2")!.TextContent);
        Assert.DoesNotContain('"', page.QuerySelector(".prose table")!.TextContent);
        Assert.Equal("The “brake”", site.Page("articles/one/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task An_address_is_transcribed_as_the_language_of_its_page_does()
    {
        var strings = await EnglishPhrasesAsync();
        var site = await SmallSite.BuildAsync($"""
            -- site.yml --
            title: A small site
            url: https://small.example/
            languages: [de]
            -- _theme/strings/de.yml --
            {strings}
            {Article("mietpreisbremse-ändert", "Eins", "topics: [Öl]", "## Für alle\n\n[Unten](#fuer-alle), [Öl](/topics/oel/)")}
            """);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has("articles/mietpreisbremse-aendert/"));
    }

    [Theory]
    [InlineData("中", 1600, 1000)]
    [InlineData("の", 1850, 1000)]
    [InlineData("ก", 4000, 1000)]
    [InlineData("wort ", 1000, 1000)]
    [InlineData("слово ", 1000, 1000)]
    [InlineData("शब्द ", 1000, 1000)]
    public async Task Words_are_counted_in_scripts_with_spaces_and_without(string characters, int times, int words)
    {
        var site = await SmallSite.BuildAsync(
            Article("one", "One", "", new StringBuilder().Insert(0, characters, times).ToString().TrimEnd()));

        var page = site.Text("articles/one/").Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains($"\"wordCount\":{words}", page, StringComparison.Ordinal);
        Assert.Contains("4 minutes", site.Text("articles/one/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u202E", "U+202E (right-to-left override)")]
    [InlineData("\u2066", "U+2066 (left-to-right isolate)")]
    [InlineData("\u200F", "U+200F (right-to-left mark)")]
    public async Task A_character_that_turns_a_title_around_is_named(string control, string name)
    {
        var site = await SmallSite.BuildAsync(Article("one", $"One{control}two", "", $"## One{control}two"));

        Assert.Equal(["ADV355", "ADV355"], site.Diagnostics.Select(finding => finding.Code));
        Assert.All(site.Diagnostics, finding => Assert.Contains(name, finding.Message, StringComparison.Ordinal));
    }
}
