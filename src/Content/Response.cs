using Advocate.Content.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>What a reader answered to an article, printed below it after moderation.</summary>
public sealed class Response : IContent
{
    public const string Noun = "a response";

    public Response(Manuscript manuscript)
    {
        var fields = manuscript.Fields;
        File = manuscript.File;
        Body = manuscript.Body;
        Language = manuscript.Language;
        To = fields.Required("to", FieldTypes.LocatedText, new Located<string>("", fields.Location), new(
            "The article that it answers: its file name without `.md`.", "what-the-law-changes"));
        Name = Typography.Quotes(fields.Required("name", FieldTypes.Text, "?", new("Who answers, as they wish to be called.", "Jane Doe")));
        Role = fields.Optional("role", FieldTypes.Text, new("What the person does or did.", "Social worker")) is { } role
            ? Typography.Quotes(role) : null;
        Date = fields.Required("date", FieldTypes.Date, new PartialDate(1, 1, 1), new("The day of the response.")).Start;
        IsDraft = fields.Flag("draft", new("`true` keeps the response unpublished."));
    }

    public SourceFile File { get; }

    public MarkdownBody Body { get; }

    public string Language { get; }

    /// <summary>The article's slug, or its file.</summary>
    public Located<string> To { get; }

    public string Name { get; }

    public string? Role { get; }

    public DateOnly Date { get; }

    public bool IsDraft { get; }
}
