using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>How the law of one place treats what the site is about, with the evidence for it.</summary>
public sealed class Law : Document
{
    /// <param name="nameOf">Gives the name of the place with a code; it is the page's title.</param>
    public static Law Read(MarkdownSource source, Func<Located<string>, string> nameOf)
    {
        var place = source.Fields.Required(
            "place", FieldTypes.LocatedText, new Located<string>(source.Name, source.Fields.Location),
            new("Whose law it is: a code from `data/places.yml`.", "NY"), "state");
        return new Law(source, place, source.Fields.IsSelection ? place.Value : nameOf(place));
    }

    private Law(MarkdownSource source, Located<string> place, string placeName)
        : base(source, placeName, SummaryOf(source, placeName), SummaryHelp)
    {
        var fields = source.Fields;
        PlaceCode = place;
        GivenStatus = fields.Optional("status", FieldTypes.LocatedText, new(
            "The status of the law today: an id from `data/statuses.yml`, chosen by its test. In place of it, `answers` can say more of "
                + "`status`.",
            "in-force"));
        Answers = fields.List("answers", AnswersType, new(
            "The answers to the questions of `data/questions.yml`, by their ids: a value, or a value with what it rests on, or a list of "
                + "those that followed one another.",
            "{fees: {value: \"yes\", from: 2020-07-01, sources: [\"s1, § 2\"], read: text}}"));
        if (GivenStatus is null && AnswersTo(Question.Main).IsEmpty)
        {
            fields.ReportAbsent("status", FieldRules.Missing.At(
                fields.Has("status") ? fields.LocationOf("status") : fields.Location,
                fields.Has("status") ? "'status' is empty." : "A law needs 'status'.",
                "Write 'status:' and an id from data/statuses.yml."));
        }

        Approach = fields.Optional("approach", FieldTypes.Prose, ApproachHelp);
        Meaning = fields.Optional("meaning", FieldTypes.ProseOf(20, 800), new(
            "What this means for the people concerned: a short paragraph of one to four sentences.",
            "A tenant who cannot pay at once is heard by a judge first. Nobody has to leave before that day."));
        Statutes = fields.List("statutes", StatutesType, new("The sections of the code that hold it."));
        Bills = fields.List("bills", BillsType, new("The bills that made it."));
        Enacted = fields.Optional("enacted", FieldTypes.PartialDate, new("When the present scheme was passed, as far as it is known."));
        EnactedAt = fields.LocationOf("enacted");
        Effective = fields.Optional("effective", FieldTypes.PartialDate, new("When it came into force, or will."));
        EffectiveAt = fields.LocationOf("effective");
        Caveats = fields.Optional("caveats", FieldTypes.Prose, new(
            "What readers must know before they rely on the entry.",
            "The law covers cities alone. Outside of them a tenant has to ask for a hearing."));
        Unchecked = fields.Optional("unchecked", FieldTypes.ProseOf(10, 1200), new(
            "What could not be checked, in readers' words. It is shown near the end of the page, before the sources.",
            "We did not find the present text of the code. Our copy is of 2024."));
        AsOf = fields.Required(
            "asOf", FieldTypes.PartialDate, new PartialDate(1), new("The date of the newest source that the status rests on."));
        AsOfAt = fields.LocationOf("asOf");
        ReviewedAt = fields.LocationOf("reviewed");
        Reviewed = fields.Required("reviewed", FieldTypes.Date, new PartialDate(1, 1, 1), new(
            "The day on which one of us last checked the entry against its sources.")).Start;
        ShownDays = new ShownDays(
            ReadPublished(fields, "The day on which the entry is first published. Before that day only the preview shows it."),
            fields.LocationOf("published"), null, default);
        ConfidenceAt = fields.LocationOf("confidence");
        Confidence = fields.Optional("confidence", FieldTypes.Choice(Confidences), new("How sure we are of the entry."));
        History = fields.List("history", HistoryType, new("What happened when, each step with its source."));
        Pending = fields.List("pending", PendingType, new("Bills that would change it."));
        OwnSources = [.. fields.Required("sources", SourcesType, [], new(
            "What the entry rests on. Other pages cite these as place code and id, such as `[@ny/s1]`."))];
    }

    private static readonly FieldHelp SummaryHelp = new(
        "What the law does, in one sentence of plain English that can be read alone and names the place. The page begins with it; lists "
            + "and search results show it.",
        "In Ohio a court can send a tenant who cannot pay to a program of help in place of an eviction.");

    private static readonly FieldHelp ApproachHelp = new(
        "What the law does, in one phrase of our own. With 40 characters or more it serves as the page's summary where there is no "
            + "`summary`.",
        "A court can send the case to a program of services in place of a sentence");

    private static readonly FieldType<DataEntry<Answer[]>[]> AnswersType = FieldTypes.EntriesOf(Answer.Type, "fees");

    private static readonly FieldType<Statute[]> StatutesType =
        FieldTypes.ListOf(FieldTypes.Group("a statute", f => new Statute(f)));

    private static readonly FieldType<EnactingBill[]> BillsType =
        FieldTypes.ListOf(FieldTypes.Group("a bill", f => new EnactingBill(f)));

    private static readonly FieldType<HistoryStep[]> HistoryType =
        FieldTypes.ListOf(FieldTypes.Group("a dated step", f => new HistoryStep(f)));

    private static readonly FieldType<PendingBill[]> PendingType =
        FieldTypes.ListOf(FieldTypes.Group("a pending bill", f => new PendingBill(f)));

    private static readonly FieldType<LawSource[]> SourcesType =
        FieldTypes.ListOf(FieldTypes.Group("a source", f => new LawSource(f)));

    /// <summary>A code from <c>data/places.yml</c>, or the place's name where there is no such file.</summary>
    public Located<string> PlaceCode { get; }

    /// <summary>An id from <c>data/statuses.yml</c>, where the file gives it in short.</summary>
    public Located<string>? GivenStatus { get; }

    /// <summary>The answers to the questions of <c>data/questions.yml</c>, by their ids.</summary>
    public ImmutableArray<DataEntry<Answer[]>> Answers { get; }

    /// <summary>Every answer to a question, those that no longer hold included.</summary>
    public ImmutableArray<Answer> AnswersTo(string question) =>
        [.. Answers.FirstOrDefault(a => a.Id.Equals(question, StringComparison.OrdinalIgnoreCase))?.Value ?? []];

    /// <summary>The answers to the main question; a status that is given in short holds since the law is in force.</summary>
    public ImmutableArray<Answer> StatusesOverTime => AnswersTo(Question.Main) is { IsEmpty: false } answers ? answers
        : GivenStatus is { } status ? [Answer.Of(status) with { From = Effective }]
        : [];

    /// <summary>The status on a day, where its beginning is known to be no later.</summary>
    public Located<string>? KnownStatusOn(DateOnly day) =>
        StatusesOverTime.FirstOrDefault(a => a.From is not null && a.HoldsOn(day))?.Values.FirstOrDefault();

    /// <summary>The status on a day: an id from <c>data/statuses.yml</c>; null where the file says none for it.</summary>
    public Located<string>? StatusOn(DateOnly day) =>
        AnswersTo(Question.Main).FirstOrDefault(a => a.HoldsOn(day))?.Values.FirstOrDefault() ?? GivenStatus;

    /// <summary>What the law does, in one phrase of our own.</summary>
    public string? Approach { get; }

    /// <summary>The sentence that the page begins with: the summary, or else what the law does.</summary>
    public string? Lead => OwnSummary ?? (Approach is null ? null : WithFullStop(Approach));

    /// <summary>What the law does, where the page begins with another sentence.</summary>
    public string? ApproachAfterLead => OwnSummary is null ? null : Approach;

    /// <summary>What the law means for the people concerned.</summary>
    public string? Meaning { get; }

    public ImmutableArray<Statute> Statutes { get; }

    public ImmutableArray<EnactingBill> Bills { get; }

    /// <summary>When the present scheme was passed.</summary>
    public PartialDate? Enacted { get; }

    /// <summary>Where the day on which it was passed is written.</summary>
    public Location EnactedAt { get; }

    /// <summary>When it came into force.</summary>
    public PartialDate? Effective { get; }

    /// <summary>Where that day is written.</summary>
    public Location EffectiveAt { get; }

    /// <summary>What a reader must know before relying on the entry.</summary>
    public string? Caveats { get; }

    /// <summary>What could not be checked.</summary>
    public string? Unchecked { get; }

    /// <summary>The date of the newest source that the status rests on.</summary>
    public PartialDate AsOf { get; }

    /// <summary>Where that date is written.</summary>
    public Location AsOfAt { get; }

    /// <summary>The day on which the project last checked the entry against its sources.</summary>
    public DateOnly Reviewed { get; }

    /// <summary>Where the day of the last review is written.</summary>
    public Location ReviewedAt { get; }

    /// <summary>How sure the project can be of an entry.</summary>
    public static readonly string[] Confidences = ["high", "medium", "low"];

    public string? Confidence { get; }

    public Location ConfidenceAt { get; }

    public ImmutableArray<HistoryStep> History { get; }

    /// <summary>The history, each step with its anchor: its date, so that an anchor stays when a step is added before it.</summary>
    public IEnumerable<(string Anchor, HistoryStep Step)> Steps =>
        from day in History.GroupBy(h => h.Date)
        from step in day.Index()
        select (step.Index == 0 ? $"step-{day.Key}" : $"step-{day.Key}-no-{step.Index + 1}", step.Item);

    /// <summary>The sources of what the history tells of a day: those on which a date of the entry rests.</summary>
    public IEnumerable<string> SourcesOf(PartialDate date)
    {
        var cited = History.Where(step => !step.IsReading && step.Source is not null).ToList();
        var sameDay = cited.Where(step => step.Date == date);

        // A year may be given where the history knows the day. The other way round, a step of that year may be another one.
        return (sameDay.Any() ? sameDay : cited.Where(step => date.Start <= step.Date.Start && step.Date.End <= date.End))
            .Select(step => step.Source!.Value)
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<PendingBill> Pending { get; }

    /// <summary>The entry's own sources; they join the register as <c>code/id</c>.</summary>
    public ImmutableArray<LawSource> OwnSources { get; }

    public override DateOnly? LastChanged => Updated > Reviewed ? Updated : Reviewed;

    private static string WithFullStop(string phrase) =>
        phrase.TrimEnd('”', '’', ')') is [.., '.' or '?' or '!' or '…'] ? phrase : $"{phrase}.";

    /// <summary>The approach serves as the summary where it is long enough; without any other summary it must be.</summary>
    private static string? SummaryOf(MarkdownSource source, string placeName)
    {
        var fields = source.Fields;
        if (fields.Optional("approach", FieldTypes.Prose, ApproachHelp) is { Length: >= MinSummaryLength } approach)
        {
            var summary = $"{placeName}: {WithFullStop(approach)}";
            if (summary.Length > MaxSummaryLength && !HasSummary(fields))
            {
                source.Diagnostics.Add(FieldRules.Summary.At(
                    fields.LocationOf("approach"),
                    $"As the page's summary, after the place's name, 'approach' is too long: it has {summary.Length} characters with it, "
                        + $"and {MaxSummaryLength} fit.",
                    "Shorten it, or write 'summary:' and one sentence of 40 to 200 characters."));
            }

            return summary;
        }

        if (source.Body.Opening != "" || HasSummary(fields))
        {
            return null;
        }

        return fields.Required("approach", FieldTypes.ProseOf(MinSummaryLength, MaxSummaryLength), "", ApproachHelp);
    }
}

/// <summary>A section of a code. Its address may be a page about the section rather than its text.</summary>
public sealed record Statute(string Citation, Uri? Address)
{
    public Statute(Fields fields)
        : this(
            fields.Required("citation", FieldTypes.Text, "", new("The section, as lawyers cite it.", "Example Code § 12-34")),
            fields.Optional("url", FieldTypes.WebAddress, new("Where the section can be read.")))
    {
    }
}

public sealed record EnactingBill(string Name, PartialDate? Year, Uri? Address)
{
    public EnactingBill(Fields fields)
        : this(
            fields.Required(
                "name", FieldTypes.Text, "", new("The bill's number, with its session where that is needed.", "S.B. 100 (2026)")),
            fields.Optional("year", FieldTypes.PartialDate, new("The year in which it passed.")),
            fields.Optional("url", FieldTypes.WebAddress, new("Where the bill can be read.")))
    {
    }
}

/// <summary>A source in a law's own file.</summary>
public sealed record LawSource(Located<string> Id, Source Source)
{
    public LawSource(Fields fields)
        : this(
            fields.Required("id", FieldTypes.LocatedText, new Located<string>("", fields.Location), new(
                "A short name for the source within this entry.", "s1")),
            new Source(fields))
    {
    }
}
