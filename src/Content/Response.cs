using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>What a reader answered to an article, printed below it after moderation.</summary>
public sealed class Response : IText
{
    public Response(MarkdownSource source)
    {
        var fields = source.Fields;
        Kind = source.Kind;
        File = source.File;
        Body = source.Body;
        Language = source.Language;
        To = fields.Required("to", FieldTypes.LocatedText, new Located<string>("", fields.Location), new(
            "The article that it answers: its file name without `.md`, or its path where two files have that name.",
            "what-the-law-changes"));
        Name = fields.WithQuotes(fields.Required("name", FieldTypes.Text, "?", new("Who answers, as they wish to be called.", "Jane Doe")));
        Role = fields.Optional("role", FieldTypes.Text, new("What the person does or did.", "Social worker")) is { } role
            ? fields.WithQuotes(role) : null;
        Date = fields.Required("date", FieldTypes.Date, new PartialDate(1, 1, 1), new("The day of the response.")).Start;
        DateAt = fields.LocationOf("date");
        IsDraft = fields.Flag("draft", new("`true` keeps the response unpublished."));
        Withdrawn = Document.ReadWithdrawal(fields);
    }

    /// <summary>A page shows the article's text and all responses to it, so each has anchors of its own.</summary>
    public static Anchors AnchorsOf(SourceFile file) => new($"{Slug.From(ContentPath.WithoutMarkdown(file.Path))}.");

    /// <summary>What responses may call an article: its slug, its file, or the end of the file's path without <c>.md</c>.</summary>
    public static IEnumerable<string> NamesOf(Article article)
    {
        var path = article.File.Path;
        var name = ContentPath.WithoutMarkdown(path);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { article.Slug, path, name };
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            names.Add(name[(slash + 1)..]);
        }

        return names;
    }

    public SourceFile File { get; }

    public ContentKind? Kind { get; }

    public MarkdownBody Body { get; }

    public string Language { get; }

    /// <summary>One of the names of the article.</summary>
    public Located<string> To { get; }

    public string Name { get; }

    public string? Role { get; }

    public DateOnly Date { get; }

    public Location DateAt { get; }

    public bool IsDraft { get; }

    public Withdrawal? Withdrawn { get; }
}
