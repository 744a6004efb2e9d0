using System.Collections.Immutable;
using Advocate.Content.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>How the law of one place treats what the site is about, with the evidence for it.</summary>
public sealed class Law : Document
{
    /// <param name="placeName">The place's name, which is the page's title.</param>
    public Law(Manuscript manuscript, Located<string> place, string placeName)
        : base(manuscript, placeName, SummaryOf(manuscript.Fields, placeName))
    {
        var fields = manuscript.Fields;
        PlaceCode = place;
        Status = fields.Required("status", FieldTypes.LocatedText, new Located<string>("", fields.Location));
        Approach = Quoted(fields.Optional("approach", FieldTypes.Text));
        AgesProtected = Quoted(fields.Optional("agesProtected", FieldTypes.Text));
        Statutes = fields.Optional("statutes", FieldTypes.ListOf(FieldTypes.Group("a statute", f => new Statute(f)))) ?? [];
        Bills = fields.Optional("bills", FieldTypes.ListOf(FieldTypes.Group("a bill", f => new Bill(f)))) ?? [];
        Enacted = fields.Optional("enacted", FieldTypes.PartialDate);
        Effective = fields.Optional("effective", FieldTypes.PartialDate);
        Services = Quoted(fields.Optional("services", FieldTypes.Text));
        WhoDecides = Quoted(fields.Optional("whoDecides", FieldTypes.Text));
        Caveats = Quoted(fields.Optional("caveats", FieldTypes.Text));
        AsOf = fields.Required("asOf", FieldTypes.PartialDate, new PartialDate(1));
        Reviewed = fields.Required("reviewed", FieldTypes.Date, new PartialDate(1, 1, 1)).Start;
        Confidence = fields.Optional("confidence", FieldTypes.Choice("high", "medium", "low"));
        History = fields.Optional("history", FieldTypes.ListOf(FieldTypes.Group("a dated step", f => new HistoryStep(f)))) ?? [];
        Pending = fields.Optional("pending", FieldTypes.ListOf(FieldTypes.Group("a pending bill", f => new PendingBill(f)))) ?? [];
        OwnSources = fields.Required("sources", FieldTypes.ListOf(FieldTypes.Group("a source", f => new LawSource(f))), []);
    }

    /// <summary>A code from <c>data/places.yml</c>, or the place's name where there is no such file.</summary>
    public Located<string> PlaceCode { get; }

    /// <summary>An id from <c>data/statuses.yml</c>.</summary>
    public Located<string> Status { get; }

    /// <summary>What the law does, in one phrase of our own.</summary>
    public string? Approach { get; }

    public string? AgesProtected { get; }

    public ImmutableList<Statute> Statutes { get; }

    public ImmutableList<Bill> Bills { get; }

    /// <summary>When the present scheme was passed.</summary>
    public PartialDate? Enacted { get; }

    /// <summary>When it came into force.</summary>
    public PartialDate? Effective { get; }

    public string? Services { get; }

    public string? WhoDecides { get; }

    /// <summary>What a reader must know before relying on the entry.</summary>
    public string? Caveats { get; }

    /// <summary>The date of the newest source that the status rests on.</summary>
    public PartialDate AsOf { get; }

    /// <summary>The day on which the project last checked the entry against its sources.</summary>
    public DateOnly Reviewed { get; }

    public string? Confidence { get; }

    public ImmutableList<HistoryStep> History { get; }

    public ImmutableList<PendingBill> Pending { get; }

    /// <summary>The entry's own sources; they join the register as <c>code/id</c>.</summary>
    public ImmutableList<LawSource> OwnSources { get; }

    public override DateOnly? LastChanged => Updated > Reviewed ? Updated : Reviewed;

    protected override string Place => $"laws/{Slug}/";

    private static string? Quoted(string? text) => text is null ? null : Typography.Quotes(text);

    /// <summary>The approach serves as the summary where it is long enough to stand alone.</summary>
    private static string? SummaryOf(Fields fields, string placeName) =>
        fields.Optional("approach", FieldTypes.Text) is { Length: >= ShortestSummary } approach ? $"{placeName}: {approach}." : null;
}

/// <summary>A section of a code. Its address may be a page about the section rather than its text.</summary>
public sealed record Statute(string Citation, Uri? Address)
{
    public Statute(Fields fields)
        : this(fields.Required("citation", FieldTypes.Text, ""), fields.Optional("url", FieldTypes.WebAddress))
    {
    }
}

public sealed record Bill(string Name, PartialDate? Year, Uri? Address)
{
    public Bill(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, ""),
            fields.Optional("year", FieldTypes.PartialDate),
            fields.Optional("url", FieldTypes.WebAddress))
    {
    }
}

/// <param name="Source">The id of one of the entry's own sources.</param>
public sealed record HistoryStep(PartialDate Date, string Change, Located<string>? Source)
{
    public HistoryStep(Fields fields)
        : this(
            fields.Required("date", FieldTypes.PartialDate, new PartialDate(1)),
            Typography.Quotes(fields.Required("change", FieldTypes.Text, "")),
            fields.Optional("source", FieldTypes.LocatedText))
    {
    }
}

/// <param name="Step">The last step that a source tells of, which is not always the last one taken.</param>
public sealed record PendingBill(string Name, string? Session, string Step, PartialDate? Date, Located<string>? Source)
{
    public PendingBill(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, ""),
            fields.Optional("session", FieldTypes.Text),
            Typography.Quotes(fields.Required("step", FieldTypes.Text, "")),
            fields.Optional("date", FieldTypes.PartialDate),
            fields.Optional("source", FieldTypes.LocatedText))
    {
    }
}

/// <summary>A source that stands in a law's own file.</summary>
public sealed record LawSource(Located<string> Id, Source Source)
{
    public LawSource(Fields fields)
        : this(
            fields.Required("id", FieldTypes.LocatedText, new Located<string>("", fields.Location)),
            new Source(fields))
    {
    }
}
