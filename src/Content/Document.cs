using System.Collections.Immutable;
using Advocate.Content.FrontMatter;
using Advocate.Diagnostics;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>Anything that a content or data file was read into.</summary>
public interface IContent
{
    /// <summary>The file, for findings that are about it as a whole.</summary>
    SourceFile File { get; }
}

/// <summary>A file that becomes a page of its own. These fields every page has.</summary>
public abstract class Document : IContent
{
    protected Document(Manuscript manuscript, string? title = null, string? summary = null)
    {
        var fields = manuscript.Fields;
        File = manuscript.File;
        Body = manuscript.Body;
        Language = manuscript.Language;
        EditionPath = manuscript.EditionPath;
        IsTranslation = manuscript.IsTranslation;
        Location = fields.LocationOf("title");
        Title = Typography.Quotes(title is null
            ? fields.Required("title", FieldTypes.TextOf(1, 120), manuscript.Name)
            : fields.Optional("title", FieldTypes.TextOf(1, 120)) ?? title);
        Summary = Typography.Quotes(summary is null
            ? fields.Required("summary", FieldTypes.TextOf(ShortestSummary, LongestSummary), "", "description", "lead", "excerpt")
            : fields.Optional("summary", FieldTypes.TextOf(ShortestSummary, LongestSummary), "description", "lead", "excerpt") ?? summary);
        Slug = fields.Optional("slug", FieldTypes.Slug) ?? Content.Slug.From(manuscript.Name);
        SlugLocation = fields.LocationOf(fields.Has("slug") ? "slug" : "title");
        Updated = fields.Optional("updated", FieldTypes.Date, "lastmod", "modified")?.Exact;
        IsDraft = fields.Flag("draft");
        IsExcluded = fields.Flag("excluded");
        Order = fields.WholeNumber("order", "weight") ?? 0;
        Xref = fields.Optional("xref", FieldTypes.LocatedText);
        RedirectFrom = fields.Optional("redirectFrom", FieldTypes.ListOf(FieldTypes.LocatedText), "redirect_from", "aliases") ?? [];
        ContentNote = fields.Optional("contentNote", FieldTypes.TextOf(10, 300)) is { } note ? Typography.Quotes(note) : null;
        Corrections = fields.Optional("corrections", FieldTypes.ListOf(FieldTypes.Group("a correction", f => new Correction(f)))) ?? [];
        Image = fields.Optional("image", FieldTypes.Group("an image", f => new LeadImage(f)));
    }

    /// <summary>The lengths that search results, feeds and lists show whole.</summary>
    public const int ShortestSummary = 40, LongestSummary = 200;

    public SourceFile File { get; }

    public MarkdownBody Body { get; }

    public string Language { get; }

    /// <summary>The same for every language edition of one text.</summary>
    public string EditionPath { get; }

    public bool IsTranslation { get; }

    /// <summary>Where the title stands: findings about the page as a whole point there.</summary>
    public Location Location { get; }

    public string Title { get; }

    public string Summary { get; }

    public string Slug { get; }

    /// <summary>Where the slug is given; where the title stands when the file's name serves as the slug.</summary>
    public Location SlugLocation { get; }

    public DateOnly? Updated { get; }

    /// <summary>The day the page last changed in a way that readers should know of; null when content does not say.</summary>
    public virtual DateOnly? LastChanged => Updated;

    /// <summary>Drafts are read and checked, and never published.</summary>
    public bool IsDraft { get; }

    /// <summary>Read, and left out of the site.</summary>
    public bool IsExcluded { get; }

    /// <summary>Pages with a lower order come first; those with the same order go by their own rule.</summary>
    public int Order { get; }

    /// <summary>A name by which <c>xref:</c> links find the page wherever its file moves.</summary>
    public Located<string>? Xref { get; }

    /// <summary>Addresses that the page once had.</summary>
    public ImmutableList<Located<string>> RedirectFrom { get; }

    /// <summary>What the page speaks of, in one factual sentence, shown before the text.</summary>
    public string? ContentNote { get; }

    public ImmutableList<Correction> Corrections { get; }

    public LeadImage? Image { get; }

    /// <summary>Where the page lives, below the site's root: <c>articles/sb-1322/</c>, or empty for the home page.</summary>
    public string Permalink => IsTranslation ? $"{Language}/{Place}" : Place;

    /// <summary>The permalink without the language in front.</summary>
    protected abstract string Place { get; }
}

/// <summary>A mistake that was mended, said in public.</summary>
public sealed record Correction(DateOnly Date, string Text)
{
    public Correction(Fields fields)
        : this(
            fields.Required("date", FieldTypes.Date, new PartialDate(1, 1, 1)).Start,
            Typography.Quotes(fields.Required("text", FieldTypes.TextOf(10, 600), "")))
    {
    }
}

/// <summary>The picture that stands for a page.</summary>
public sealed record LeadImage(string Source, string Alt, string Credit, string Depicts)
{
    public LeadImage(Fields fields)
        : this(
            fields.Required("src", FieldTypes.Text, ""),
            Typography.Quotes(fields.Required("alt", FieldTypes.TextOf(5, 300), "")),
            fields.Required("credit", FieldTypes.Text, "?"),
            fields.Required("depicts", FieldTypes.Text, "?"))
    {
        ImageRules.Check(Credit, Depicts, fields.LocationOf("depicts"), fields.Diagnostics);
    }
}
