using System.Collections.Immutable;

namespace Advocate.Reference;

/// <summary>What a text can have beyond plain Markdown, or means a little more here. A test builds a site with each of them.</summary>
public static class TextForms
{
    /// <summary>As it is written, and what comes of it.</summary>
    public static ImmutableArray<(string Form, string Meaning)> All { get; } =
    [
        ("[words](other-page.md)", "A link to the page that is made from a file, named from the folder of this one: `../laws/ohio.md`. "
            + "It stays right when addresses change."),
        ("[words](other-page.md#a-heading)", "A link to a heading of that page: its words in small letters, with hyphens between them."),
        ("[words](#a-heading)", "A link to a heading of this page."),
        ("[words](/articles/)", "A link to an address of this site, for what has no file, such as a list."),
        ("[words](xref:the-name)", "A link to the page whose `xref` is that name, wherever its file is."),
        ("[words](repository:issues/new)", "A link below the address that `site.yml` gives as `repository`."),
        ("[words](https://example.org/)", "A link to another site. `mailto:`, `tel:` and `sms:` work too; everything else is refused."),
        ("[@source-id]", "A citation: a number that leads to the source at the end of the page. The id is one of `data/sources.yml`."),
        ("[@source-id, p. 3]", "A citation that says where in the source: a page, a section. It follows the number."),
        ("[@source-id; @other-id]", "Two sources for one statement."),
        ("[@ny/s1]", "A source of a law: the code of its place and its id there."),
        ("[^aside]", "A footnote, whose text is on a line of its own: `[^aside]: The text.`"),
        ("[the term]{.as-quoted}", "A term of the language guide that the text speaks about; it is not reported. In a title or another "
            + "field, put it in quotation marks."),
        ("[word]{.term}", "A word that `data/glossary.yml` explains: readers get a link to it there, and its meaning in place. Mark it "
            + "where "
            + "a text has it first."),
        ("![What it shows](../images/file.jpg){credit=\"Jane Doe, CC BY 4.0\" depicts=no-people}", "A picture, its description for those "
            + "who cannot see it, who made it, and whom it shows: `no-people` or `consenting-adults`."),
        ("![](../images/file.jpg){decorative=true credit=\"Jane Doe, CC BY 4.0\" depicts=no-people}", "A picture that tells nothing, and "
            + "so needs no description."),
        ("<!-- a note -->", "A note to other writers; readers never see it."),
    ];
}
