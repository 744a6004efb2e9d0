using Advocate.Contract;
using Advocate.Diagnostics;
using Advocate.FrontMatter;

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

/// <summary>Someone who writes here. From <c>data/people.yml</c>. Whoever has written a text has a page.</summary>
public sealed record Person(string Name, string? Role, Uri? Address)
{
    public static readonly FieldType<Person> Type = FieldTypes.Group("a person", f => new Person(f));

    public Person(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Name, "", new("The name as it is shown under an article.", "Jane Doe")),
            fields.Optional("role", FieldTypes.Name, new("What the person does.", "Editor")),
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
            fields.Required("name", FieldTypes.Name, "", new("The place's name.", "New York")),
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
