using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>A text with a date and a byline. Interviews are articles too, with more to answer for.</summary>
public class Article : Document
{
    private static readonly FieldType<string> ResponsesType = FieldTypes.Choice("open", "closed");

    public Article(MarkdownSource source)
        : base(source)
    {
        var fields = source.Fields;
        var published = new FieldHelp("The day on which the text is first published. It orders lists and feeds. Before that day only the "
            + "preview shows the page.");

        // Jekyll's 'published' says whether and not when, and its date may be that of the file's name.
        var name = fields.FlagOf("published") is null ? "published" : "date";
        Published = source.NameDate is { } date && !fields.Has(name, "date")
            ? (fields.Optional(name, FieldTypes.Date, published, "date") ?? date).Start
            : fields.Required(name, FieldTypes.Date, new PartialDate(1, 1, 1), published, "date").Start;
        PublishedAt = fields.Has(name, "date") ? fields.LocationOf(name, "date") : source.File.Start;
        ShownDays = ReadShownDays(fields, Published, PublishedAt);
        Authors = fields.Words("authors", FieldTypes.Words, new(
            "Who wrote it: ids from `data/people.yml`, or plain names where there is no such file.", "[jane-doe]"), "author");
        Topics = fields.Words("topics", FieldTypes.Words, new(
            "What it is about: ids from `data/topics.yml`, or free words where there is no such file.", "[first-topic, second-topic]"),
            "tags", "categories");
        Places = fields.Words("places", FieldTypes.Words, new(
            "The places it is about: codes from `data/places.yml`. The page of each place links to it.", "[NY, OH]"), "states");
        TakesResponses = fields.Optional("responses", ResponsesType, new(
            "Whether readers are invited to answer; without it they are not.")) is "open";
    }

    public DateOnly Published { get; }

    /// <summary>Where that day is written; the start of the file when it is the file's name that gives it.</summary>
    public Location PublishedAt { get; }

    public override DateOnly? LastChanged => Updated > Published ? Updated : Published;

    public override DateOnly? Day => Published;

    public override ImmutableArray<Located<string>> Authors { get; }

    public override ImmutableArray<Located<string>> Topics { get; }

    public override ImmutableArray<Located<string>> Places { get; }

    public bool TakesResponses { get; }
}
