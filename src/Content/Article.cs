using System.Collections.Immutable;
using Advocate.Content.FrontMatter;

namespace Advocate.Content;

/// <summary>A text with a date and a byline. Interviews are articles too, with more to answer for.</summary>
public class Article : Document
{
    public Article(Manuscript manuscript)
        : base(manuscript)
    {
        var fields = manuscript.Fields;
        var published = manuscript.NameDate is { } date && !fields.Has("published") && !fields.Has("date")
            ? fields.Optional("published", FieldTypes.Date, "date") ?? date
            : fields.Required("published", FieldTypes.Date, new PartialDate(1, 1, 1), "date");
        Published = published.Start;
        Authors = fields.Optional("authors", FieldTypes.Words, "author") ?? [];
        Topics = fields.Optional("topics", FieldTypes.Words, "tags", "categories") ?? [];
        Places = fields.Optional("places", FieldTypes.Words, "states") ?? [];
        TakesResponses = fields.Optional("responses", FieldTypes.Choice("open", "closed")) is "open";
    }

    public DateOnly Published { get; }

    public override DateOnly? LastChanged => Updated > Published ? Updated : Published;

    /// <summary>Ids from <c>data/people.yml</c>, or plain names where there is no such file.</summary>
    public ImmutableList<Located<string>> Authors { get; }

    /// <summary>Ids from <c>data/topics.yml</c>, or free words where there is no such file.</summary>
    public ImmutableList<Located<string>> Topics { get; }

    /// <summary>Codes from <c>data/places.yml</c>.</summary>
    public ImmutableList<Located<string>> Places { get; }

    public bool TakesResponses { get; }

    protected override string Place => $"articles/{Slug}/";
}
