using System.Globalization;
using System.Text;

namespace Advocate.Views;

/// <summary>How others may cite a page, in the forms that they are asked for.</summary>
/// <param name="Container">What the page is part of.</param>
/// <param name="Date">The day that the page was current.</param>
/// <param name="Note">What a reader must know of its age.</param>
/// <param name="Key">By which reference programs know it.</param>
public sealed record Citation(PageModel Page, string Container, DateOnly Date, string Note, string Key)
{
    /// <summary>For a footnote or an article.</summary>
    public string Plain => Page.Phrases.Cite.Plain(
        site: Page.Site.Settings.Title,
        title: Page.Title,
        container: Container,
        date: Page.Phrases.InWords(Date),
        note: Note,
        address: Page.Canonical);

    /// <summary>As the manual of the American Psychological Association has it for a page of a site.</summary>
    public string Apa => Page.Phrases.Cite.Apa(
        site: Page.Site.Settings.Title,
        year: Date.Year.ToString(CultureInfo.InvariantCulture),
        month: Page.Phrases.Month(Date.Month),
        day: Date.Day.ToString(CultureInfo.InvariantCulture),
        title: Page.Title,
        container: Container,
        note: Note,
        address: Page.Canonical);

    public string BibTeX => $$$"""
        @misc{{{{Key}}}-{{{Date.Year.ToString(CultureInfo.InvariantCulture)}}},
          author = {{{{{Escaped(Page.Site.Settings.Title)}}}}},
          title = {{{{Escaped(Page.Title)}}}. {{{Escaped(Container)}}}},
          year = {{{{Date.Year.ToString(CultureInfo.InvariantCulture)}}}},
          month = {{{{Date.Month.ToString(CultureInfo.InvariantCulture)}}}},
          note = {{{{Escaped(Note)}}}},
          url = {{{{Page.Canonical}}}}
        }
        """.ReplaceLineEndings("\n");

    /// <summary>BibTeX gives a few characters a meaning of their own.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
