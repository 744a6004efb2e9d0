using System.Collections.Immutable;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>One answer to a question about a place, valid from a day to a day, with what it rests on.</summary>
/// <param name="Values">One, or more where a question takes several; ids of answers for a question of choice.</param>
/// <param name="From">Null where its beginning is not known, or where it has none.</param>
/// <param name="Until">The last day; null while it holds.</param>
/// <param name="Read">What was read for it, one of <see cref="Evidence"/>; null where nothing is said.</param>
/// <param name="AppliesTo">For whom it holds, where that is not everyone.</param>
public sealed record Answer(
    ImmutableArray<Located<string>> Values,
    PartialDate? From,
    PartialDate? Until,
    ImmutableArray<Pinpoint> Sources,
    string? Read,
    string? AppliesTo,
    string? Note)
{
    /// <summary>The value of an answer for which sources were read and did not say.</summary>
    public const string Unknown = "unknown";

    /// <summary>The operative words themselves were read.</summary>
    public const string OfText = "text";

    /// <summary>
    /// What an answer can rest on, from the strongest: the operative words themselves, an official account of them, the account of somebody
    /// else, or
    /// a conclusion from any of these.
    /// </summary>
    public static readonly string[] Evidence = [OfText, "official", "secondary", "inferred"];

    private static readonly FieldType<Located<string>[]> ValuesType = FieldTypes.ListOf(FieldTypes.LocatedProse);

    private static readonly FieldType<Answer> Full = FieldTypes.Group("an answer", f => new Answer(f));

    /// <summary>
    /// A value alone, or with what it rests on; one, or a list of those that follow one another. In a list of values alone, none says when
    /// it holds: together they are one answer.
    /// </summary>
    public static readonly FieldType<Answer[]> Type =
        FieldTypes.ListOf(FieldTypes.Either(FieldTypes.LocatedProse.As(Of), Full)).As(Joined);

    private Answer(Fields fields)
        : this(
            [.. fields.Required("value", ValuesType, [], new("The answer: text, or an id of the question's `answers`; `unknown` where "
                + "the sources do not say.", "yes"))],
            fields.Optional("from", FieldTypes.PartialDate, new("The day from which it holds, as far as it is known.")),
            fields.Optional("until", FieldTypes.PartialDate, new("The last day on which it held.")),
            fields.List("sources", Pinpoint.ListType, new(
                "What it rests on: ids of this entry's sources, each with the place in it after a comma.", "[\"s1, subd. (a)\"]")),
            fields.Optional("read", FieldTypes.Choice(Evidence), new(
                "What was read: the operative words (`text`), an `official` account of them, a `secondary` one; or `inferred`, where it "
                    + "is a conclusion.")),
            fields.Optional("for", FieldTypes.Prose, new("For whom it holds, where that is not everyone.", "Cases in county courts")),
            fields.Optional("note", FieldTypes.Prose, new("What readers must know of it.", "The section was read as of 2024.")))
    {
    }

    /// <summary>An answer of which nothing more is said.</summary>
    public static Answer Of(Located<string> value) => new([value], null, null, [], null, null, null);

    private static Answer[] Joined(Answer[] answers) => answers.Length > 1 && answers.All(a => a.IsValueAlone)
        ? [answers[0] with { Values = [.. answers.SelectMany(a => a.Values)] }]
        : answers;

    private bool IsValueAlone => this is { From: null, Until: null, Sources.IsEmpty: true, Read: null, AppliesTo: null, Note: null };

    public bool IsUnknown => Values.All(v => v.Value.Equals(Unknown, StringComparison.OrdinalIgnoreCase));

    /// <summary>A beginning or an end that is known to a year counts from its first day, or to its last.</summary>
    public bool HoldsOn(DateOnly day) => !(From?.Start > day) && !(Until?.End < day);
}

/// <summary>A source, and the place in it.</summary>
/// <param name="Source">The id of one of the entry's own sources.</param>
/// <param name="Where">A section, a subdivision, a page; null for the whole.</param>
public sealed record Pinpoint(Located<string> Source, string? Where)
{
    public static readonly FieldType<Pinpoint[]> ListType = FieldTypes.ListOf(FieldTypes.LocatedText.As(Parse));

    private static Pinpoint Parse(Located<string> text)
    {
        var comma = text.Value.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return new Pinpoint(text, null);
        }

        var id = text.Value[..comma].TrimEnd();
        var where = text.Value[(comma + 1)..].Trim();
        return new Pinpoint(new Located<string>(id, text.Location), where == "" ? null : where);
    }
}
