using Advocate.Tests.Images;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>A writer's bad day: ten mistakes of ten kinds, each named at its place in one run, and the site that was there stays.</summary>
public sealed class TenMistakesTests
{
    private const string GoodSite = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        -- data/places.yml --
        CA: {name: California}
        OH: {name: Ohio}
        -- data/sources.yml --
        ap-2016: {title: A story, publisher: A newspaper}
        -- data/topics.yml --
        law:
          name: The law
        -- articles/one.md --
        ---
        title: One
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        topics: [law]
        ---
        A fact [@ap-2016].
        """;

    private const string Mistakes = """
        -- articles/bad-date.md --
        ---
        title: A bad date
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-13-24
        ---
        -- articles/broken-link.md --
        ---
        title: A broken link
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        ---
        See [the first](first.md).
        -- articles/duplicate.md --
        ---
        title: A duplicate
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        slug: one
        ---
        -- articles/javascript.md --
        ---
        title: A link that does harm
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        ---
        Press [here](javascript:alert%281%29).
        -- articles/misspelled.md --
        ---
        title: A misspelled field
        summary: A page that says what it has to say in one plain sentence.
        publishd: 2026-11-24
        ---
        -- articles/no-alt.md --
        ---
        title: No alternative text
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        ---
        ![](law.jpg){credit="Jane Doe" depicts=no-people}
        -- articles/tab.md --
        ---
        title: A tab
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        topics:
        	- law
        ---
        -- articles/unclosed.md --
        ---
        title: Unclosed front matter
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24

        Here the text starts.
        -- articles/unknown-place.md --
        ---
        title: An unknown state
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        states: [Californa]
        ---
        -- articles/unknown-source.md --
        ---
        title: An unknown source
        summary: A page that says what it has to say in one plain sentence.
        published: 2026-11-24
        ---
        A fact [@ap-2061].
        """;

    private static readonly string[] Expected =
    [
        "input/articles/bad-date.md:4:12: error ADV105: '2026-13-24' is not a date: there is no month 13.",
        "input/articles/broken-link.md:6:17: error ADV300: There is no file 'articles/first.md'.",
        "input/articles/duplicate.md:5:7: error ADV315: The address /articles/one/ is also that of input/articles/one.md.",
        "input/articles/javascript.md:6:14: error ADV201: Links that start with 'javascript:' are refused.",
        "input/articles/misspelled.md:4:1: error ADV102: 'publishd' is not a field of an article. Did you mean 'published'?",
        "input/articles/no-alt.md:6:1: error ADV202: This image has no description.",
        "input/articles/one.md:2:8: error ADV315: The address /articles/one/ is also that of input/articles/duplicate.md.",
        "input/articles/tab.md:6:1: error ADV109: This line is indented with a tab.",
        "input/articles/unclosed.md:1:1: error ADV100: The front matter starts here, and no line of hyphens closes it.",
        "input/articles/unknown-place.md:5:10: error ADV305: 'Californa' is not a code in data/places.yml. Did you mean 'CA'?",
        "input/articles/unknown-source.md:6:10: error ADV302: There is no source 'ap-2061'. Did you mean 'ap-2016'?",
    ];

    [Fact]
    public async Task Each_is_named_at_its_place_in_one_run_and_the_old_site_stays()
    {
        using var workplace = new Workplace(GoodSite);
        Assert.Equal(0, (await workplace.RunAsync()).Code);
        var old = workplace.Contents("output");
        workplace.Write("input/articles/law.jpg", SamplePictures.Jpeg());

        using var broken = new Workplace(GoodSite + "\n" + Mistakes);
        foreach (var (path, text) in broken.Contents("input"))
        {
            workplace.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        }

        var (code, said) = await workplace.RunAsync();

        Assert.Equal(1, code);
        Assert.Equal(Expected, said.Split('\n').Where(line => line.StartsWith("input/", StringComparison.Ordinal)));
        Assert.Contains("\n11 errors. Nothing was written: output/ is as it was.\n", said, StringComparison.Ordinal);
        Assert.Equal(old, workplace.Contents("output"));
    }
}
