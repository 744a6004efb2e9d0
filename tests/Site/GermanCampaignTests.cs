using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Advocate.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>
/// A site in one language has no word of another: whatever a page, a feed, a calendar or a data file says is in its content or among the
/// phrases of its language. So a word that a layout or the program has in itself fails here, whatever word it is.
/// </summary>
public sealed partial class GermanCampaignTests
{
    /// <summary>Names of data types and formats, which are the same in every language.</summary>
    private static readonly string[] Names = ["string", "date", "boolean", "integer", "TXT"];

    private static readonly string[] ReadAttributes =
    [
        "alt", "aria-label", "title", "placeholder", "label", "data-label", "data-shown", "data-sorted", "data-up", "data-down", "data-two",
        "data-one", "data-over", "data-loading", "data-play", "data-pause", "data-said", "data-unknown", "data-fewer", "data-failed",
        "data-which", "data-approach",
    ];

    private static readonly string[] ReadMetadata =
        ["description", "author", "og:title", "og:description", "og:site_name", "og:image:alt", "article:section", "article:tag"];

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    public async Task Every_word_is_the_contents_or_the_languages_own(string language)
    {
        var site = await BuildAsync(language);
        var phrases = await File.ReadAllTextAsync(
            Path.Combine(Repository.Theme, "strings", $"{language}.yml"), TestContext.Current.CancellationToken);
        var known = WordsOf(Key().Replace($"{phrases}\n{GermanCampaign.Files}", " ")).Concat(Names).ToHashSet();

        var others = from file in site.Files
                     from word in WordsOf(TextOf(file.Key, Encoding.UTF8.GetString(file.Value)))
                     where !known.Contains(word)
                     select $"{file.Key}: {word}";

        Assert.Empty(others.Distinct());
        Assert.All(
            site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)),
            path => Assert.Equal(language, site.Page(path).DocumentElement.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("de", "3. November 2026", "Dienstag, 1. Dezember 2026, 14:30 bis 16:00 Uhr mitteleuropäischer Zeit")]
    [InlineData("es", "3 de noviembre de 2026", "martes, 1 de diciembre de 2026, 2:30 p. m. a 4:00 p. m. hora de Europa central")]
    public async Task Days_and_times_are_in_the_languages_order(string language, string day, string time)
    {
        var site = await BuildAsync(language);

        Assert.Equal(day, site.Page("articles/erhoehung/").QuerySelector(".byline time")!.TextContent);
        Assert.Contains(time, site.Page("events/").QuerySelectorAll(".entries time").Select(e => e.TextContent));
        Assert.All(site.Files, file => Assert.DoesNotMatch(EnglishDay(), TextOf(file.Key, Encoding.UTF8.GetString(file.Value))));
    }

    [Theory]
    [InlineData("de", @"^laws\.json, \d\.\d{3} ")]
    [InlineData("es", @"^laws\.json, \d,\d{3} ")]
    public async Task Numbers_have_the_languages_own_marks(string language, string size)
    {
        var site = await BuildAsync(language);

        Assert.Contains(site.Page("laws/data/").QuerySelectorAll(".law-files li"), e => Regex.IsMatch(e.TextContent.Trim(), size));
    }

    [Theory]
    [InlineData("de", "Ein „zweiter“ Artikel", "Das „Haus“ am Hof.")]
    [InlineData("es", "Ein “zweiter” Artikel", "Das “Haus” am Hof.")]
    public async Task Straight_quotes_become_the_languages_own(string language, string title, string text)
    {
        var page = (await BuildAsync(language)).Page("articles/zweiter/");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(text, page.QuerySelector(".prose p")!.TextContent);
    }

    [Fact]
    public async Task Names_with_an_umlaut_are_among_their_letters()
    {
        var site = await BuildAsync("de");

        Assert.Equal(
            ["Musterfurt", "Ödlingen", "Zirbelstadt"],
            site.Page("laws/").QuerySelectorAll(".law-table th[scope=row]").Select(e => e.TextContent));
        Assert.Equal(
            ["Ordnungsamt", "Örtliche Ämter", "Zählamt"],
            site.Page("belege/official/").QuerySelectorAll(".source-list b").Select(e => e.TextContent).Distinct());
    }

    private static async Task<SmallSite> BuildAsync(string language)
    {
        var site = await SmallSite.BuildAsync(GermanCampaign.Content(language));
        Assert.DoesNotContain(site.Diagnostics, d => d.Rule.Severity == Severity.Error);
        Assert.True(site.Has("laws/zirbelstadt/") && site.Has("events/anhoerung/") && site.Has("404.html") && site.Has("feed.json"));
        return site;
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(Address().Replace(text, " ")).Select(word => word.Value);

    /// <summary>What of a file people read, of files that are for them.</summary>
    private static string TextOf(string path, string text) => Path.GetExtension(path) switch
    {
        ".html" => TextOfPage(text),
        ".xml" when path != "sitemap.xml" => string.Join(
            '\n',
            XDocument.Parse(text).DescendantNodes().OfType<XText>()
                .Select(t => t.Value.Contains('<', StringComparison.Ordinal) ? TextOfPage(t.Value) : t.Value)),
        // Columns have names that programs know, and descriptions that people read.
        ".json" => string.Join(
            '\n', TextsOf(JsonDocument.Parse(text).RootElement, isForPrograms: path.StartsWith("laws/data/", StringComparison.Ordinal))),
        ".ics" => string.Join(
            '\n',
            from line in text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Split("\r\n")
            where ReadInCalendars().IsMatch(line)
            select line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]),
        _ => "",
    };

    private static string TextOfPage(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var facts = page.QuerySelectorAll("script[type='application/ld+json']")
            .SelectMany(script => TextsOf(JsonDocument.Parse(script.TextContent).RootElement)).ToList();
        foreach (var code in page.QuerySelectorAll("script, style, code, pre").ToList())
        {
            code.Remove();
        }

        var attributes = from element in page.All
                         from attribute in element.Attributes
                         where ReadAttributes.Contains(attribute.Name)
                            || (attribute.Name == "content"
                                && ReadMetadata.Contains(element.GetAttribute("name") ?? element.GetAttribute("property")))
                         select attribute.Value;
        var texts = page.DocumentElement.Descendants<IText>().Select(t => t.Data);
        return string.Join('\n', texts.Concat(attributes).Concat(facts));
    }

    /// <summary>The values of what is read by people; others are codes and ids.</summary>
    private static IEnumerable<string> TextsOf(JsonElement json, string name = "", bool isForPrograms = false) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => TextsOf(p.Value, p.Name, isForPrograms)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(e => TextsOf(e, name, isForPrograms)),
        JsonValueKind.String when isForPrograms && name == "name" => [],
        JsonValueKind.String when name is "name" or "title" or "description" or "summary" or "headline" or "dc:title" or "dc:description" =>
            [json.GetString()!],
        JsonValueKind.String when name is "content_html" => [TextOfPage(json.GetString()!)],
        _ => [],
    };

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=(^|[{,]) *)[\w-]+:(?= |\n|$)", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"https?://\S+|\S+\.example\S*|\w+\.(json|csv|txt)\b")]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}+ \d{1,2}, \d{4}|\d{1,2}:\d{2} [ap]\.m\.")]
    private static partial Regex EnglishDay();

    [GeneratedRegex("^(SUMMARY|DESCRIPTION|NAME|X-WR-CALNAME|LOCATION|CATEGORIES)[;:]")]
    private static partial Regex ReadInCalendars();
}
