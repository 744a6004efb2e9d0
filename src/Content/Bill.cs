using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>A bill before a legislature: where it came from, how far it got, and what became of it.</summary>
public sealed class Bill : Document
{
    public const string Enacted = "enacted", Failed = "failed", Pending = "pending", NotKnown = "unknown";

    /// <summary>What can have become of a bill.</summary>
    public static readonly string[] Outcomes = [Enacted, Failed, Pending, NotKnown];

    private static readonly FieldType<BillStage[]> StagesType = FieldTypes.ListOf(FieldTypes.Group("a stage", f => new BillStage(f)));

    /// <param name="nameOf">Gives the name of the place with a code; the title begins with it.</param>
    public static Bill Read(MarkdownSource source, Func<Located<string>, string> nameOf)
    {
        var fields = source.Fields;
        var place = fields.Required(
            "place", FieldTypes.LocatedText, new Located<string>("", fields.Location),
            new("Before whose legislature it is: a code from `data/places.yml`.", "NY"), "state");
        var number = fields.Required("number", FieldTypes.Text, source.Name, new("Its number.", "S.B. 100"), "bill");
        var session = fields.Optional("session", FieldTypes.Text, new("The session of the legislature.", "2025-2026"));
        var title = $"{(fields.IsSelection ? place.Value : nameOf(place))} {number}{(session is null ? "" : $" ({session})")}";
        return new Bill(source, place, number, session, title);
    }

    private Bill(MarkdownSource source, Located<string> place, string number, string? session, string title)
        : base(source, title, summaryHelp: new(
            "What the bill would change, in one sentence of plain English. Lists and search results show it.",
            "Would let a court waive the fees of a tenant who cannot pay them."))
    {
        var fields = source.Fields;
        (PlaceCode, Number, Session) = (place, number, session);
        Companion = fields.Optional("companion", FieldTypes.Text, new("The bill of the other chamber that says the same.", "H.B. 200"));
        Sponsors = fields.Words("sponsors", FieldTypes.Words, new("Who brought it in, as the record names them.", "[\"Senator Doe\"]"))
            .Select(sponsor => sponsor.Value).ToImmutableArray();
        Topics = fields.Words("topics", FieldTypes.Words, new(
            "What it is about: ids from `data/topics.yml`, or free words where there is no such file.",
            "[first-topic, second-topic]"), "tags", "categories");
        Address = fields.Optional("url", FieldTypes.WebAddress, new("Where the bill and its history can be read."));
        Stages = fields.List("stages", StagesType, new("How far it got, each step with its day and its source, the earliest first."));
        OutcomeAt = fields.LocationOf("outcome");
        Outcome = fields.Optional("outcome", FieldTypes.Choice(Outcomes), new(
            "What became of it; `unknown` where no source says. Of a bill that is `pending` and has not moved for a year, the site says "
                + "that its outcome was not found."))
            ?? NotKnown;
        AsOf = fields.Required(
            "asOf", FieldTypes.PartialDate, new PartialDate(1), new("The date of the newest source that the outcome rests on."));
        AsOfAt = fields.LocationOf("asOf");
        ReviewedAt = fields.LocationOf("reviewed");
        Reviewed = fields.Required("reviewed", FieldTypes.Date, new PartialDate(1, 1, 1), new(
            "The day on which one of us last checked the bill against its sources.")).Start;
        ShownDays = new ShownDays(
            ReadPublished(fields, "The day on which the page is first published. Before that day only the preview shows it."),
            fields.LocationOf("published"), null, default);
    }

    /// <summary>A code from <c>data/places.yml</c>, or the place's name where there is no such file.</summary>
    public Located<string> PlaceCode { get; }

    public override ImmutableArray<Located<string>> Places => [PlaceCode];

    public override ImmutableArray<Located<string>> Topics { get; }

    public override bool IsListedByTopic => false;

    public string Number { get; }

    public string? Session { get; }

    public string? Companion { get; }

    public ImmutableArray<string> Sponsors { get; }

    public Uri? Address { get; }

    public ImmutableArray<BillStage> Stages { get; }

    /// <summary>One of <see cref="Outcomes"/>, as the file says it.</summary>
    public string Outcome { get; }

    public Location OutcomeAt { get; }

    /// <summary>The date of the newest source that the outcome rests on.</summary>
    public PartialDate AsOf { get; }

    public Location AsOfAt { get; }

    /// <summary>The day on which somebody last checked the bill against its sources.</summary>
    public DateOnly Reviewed { get; }

    public Location ReviewedAt { get; }

    /// <summary>The last step that a source tells of; null where none is dated.</summary>
    public BillStage? LastStage => Stages.LastOrDefault(stage => stage.Date is not null);

    /// <summary>The day by which lists order bills.</summary>
    public override DateOnly? Day => (LastStage?.Date ?? AsOf).Start;

    /// <summary>The year in which it last moved.</summary>
    public int Year => (LastStage?.Date ?? AsOf).Year;

    public override DateOnly? LastChanged => Updated > Reviewed ? Updated : Reviewed;

    /// <summary>Whether a place and a number name the bill: S.B. 100 and SB100 are one.</summary>
    public bool IsCalled(string place, string number) =>
        PlaceCode.Value.Equals(place, StringComparison.OrdinalIgnoreCase) && LettersOf(Number) == LettersOf(number);

    /// <summary>A bill's number without dots and spaces.</summary>
    public static string LettersOf(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>What became of it, as far as is known on a day: a bill that has not moved for a year is not called pending.</summary>
    public string OutcomeOn(DateOnly today) =>
        Outcome == Pending && (LastStage?.Date ?? AsOf).End.AddYears(1) < today ? NotKnown : Outcome;
}

/// <summary>A step of a bill through its legislature.</summary>
/// <param name="Source">The id of a source of the register, or of a law entry as <c>ny/s1</c>.</param>
public sealed record BillStage(PartialDate? Date, string Step, Located<string>? Source)
{
    public BillStage(Fields fields)
        : this(
            fields.Optional("date", FieldTypes.PartialDate, new("When it was taken, as far as it is known.")),
            fields.Required("step", FieldTypes.Prose, "", new("What happened, in one sentence.", "Passed the Senate, 30 to 9")),
            fields.Optional("source", FieldTypes.LocatedText, new("The id of the source that says so.", "senate-journal-2026"))) =>
        DateAt = fields.LocationOf("date");

    /// <summary>Where the date is written.</summary>
    public Location DateAt { get; }
}
