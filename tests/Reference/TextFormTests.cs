using Advocate.Reference;
using Advocate.Tests.Images;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Reference;

public sealed class TextFormTests
{
    [Fact]
    public async Task Whatever_the_reference_says_can_stand_in_a_text_can()
    {
        var site = await SmallSite.BuildAsync(Content());

        Assert.Empty(site.Diagnostics);
        var page = site.Page("articles/one/");
        Assert.Equal(
            [
                "../../articles/other-page/", "../../articles/other-page/#a-heading", "#a-heading", "../../articles/",
                "../../articles/other-page/", "https://code.example/us/ours/issues/new", "https://example.org/"],
            page.QuerySelectorAll("main p > a").Where(a => a.TextContent == "words").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain("a note", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static MemoryTree Content()
    {
        var tree = MemoryTree.Of($$"""
            -- site.yml --
            title: A site
            url: https://a.example/
            repository: https://code.example/us/ours
            -- data/sources.yml --
            source-id: {title: A report, publisher: An office}
            other-id: {title: Another report, publisher: An office}
            -- data/glossary.yml --
            word: {term: word, meaning: What is between two spaces.}
            -- data/language.yml --
            - {avoid: [the term], write: the word, why: It is better.}
            -- laws/ny.md --
            ---
            place: ny
            approach: It sends the case to a program of services in place of a sentence
            status: in-force
            asOf: 2026
            reviewed: 2026-11-20
            sources:
              - {id: s1, title: The act, publisher: The legislature}
            ---
            -- articles/other-page.md --
            ---
            title: Another
            summary: An article that is there for others to link to, and for no other purpose.
            published: 2026-11-24
            xref: the-name
            ---
            ## A heading

            Text.
            -- articles/one.md --
            ---
            title: Why “the term” is no word of ours
            summary: An article that uses every form that the reference tells writers of.
            published: 2026-11-24
            ---
            ## A heading

            {{string.Join("\n\n", TextForms.All.Select(f => f.Form))}}

            [^aside]: The text.
            """);
        return new MemoryTree(
            tree.Paths.ToDictionary(path => path, tree.ReadBytes).Append(new("images/file.jpg", SamplePictures.Jpeg())).ToDictionary());
    }
}
