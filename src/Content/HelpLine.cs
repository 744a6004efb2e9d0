using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>Where to turn for help. From <c>data/help-lines.yml</c>.</summary>
/// <param name="Words">What readers are told of it, in the site's own language.</param>
/// <param name="IsFirst">Whether it is among the few that the page begins with.</param>
/// <param name="Seen">The date of the newest evidence that the line works as described.</param>
/// <param name="Verified">The day on which the project itself dialed or loaded it; null when it has not.</param>
/// <param name="VerifiedAt">Where that day is written.</param>
public sealed record HelpLine(
    HelpLineWords Words,
    bool IsFirst,
    TelephoneNumber? Phone,
    TextLine? Text,
    Uri? Chat,
    Uri? Address,
    TelephoneNumber? Tty,
    string? Check,
    PartialDate? Seen,
    PartialDate? Verified,
    Location VerifiedAt,
    ImmutableArray<Located<string>> Sources)
{
    public static readonly FieldType<HelpLine> Type = FieldTypes.Group("a help line", f => new HelpLine(f));

    private static readonly FieldType<HelpLineTranslation[]> TranslationsType =
        FieldTypes.ListOf(FieldTypes.Group("a translation", f => new HelpLineTranslation(f)));

    public HelpLine(Fields fields)
        : this(
            HelpLineWords.Read(fields),
            fields.Flag("first", new(
                "`true` for the few lines that the page begins with, as large buttons under the words of `group`.")),
            fields.Optional("phone", FieldTypes.Telephone, new("The number to call, in digits as people dial it.", "\"555-0100\"")),
            fields.Optional("text", FieldTypes.Group("a text line", f => new TextLine(f)), new("How to reach it by text message.")),
            fields.Optional("chat", FieldTypes.WebAddress, new("Where to chat with it.")),
            fields.Optional("url", FieldTypes.WebAddress, new("Its own page.")),
            fields.Optional("tty", FieldTypes.Telephone, new("The number for people who are deaf or hard of hearing.", "\"711\"")),
            fields.Optional("check", FieldTypes.Note, new(
                "What must still be confirmed about it. Readers do not see it; `check --to-verify` lists it.", "The hours on weekends.")),
            fields.Optional("seen", FieldTypes.PartialDate, new(
                "The date of the newest evidence that it works as described. `check --to-verify` lists it.")),
            fields.Optional("verified", FieldTypes.Date, new("The day on which one of us dialed or loaded it.")),
            fields.LocationOf("verified"),
            fields.List("sources", FieldTypes.Words, new("The ids of the sources that describe it.", "[youth-line-2026]")))
    {
        SeenAt = fields.LocationOf("seen");
        Translations = fields.List("translations", TranslationsType, new("What readers are told of it, in other languages of the site."));
    }

    public string Name => Words.Name;

    /// <summary>Where the date of the newest evidence is written.</summary>
    public Location SeenAt { get; }

    public ImmutableArray<HelpLineTranslation> Translations { get; } = [];

    /// <summary>What readers are told of it in a language; in the site's own where nobody has translated it.</summary>
    public HelpLineWords In(string language) => Translations.FirstOrDefault(t => t.Language.Value == language)?.Words ?? Words;
}

/// <summary>What readers are told of a help line, in one language.</summary>
/// <param name="Group">Who asks, or where: the heading that the line is listed under, with others of the same words.</param>
/// <param name="TextNote">What to know before texting it.</param>
/// <param name="Confidentiality">What it does with what it is told, said before anyone calls; null where it is not known.</param>
public sealed record HelpLineWords(
    string Name, string For, string? Group, string? TextNote, string? Hours, string? Languages, string? Region, string? Confidentiality)
{
    public static HelpLineWords Read(Fields fields) => new(
        fields.Required("name", FieldTypes.Name, "", new("What the line calls itself.", "County Youth Line")),
        fields.Required(
            "for", FieldTypes.Prose, "", new("Whom it helps, and with what.", "Anyone under 21 who needs a safe place tonight.")),
        fields.Optional("group", FieldTypes.ProseOf(1, 60), new(
            "Who asks, or where: the heading that it is listed under, with the lines before it of the same words.",
            "If you have to leave home")),
        fields.Optional("textNote", FieldTypes.ProseOf(5, 100), new("What to know before texting it.", "Not in every county.")),
        fields.Optional("hours", FieldTypes.Prose, new("When it answers.", "24 hours a day, every day")),
        fields.Optional("languages", FieldTypes.Prose, new("In which languages it answers.", "English and Spanish")),
        fields.Optional("region", FieldTypes.Prose, new("Where it helps.", "United States")),
        fields.Optional("confidentiality", FieldTypes.Prose, new(
            "What it does with what it is told: whether it tells the police, keeps records, asks names or ages. Without it, the page says "
                + "that nobody knows.",
            "It must report a child in danger to the authorities.")));
}

/// <param name="Language">The tag of the language, in lower case.</param>
public sealed record HelpLineTranslation(Located<string> Language, HelpLineWords Words)
{
    public HelpLineTranslation(Fields fields)
        : this(
            fields.Required("language", FieldTypes.LocatedText, new Located<string>("", fields.Location), new(
                "The tag of the language, one of `languages` in `site.yml`.", "es")) is var written
                ? written with { Value = written.Value.ToLowerInvariant() }
                : written,
            HelpLineWords.Read(fields))
    {
    }
}

/// <param name="To">The number to text.</param>
/// <param name="Message">The word to send, if one is asked for.</param>
public sealed record TextLine(TelephoneNumber To, string? Message)
{
    public TextLine(Fields fields)
        : this(
            fields.Required("to", FieldTypes.Telephone, new TelephoneNumber("", ""), new("The number to text.", "\"555-0100\"")),
            fields.Optional("message", FieldTypes.Text, new("The word to send, where one is asked for.", "HELP")))
    {
    }

    /// <summary>
    /// A link that begins the message, with its word in it where there is one. Some telephones read what follows a question mark, others
    /// what follows an ampersand; both read this.
    /// </summary>
    public string Address => Message is null ? To.Text : $"{To.Text}?&body={Uri.EscapeDataString(Message)}";
}
