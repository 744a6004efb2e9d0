using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>
/// A question that is answered for each place, with the codebook that decides its answers. From <c>data/questions.yml</c>. The question
/// with the id <see cref="Main"/> is answered by the statuses of <c>data/statuses.yml</c>.
/// </summary>
/// <param name="Label">As tables and lists of facts name it.</param>
/// <param name="Words">The whole question.</param>
/// <param name="Options">The answers that there are, for a question of choice.</param>
/// <param name="IsInTable">Whether the table of all places has a column for it.</param>
public sealed record Question(string Label, string Words, AnswerKind Kind, ImmutableArray<DataEntry<AnswerOption>> Options, bool IsInTable)
{
    /// <summary>The id of the question whose answers the map shows.</summary>
    public const string Main = "status";

    /// <summary>
    /// What tables and data files of laws call columns of their own. No question may have such an id, whatever its letters' case.
    /// </summary>
    public static readonly FrozenSet<string> Columns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "answers", "approach", "asOf", "bills", "caveats", "code", "confidence", "effective", "enacted", "history", "meaning", "newest",
        "pending", "place", "protective", "reviewed", "since", "sources", "statusLabel", "statute", "statutes", "summary", "unchecked",
        "url");

    /// <summary>Whether an id can name a column: letters, digits and hyphens, a letter first, and none of <see cref="Columns"/>.</summary>
    public static bool IsId(string id) =>
        id != "" && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !Columns.Contains(id);

    public static readonly FieldType<Question> Type = FieldTypes.Group("a question", f => new Question(f));

    private static readonly FieldType<DataEntry<AnswerOption>[]> OptionsType = FieldTypes.EntriesOf(AnswerOption.Type, "yes");

    private Question(Fields fields)
        : this(
            fields.Required(
                "label", FieldTypes.ProseOf(1, 40), "", new("The question as tables and lists of facts name it.", "Court fees")),
            fields.Required("question", FieldTypes.ProseOf(5, 300), "", new("The whole question.", "Does the law let a court waive its "
                + "fees?")),
            fields.Optional("kind", FieldTypes.Choice(AnswerKind.All), new("What an answer is: `one` of the `answers`, `several` of "
                + "them, an `age`, a `date`, or `text`, which is the usual."))
                ?? AnswerKind.Text,
            fields.List("answers", OptionsType, new("For `one` and `several`: the answers that there are.")),
            fields.Flag("table", new("`true` where the table of all places shall have a column for it.")))
    {
    }

    public AnswerOption? FindOption(string id) => Options.FirstOrDefault(o => o.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Value;
}

/// <summary>What an answer to a question is.</summary>
public sealed record AnswerKind(string Name)
{
    public static AnswerKind One { get; } = new("one");

    public static AnswerKind Several { get; } = new("several");

    /// <summary>Years of age: a whole number.</summary>
    public static AnswerKind Age { get; } = new("age");

    /// <summary>A date, as far as it is known.</summary>
    public static AnswerKind Date { get; } = new("date");

    public static AnswerKind Text { get; } = new("text");

    /// <summary>Each by its name.</summary>
    public static Dictionary<string, AnswerKind> All { get; } = new[] { One, Several, Age, Date, Text }.ToDictionary(kind => kind.Name);

    public bool IsChoice => this == One || this == Several;
}

/// <summary>An answer that a question of choice can have.</summary>
/// <param name="Test">When it is the answer, so exactly that two people decide alike.</param>
public sealed record AnswerOption(string Label, string? Meaning, string? Test)
{
    public static readonly FieldType<AnswerOption> Type = FieldTypes.Group("an answer", f => new AnswerOption(f));

    private AnswerOption(Fields fields)
        : this(
            fields.Required("label", FieldTypes.ProseOf(1, 60), "", new("The answer as readers see it.", "Yes")),
            fields.Optional("meaning", FieldTypes.Prose, new("What the answer means, for readers.", "A court may waive its fees.")),
            fields.Optional("test", FieldTypes.Prose, new(
                "When this is the answer, so exactly that two people decide alike.",
                "The section on fees names a case in which none is due.")))
    {
    }
}
