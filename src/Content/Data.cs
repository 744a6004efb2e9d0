using System.Collections.Immutable;
using Advocate.Content.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>What articles are about. From <c>data/topics.yml</c>.</summary>
public sealed record Topic(string Name, string? Summary)
{
    public Topic(Fields fields)
        : this(
            Typography.Quotes(fields.Required("name", FieldTypes.TextOf(1, 60), "")),
            fields.Optional("summary", FieldTypes.TextOf(Document.ShortestSummary, Document.LongestSummary)) is { } s ? Typography.Quotes(s) : null)
    {
    }
}

/// <summary>Someone who writes here. From <c>data/people.yml</c>.</summary>
public sealed record Person(string Name, string? Role, Uri? Address)
{
    public Person(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, ""),
            fields.Optional("role", FieldTypes.Text),
            fields.Optional("url", FieldTypes.WebAddress))
    {
    }
}

/// <summary>How a place's law can stand. From <c>data/statuses.yml</c>: what there is to tell apart is the campaign's to say.</summary>
/// <param name="Letter">Told apart by letter as well as by color, for readers who see no color and for print.</param>
/// <param name="IsProtective">Counted in "so many places have a protective law".</param>
public sealed record Status(string Label, string Letter, string Pattern, bool IsProtective, string Meaning, string? Test)
{
    public static readonly string[] Patterns = ["solid", "diagonal", "dots", "cross", "horizontal", "outline", "dashed"];

    public Status(Fields fields)
        : this(
            Typography.Quotes(fields.Required("label", FieldTypes.TextOf(1, 40), "?")),
            fields.Required("letter", FieldTypes.TextOf(1, 1), "?"),
            fields.Required("pattern", FieldTypes.Choice(Patterns), Patterns[0]),
            fields.Flag("protective"),
            Typography.Quotes(fields.Required("meaning", FieldTypes.TextOf(10, 400), "")),
            fields.Optional("test", FieldTypes.Text) is { } test ? Typography.Quotes(test) : null)
    {
    }
}

/// <summary>A place with a law of its own: a state, a country. From <c>data/places.yml</c>.</summary>
/// <param name="Column">Its column on the tile map, from 0.</param>
/// <param name="Row">Its row on the tile map, from 0.</param>
public sealed record Place(string Name, int? Column, int? Row, string? Fips, Legislature? Legislature)
{
    public Place(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, ""),
            fields.WholeNumber("column"),
            fields.WholeNumber("row"),
            fields.Optional("fips", FieldTypes.Text),
            fields.Optional("legislature", FieldTypes.Group("a legislature", f => new Legislature(f))))
    {
    }
}

/// <param name="Find">The legislature's own page for finding one's legislator.</param>
public sealed record Legislature(string Name, Uri? Address, Uri? Find)
{
    public Legislature(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, ""),
            fields.Optional("url", FieldTypes.WebAddress),
            fields.Optional("find", FieldTypes.WebAddress))
    {
    }
}

/// <summary>Where to turn for help. From <c>data/help-lines.yml</c>.</summary>
/// <param name="Confidentiality">What the line cannot keep to itself, said before anyone calls.</param>
/// <param name="Seen">The date of the newest evidence that the line works as described.</param>
/// <param name="Verified">The day on which the project itself dialed or loaded it; null when it has not.</param>
public sealed record HelpLine(
    string Name,
    string For,
    string? Phone,
    TextLine? Text,
    Uri? Chat,
    Uri? Address,
    string? Hours,
    string? Languages,
    string? Tty,
    string? Region,
    string? Confidentiality,
    string? Check,
    PartialDate? Seen,
    PartialDate? Verified,
    ImmutableList<Located<string>> Sources)
{
    public HelpLine(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, ""),
            Typography.Quotes(fields.Required("for", FieldTypes.Text, "")),
            fields.Optional("phone", FieldTypes.Text),
            fields.Optional("text", FieldTypes.Group("a text line", f => new TextLine(f))),
            fields.Optional("chat", FieldTypes.WebAddress),
            fields.Optional("url", FieldTypes.WebAddress),
            Quoted(fields, "hours"),
            Quoted(fields, "languages"),
            fields.Optional("tty", FieldTypes.Text),
            Quoted(fields, "region"),
            Quoted(fields, "confidentiality"),
            Quoted(fields, "check"),
            fields.Optional("seen", FieldTypes.PartialDate),
            fields.Optional("verified", FieldTypes.Date),
            fields.Optional("sources", FieldTypes.Words) ?? [])
    {
    }

    private static string? Quoted(Fields fields, string name) =>
        fields.Optional(name, FieldTypes.Text) is { } text ? Typography.Quotes(text) : null;
}

/// <param name="To">The number to text.</param>
/// <param name="Message">The word to send, if one is asked for.</param>
public sealed record TextLine(string To, string? Message)
{
    public TextLine(Fields fields)
        : this(fields.Required("to", FieldTypes.Text, ""), fields.Optional("message", FieldTypes.Text))
    {
    }
}
