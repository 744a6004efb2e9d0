using System.Text;
using Advocate.Content;
using Advocate.Contract;
using Advocate.FrontMatter;

namespace Advocate.Views;

/// <summary>
/// A word of the glossary where a text has it: a link to its entry, and a button that shows the meaning in place. Browsers open and close
/// that without a script, and those that cannot leave the link.
/// </summary>
internal static class TermHtml
{
    /// <param name="words">The word as the text has it, as HTML.</param>
    /// <param name="id">The anchor of the explanation.</param>
    public static string Of(DataEntry<GlossaryTerm> entry, string words, string id, PageModel page)
    {
        var phrases = page.Phrases.Glossary;
        var address = Encode($"{page.ToList(GeneratedList.Glossary)}#{Glossary.AnchorOf(entry)}");
        var label = Encode(phrases.Explain(term: entry.Value.Term.Value));
        return new StringBuilder($"<a class=\"{TextClasses.Term}\" href=\"{address}\">{words}</a>")
            .Append($"<button class=\"{TextClasses.Explain}\" type=\"button\" popovertarget=\"{id}\" aria-label=\"{label}\">?</button>")
            .Append($"<span class=\"{TextClasses.TermMeaning}\" id=\"{id}\" popover>")
            .Append($"<b>{Encode(entry.Value.Term.Value)}</b> {Encode(entry.Value.Meaning)}")
            .Append(entry.Value.More is null ? "" : $" <a href=\"{address}\">{Encode(phrases.More)}</a>")
            .Append("</span>")
            .ToString();
    }

    private static string Encode(string text) => HtmlEscaping.Encoder.Encode(text);
}
