using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Views;
using Microsoft.AspNetCore.Html;

namespace Advocate.theme.parts;

/// <summary>What templates that show laws can do besides: say citations, dates and what is not known.</summary>
public abstract class LawView<TModel> : View<TModel>
    where TModel : PageModel
{
    protected LawOverview Overview => Site.LawOverview;

    /// <summary>Text in which section signs are read aloud as words; many screen readers pass over the sign.</summary>
    protected HtmlString Spoken(string text)
    {
        if (!text.Contains('§', StringComparison.Ordinal))
        {
            return new HtmlString(HtmlEscaping.Encoder.Encode(text));
        }

        return new HtmlString(HtmlEscaping.Encoder.Encode(text)
            .Replace("§§", Sign("\u0001\u0001", Phrases.Law.Sections), StringComparison.Ordinal)
            .Replace("§", Sign("\u0001", Phrases.Law.Section), StringComparison.Ordinal)
            .Replace('\u0001', '§'));
    }

    /// <summary>The same of a field, marked where it is in another language than the page.</summary>
    protected HtmlString SpokenIn(Law law, string field, string text) =>
        Model.LanguageOf(law, field) is { } language ? new HtmlString($"<span lang=\"{language}\">{Spoken(text)}</span>") : Spoken(text);

    /// <summary>Text of a part of a law's page, in which terms of the glossary are explained.</summary>
    /// <param name="uses">Where the text has terms that are explained there.</param>
    protected HtmlString Explained(string text, ImmutableArray<TermUse> uses)
    {
        var at = 0;
        foreach (var use in uses.IsDefault ? [] : uses)
        {
            Write(Spoken(text[at..use.Start]));
            Write(new HtmlString(Term(use.Entry, text.Substring(use.Start, use.Length))));
            at = use.Start + use.Length;
        }

        Write(Spoken(text[at..]));
        return HtmlString.Empty;
    }

    /// <summary>
    /// Writes since when the law of a place has been so: the day it came into force, else when it was passed, each said to be what it is.
    /// </summary>
    protected HtmlString Since(Law law) => (law.Effective, law.Enacted) switch
    {
        ({ } effective, _) when effective.Start > Site.Today => Around(Phrases.Laws.From, () => Time(effective)),
        ({ } effective, _) => Around(Phrases.Laws.Since, () => Time(effective)),
        (null, { } enacted) => Around(Phrases.Laws.Passed, () => Time(enacted)),
        _ => Unknown,
    };

    /// <summary>Writes how many places have a status; the number leads to them in the table of all places.</summary>
    protected HtmlString Counted(StatusGroup group)
    {
        WriteLiteral("<a href=\""u8);
        Write($"{Model.To("laws/")}?status={group.Id}#in-{group.Tone}");
        WriteLiteral("\">"u8);
        Write(Number(group.Laws.Length));
        WriteLiteral("</a>"u8);
        return HtmlString.Empty;
    }

    protected HtmlString Unknown => new($"<span class=\"unknown\">{HtmlEscaping.Encoder.Encode(Phrases.Laws.NotRead)}</span>");

    private static string Sign(string sign, string word) =>
        $"<span aria-hidden=\"true\">{sign}</span><span class=\"visually-hidden\">{HtmlEscaping.Encoder.Encode(word)}</span>";
}
