using System.Collections.Immutable;
using Advocate.Contract;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>What articles are about. From <c>data/topics.yml</c>.</summary>
public sealed record Topic(string Name, string? Summary)
{
    public static readonly FieldType<Topic> Type = FieldTypes.Group("a topic", f => new Topic(f));

    public Topic(Fields fields)
        : this(
            fields.Required("name", FieldTypes.ProseOf(1, 60), "", new("The topic as readers see it.", "Evidence")),
            fields.Optional("summary", FieldTypes.ProseOf(Document.MinSummaryLength, Document.MaxSummaryLength), new(
                "What its articles are about. The topic's page and search results show it.",
                "What studies have found, what critics say of them, and what has not been studied.")))
    {
    }
}

/// <summary>Someone who writes here. From <c>data/people.yml</c>.</summary>
public sealed record Person(string Name, string? Role, Uri? Address)
{
    public static readonly FieldType<Person> Type = FieldTypes.Group("a person", f => new Person(f));

    public Person(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, "", new("The name as it is shown under an article.", "Jane Doe")),
            fields.Optional("role", FieldTypes.Text, new("What the person does.", "Editor")),
            fields.Optional("url", FieldTypes.WebAddress, new("A page of the person's own.")))
    {
    }
}

/// <summary>A status that a place's law can have. From <c>data/statuses.yml</c>: each campaign defines its own.</summary>
/// <param name="Letter">Told apart by letter as well as by color, for readers who see no color and for print.</param>
/// <param name="LetterAt">Where the letter is written.</param>
/// <param name="PatternAt">Where the pattern is written.</param>
/// <param name="IsProtective">Counted in "so many places have a protective law".</param>
public sealed record Status(
    string Label, string Letter, Location LetterAt, string Pattern, Location PatternAt, bool IsProtective, string Meaning,
    string? Clause, string? Test)
{
    public static readonly FieldType<Status> Type = FieldTypes.Group("a status", f => new Status(f));

    public Status(Fields fields)
        : this(
            fields.Required(
                "label", FieldTypes.ProseOf(1, 48), "?", new(
                    "The status as readers see it, short enough for a map's key, with a subject: who may do what.",
                    "Landlord needs a reason")),
            fields.Required("letter", FieldTypes.TextOf(1, 1), "", new("One letter for the map's tiles. Each status has its own.", "F")),
            fields.LocationOf("letter"),
            fields.Required("pattern", FieldTypes.Choice(StatusPatterns.All), "", new(
                "How its tiles are filled, for readers who cannot tell the colors apart. Each status has its own.")),
            fields.LocationOf("pattern"),
            fields.Flag("protective", new("`true` where places of this status count as those whose law protects.")),
            fields.Required(
                "meaning",
                FieldTypes.ProseOf(10, 400),
                "",
                new("What the status means, for readers.", "The law is in force and covers everyone.")),
            fields.Optional("clause", FieldTypes.ProseOf(5, 120), new(
                "How a sentence goes on that begins \"in 12 places\". The sentence that counts all places is made of these.",
                "a landlord needs a reason"))?.TrimEnd('.', ';', ',', ' '),
            fields.Optional("test", FieldTypes.Prose, new(
                "When a place has this status, so exactly that two people decide alike.",
                "The act has passed, and its first day has come.")))
    {
    }
}

/// <summary>A place with a law of its own: a state, a country. From <c>data/places.yml</c>.</summary>
/// <param name="Column">Its column on the tile map, from 0.</param>
/// <param name="Row">Its row on the tile map, from 0.</param>
public sealed record Place(string Name, int? Column, int? Row, string? Fips, Legislature? Legislature)
{
    public static readonly FieldType<Place> Type = FieldTypes.Group("a place", f => new Place(f));

    public Place(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, "", new("The place's name.", "New York")),
            fields.WholeNumber("column", new("Its column on the tile map, counted from 0 at the left.")),
            fields.WholeNumber("row", new("Its row on the tile map, counted from 0 at the top.")),
            fields.Optional(
                "fips", FieldTypes.Text, new("Its number in official statistics, in quotes to keep a zero in front.", "\"36\"")),
            fields.Optional("legislature", FieldTypes.Group("a legislature", f => new Legislature(f)), new("Who makes its laws.")))
    {
    }
}

/// <param name="Find">The legislature's own page for finding one's legislator.</param>
public sealed record Legislature(string Name, Uri? Address, Uri? Find)
{
    public Legislature(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, "", new("The legislature's own name.", "New York State Legislature")),
            fields.Optional("url", FieldTypes.WebAddress, new("Its first page.")),
            fields.Optional("find", FieldTypes.WebAddress, new("Its page for finding one's own legislator.")))
    {
    }
}

/// <summary>Where to turn for help. From <c>data/help-lines.yml</c>.</summary>
/// <param name="Confidentiality">What the line cannot keep to itself, said before anyone calls.</param>
/// <param name="Seen">The date of the newest evidence that the line works as described.</param>
/// <param name="Verified">The day on which the project itself dialed or loaded it; null when it has not.</param>
/// <param name="VerifiedAt">Where that day is written.</param>
public sealed record HelpLine(
    string Name,
    string For,
    TelephoneNumber? Phone,
    TextLine? Text,
    Uri? Chat,
    Uri? Address,
    string? Hours,
    string? Languages,
    TelephoneNumber? Tty,
    string? Region,
    string? Confidentiality,
    string? Check,
    PartialDate? Seen,
    PartialDate? Verified,
    Location VerifiedAt,
    ImmutableArray<Located<string>> Sources)
{
    public static readonly FieldType<HelpLine> Type = FieldTypes.Group("a help line", f => new HelpLine(f));

    public HelpLine(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, "", new("What the line calls itself.", "County Youth Line")),
            fields.Required(
                "for", FieldTypes.Prose, "", new("Whom it helps, and with what.", "Anyone under 21 who needs a safe place tonight.")),
            fields.Optional("phone", FieldTypes.Telephone, new("The number to call, in digits as people dial it.", "\"555-0100\"")),
            fields.Optional("text", FieldTypes.Group("a text line", f => new TextLine(f)), new("How to reach it by text message.")),
            fields.Optional("chat", FieldTypes.WebAddress, new("Where to chat with it.")),
            fields.Optional("url", FieldTypes.WebAddress, new("Its own page.")),
            fields.Optional("hours", FieldTypes.Prose, new("When it answers.", "24 hours a day, every day")),
            fields.Optional("languages", FieldTypes.Prose, new("In which languages it answers.", "English and Spanish")),
            fields.Optional("tty", FieldTypes.Telephone, new("The number for people who are deaf or hard of hearing.", "\"711\"")),
            fields.Optional("region", FieldTypes.Prose, new("Where it helps.", "United States")),
            fields.Optional("confidentiality", FieldTypes.Prose, new(
                "What it cannot keep to itself, said before anyone calls.", "It must report a child in danger to the authorities.")),
            fields.Optional("check", FieldTypes.Prose, new("What must still be confirmed about it.", "The hours on weekends.")),
            fields.Optional("seen", FieldTypes.PartialDate, new("The date of the newest evidence that it works as described.")),
            fields.Optional("verified", FieldTypes.Date, new("The day on which one of us dialed or loaded it.")),
            fields.LocationOf("verified"),
            fields.List("sources", FieldTypes.Words, new("The ids of the sources that describe it.", "[youth-line-2026]"))) =>
        SeenAt = fields.LocationOf("seen");

    /// <summary>Where the date of the newest evidence is written.</summary>
    public Location SeenAt { get; }
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
}
