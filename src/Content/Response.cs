using Advocate.Content.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>What a reader answered to an article, printed below it after moderation.</summary>
public sealed class Response : IContent
{
    public Response(Manuscript manuscript)
    {
        var fields = manuscript.Fields;
        File = manuscript.File;
        Body = manuscript.Body;
        Language = manuscript.Language;
        To = fields.Required("to", FieldTypes.LocatedText, new Located<string>("", fields.Location));
        Name = Typography.Quotes(fields.Required("name", FieldTypes.Text, "?"));
        Role = fields.Optional("role", FieldTypes.Text) is { } role ? Typography.Quotes(role) : null;
        Date = fields.Required("date", FieldTypes.Date, new PartialDate(1, 1, 1)).Start;
        IsDraft = fields.Flag("draft");
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
