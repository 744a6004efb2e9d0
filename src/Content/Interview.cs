using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>What someone said, with the ground on which we may print it. Each heading that ends in a question mark is a question.</summary>
public sealed class Interview : Article
{
    public static readonly DiagnosticRule AnswerWithoutSource = new(
        "ADV401", Severity.Error, "An answer from the public record without a source",
        "Cite where it was said with [@source-id], or leave the answer out: nothing is put into anyone's mouth.");

    public static readonly DiagnosticRule ChildNamed = new(
        "ADV403", Severity.Error, "A person under 18 is named",
        "Use another name and say 'pseudonym: true', since no one under 18 is ever named here.");

    public static readonly DiagnosticRule QuestionInEmphasis = new(
        "ADV404", Severity.Warning, "A question that is no heading",
        "Write it as a heading, with '##' before it in place of the asterisks, or let it run on in a paragraph where it is none.");

    public Interview(MarkdownSource source)
        : base(source)
    {
        var fields = source.Fields;
        Interviewee = fields.Required(
            "interviewee", FieldTypes.Group("an interviewee", f => new Interviewee(f)), new Interviewee("?"), new("Who spoke."));
        Conducted = fields.Required(
            "conducted", FieldTypes.Group("how an interview was conducted", f => new Conducted(f)), new Conducted(null, "", ""),
            new("When and how they spoke, and to whom."));
        Consent = fields.Required(
            "consent", FieldTypes.Group("a consent", f => new Consent(f)), new Consent(Consent.Given, null),
            new("Why it may be printed."));
        if (Consent.Basis == Consent.PublicRecord)
        {
            foreach (var section in source.Body.Sections)
            {
                if (section is { Heading: { } at, Citations: 0 } && source.Body.Headings[at] is { IsQuestion: true } question)
                {
                    source.Diagnostics.Add(AnswerWithoutSource.At(
                        question.Location,
                        $"The answer to '{question.Text}' cites no source, and the interview rests on the public record."));
                }
            }
        }

        foreach (var question in source.Body.EmphasizedQuestions)
        {
            source.Diagnostics.Add(
                QuestionInEmphasis.At(question, "This looks like a question of the interview, and is a line of its text."));
        }
    }

    public Interviewee Interviewee { get; }

    public Conducted Conducted { get; }

    public Consent Consent { get; }

    /// <summary>Whether it gathers what the person said in public before, rather than what the person told this project.</summary>
    public bool IsPublicRecord => Consent.Basis == Consent.PublicRecord;

    public override Withdrawal? WithdrawalOn(DateOnly day) => Withdrawn ?? Consent.EndOn(day);
}

/// <param name="IsPseudonym">True when the name is not the person's own.</param>
/// <param name="IsUnder18">True when the person was under 18 at the time; the name must then be another one.</param>
public sealed record Interviewee(
    string Name, string? Role = null, string? Organization = null, bool IsPseudonym = false, bool IsUnder18 = false)
{
    public Interviewee(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, "?", new("The person's name, or the name used in its place.", "Jane Doe")),
            fields.Optional("role", FieldTypes.Text, new("What the person does or did.", "Public defender (until 2020)")),
            fields.Optional("organization", FieldTypes.Text, new("For whom the person speaks or works.", "Legal Aid Society")),
            fields.Flag("pseudonym", new("`true` where the name is not the person's own.")),
            fields.Flag("under18", new("`true` where the person was under 18. The name must then be another one.")))
    {
        if (IsUnder18 && !IsPseudonym)
        {
            fields.Diagnostics.Add(
                Interview.ChildNamed.At(fields.LocationOf("name"), "This name is said to be that of a person under 18."));
        }
    }
}

/// <param name="Method">How: in person, by phone, from published interviews.</param>
public sealed record Conducted(PartialDate? Date, string Method, string By)
{
    public Conducted(Fields fields)
        : this(
            fields.Required("date", FieldTypes.PartialDate, new PartialDate(1), new("When it took place, as far as it is known.")),
            fields.Required("method", FieldTypes.Prose, "", new("How: in person, by phone, from what was published.", "By phone")),
            fields.Required("by", FieldTypes.Text, "", new("Who asked the questions.", "John Roe"))) =>
        DateAt = fields.LocationOf("date");

    /// <summary>Where the date is written.</summary>
    public Location DateAt { get; }
}

/// <summary>Why we may print what someone said: they agreed, or they had said it in public already.</summary>
/// <param name="Until">The last day for which it holds; null where it has no end.</param>
/// <param name="Withdrawn">The day on which the person took it back; null where that has not happened.</param>
/// <param name="EndAt">Where its end is written.</param>
public sealed record Consent(string Basis, PartialDate? Date, DateOnly? Until = null, DateOnly? Withdrawn = null, Location EndAt = default)
{
    public const string Given = "given", PublicRecord = "public-record";

    private static readonly FieldType<string> BasisType = FieldTypes.Choice(Given, PublicRecord);

    private static readonly FieldHelp
        BasisHelp = new("`given`: the person agreed. `public-record`: it was said in public before; every answer must then cite where."),
        DateHelp = new("When the person agreed, or said it in public.");

    /// <summary>What was withdrawn needs no ground on which to be printed.</summary>
    public Consent(Fields fields)
        : this(
            fields.Has(Withdrawal.Field)
                ? fields.Optional("basis", BasisType, BasisHelp) ?? Given
                : fields.Required("basis", BasisType, Given, BasisHelp),
            fields.Has(Withdrawal.Field)
                ? fields.Optional("date", FieldTypes.PartialDate, DateHelp)
                : fields.Required("date", FieldTypes.PartialDate, new PartialDate(1), DateHelp),
            fields.Optional("until", FieldTypes.Date, new(
                "The last day for which the person agreed. The first build after it takes the interview down.", "2027-12-31"))?.Exact,
            fields.Optional(Withdrawal.Field, FieldTypes.Date, new(
                "The day on which the person took the consent back. The next build takes the interview down."))?.Exact,
            fields.LocationOf(fields.Has(Withdrawal.Field) ? Withdrawal.Field : "until")) =>
        DateAt = fields.LocationOf("date");

    /// <summary>Where the day of the consent is written.</summary>
    public Location DateAt { get; }

    /// <summary>
    /// The end of the consent as it is on a day. What was taken back is taken down at once, whatever day is named; null while the consent
    /// holds.
    /// </summary>
    public Withdrawal? EndOn(DateOnly day) =>
        Withdrawn is { } withdrawn ? new Withdrawal(withdrawn, null, IsEndOfConsent: true)
        : Until is { } until && day > until ? new Withdrawal(until.AddDays(1), null, IsEndOfConsent: true)
        : null;
}
