using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>What happened to the law of a place at a date.</summary>
/// <param name="Source">The id of one of the entry's own sources.</param>
/// <param name="IsReading">True where nothing changed: the step tells what a source showed at the time.</param>
/// <param name="Question">The id of the question whose answer changed.</param>
/// <param name="Added">The day on which the step was written, where it happened long before.</param>
public sealed record HistoryStep(
    PartialDate Date, string Change, Located<string>? Source, bool IsReading, Located<string>? Question, DateOnly? Added)
{
    public HistoryStep(Fields fields)
        : this(
            fields.Required("date", FieldTypes.PartialDate, new PartialDate(1), new("When it happened, as far as it is known.")),
            fields.Required("change", FieldTypes.Prose, "", new("What happened, in one sentence.", "S.B. 100 takes effect")),
            fields.Optional("source", FieldTypes.LocatedText, new("The id of one of this entry's sources.", "s1")),
            fields.Flag("reading", new("`true` where nothing changed and the line tells what a source showed at the time: a survey, a "
                + "copy of the code. It is not among the latest steps, and not in feeds.")),
            fields.Optional("question", FieldTypes.LocatedText, new("The question of `data/questions.yml` whose answer changed.", "fees")),
            fields.Optional("added", FieldTypes.Date, new("The day on which the step was written here, where it happened long before: "
                + "those who follow the feed learn of it as new."))?.Start) => DateAt = fields.LocationOf("date");

    /// <summary>Where the date is written.</summary>
    public Location DateAt { get; }
}

/// <summary>A bill that would change the law of a place.</summary>
/// <param name="Step">The last step that a source tells of, which is not always the last one taken.</param>
public sealed record PendingBill(string Name, string? Session, string Step, PartialDate? Date, Located<string>? Source)
{
    public PendingBill(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, "", new("The bill's number.", "H.B. 200")),
            fields.Optional("session", FieldTypes.Text, new("The legislature's session.", "2025-2026")),
            fields.Required(
                "step", FieldTypes.Prose, "", new("The last step that a source tells of.", "Passed the House; in a Senate committee")),
            fields.Optional("date", FieldTypes.PartialDate, new("The date of that step.")),
            fields.Optional("source", FieldTypes.LocatedText, new("The id of one of this entry's sources.", "s1"))) =>
        DateAt = fields.LocationOf("date");

    /// <summary>Where the date of the step is written.</summary>
    public Location DateAt { get; }
}
