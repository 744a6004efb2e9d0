namespace Advocate.Contract;

/// <summary>The classes that the program writes into texts and pages itself; every other one is a template's own.</summary>
internal static class TextClasses
{
    /// <summary>The numbers of the sources of a statement.</summary>
    public const string Citation = "citation";

    /// <summary>The letter that leads to a footnote, the footnotes, and the way back from each.</summary>
    public const string FootnoteMark = "footnote-mark", Footnotes = "footnotes", BackToText = "back";

    /// <summary>A heading that is a question of an interview.</summary>
    public const string Question = "question";

    /// <summary>The box in which a wide table scrolls, and the cells of its centered columns and of those set to the right.</summary>
    public const string TableScroll = "table-scroll", Centered = "center", Number = "number";

    /// <summary>A discouraged term that is quoted, since a law or a person says it.</summary>
    public const string QuotedTerm = "as-quoted";

    /// <summary>A word of the glossary, the button after it that shows its meaning, and the meaning.</summary>
    public const string Term = "term", Explain = "explain", TermMeaning = "term-meaning";

    /// <summary>A remark, beside the kind that it is of, and the word that it starts with.</summary>
    public const string Remark = "remark", RemarkTitle = "remark-title";

    /// <summary>The kinds of remarks.</summary>
    public const string Note = "note", Tip = "tip", Important = "important", Warning = "warning", Caution = "caution";

    /// <summary>A chart, its cells with bars, what a line chart is drawn in, and the colors of its series by their numbers.</summary>
    public const string Chart = "chart", ChartBar = "chart-bar", ChartLines = "chart-lines", Series1 = "series-1", Series2 = "series-2",
        Series3 = "series-3", Series4 = "series-4", Series5 = "series-5";

    /// <summary>Who made a picture.</summary>
    public const string Credit = "credit";

    /// <summary>A recording with what is below it.</summary>
    public const string Player = "player";

    /// <summary>The head of a page and the sentence below its title, for the short page that is left where another was taken
    /// down.</summary>
    public const string PageHead = "page-head", Summary = "summary";
}
