using System.Collections.Frozen;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>How a file holds its fields.</summary>
public enum FileForm
{
    /// <summary>Markdown with the fields above the text.</summary>
    FrontMatter,

    /// <summary>YAML, the fields of one thing.</summary>
    Fields,

    /// <summary>YAML, the fields of many things, each under its id.</summary>
    Entries,

    /// <summary>YAML, a list of things without ids.</summary>
    List,
}

/// <summary>Where the page of a file is, below the site's root.</summary>
/// <param name="slug">The page's.</param>
/// <param name="language">The tag of the page's language, in which its folders are named too.</param>
public delegate string PermalinkRule(SourceFile file, string slug, string language);

/// <summary>A kind of file that writers write: which files are of the kind, and which fields they have.</summary>
/// <param name="Name">In lower case with hyphens: <c>article</c>. It names the kind's schema, and what <c>new</c> is asked for.</param>
/// <param name="Files">Which files are of this kind, below the content folder: <c>articles/**/*.md</c>.</param>
/// <param name="Shape">The fields that one thing of this kind has.</param>
public sealed record ContentKind(string Name, string Files, FileForm Form, FieldSchema.Group Shape)
{
    /// <summary>The file <c>site.yml</c>, which is read before all others.</summary>
    public static ContentKind Site { get; } = new("site", SiteSettings.Path, FileForm.Fields, SiteSettings.Shape);

    /// <summary>The folder of a Markdown file's kind, which its name says: <c>articles</c>; empty where any folder will do.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>The kind with its article, as messages say it: <c>an article</c>.</summary>
    public string Noun => Shape.Noun;

    public PermalinkRule PermalinkOf { get; private init; } = (_, _, _) => "";

    /// <summary>Whether a file is of this kind.</summary>
    /// <param name="path">Below the content folder, with forward slashes.</param>
    public bool Includes(string path) => Form == FileForm.FrontMatter
        ? path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) && path.AsSpan(Folder.Length) is ['/', ..] && ContentPath.IsPage(path)
        : path == Files;

    private readonly Lazy<FrozenDictionary<string, string>> _aliases = new(() => Shape.Describe()
        .SelectMany(field => field.Aliases.Select(alias => (alias, field.Name)))
        .ToFrozenDictionary(a => a.alias, a => a.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Other names of its fields, each with the name that the reference gives.</summary>
    public FrozenDictionary<string, string> Aliases => _aliases.Value;

    /// <summary>Whether its files have a field of this name, or of a name that means the same.</summary>
    public bool HasField(string name) =>
        Aliases.ContainsKey(name) || Shape.Describe().Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A kind of Markdown file.</summary>
    /// <param name="folder">Where its files are, below the content folder.</param>
    /// <param name="noun">The kind with its article, as messages say it: <c>an article</c>.</param>
    /// <param name="read">Makes such a file into its document.</param>
    /// <param name="permalinkOf">Where its page is, if not in a folder of the site that is named like the kind's.</param>
    public static ContentKind Markdown(
        string name, string folder, string noun, Func<MarkdownSource, IContent> read, PermalinkRule? permalinkOf = null)
    {
        ContentKind? kind = null;
        return kind = new(
            name, $"{folder}/**/*.md", FileForm.FrontMatter, new FieldSchema.Group(noun, fields => read(Sample(kind!, fields))))
        {
            Folder = folder,
            PermalinkOf = permalinkOf ?? ((file, slug, language) => $"{folder}/{NameOf(file, slug, language)}/"),
        };
    }

    /// <summary>What names a page below its kind: its slug; for an index the folders that it is in.</summary>
    private static string NameOf(SourceFile file, string slug, string language)
    {
        var folders = file.Folder.Split('/')[1..].Select(name => Slug.From(name, language)).Where(name => name != "");
        return slug == Page.Index && string.Join('/', folders) is { Length: > 0 } names ? names : slug;
    }

    /// <summary>A kind of data file.</summary>
    public static ContentKind Data(string name, FileForm form, FieldSchema shape) =>
        new(name, $"data/{name}.yml", form, (FieldSchema.Group)shape);

    /// <summary>A file without text, to be read for its fields alone.</summary>
    private static MarkdownSource Sample(ContentKind kind, Fields fields) =>
        new(kind, new SourceFile("sample.md", "sample.md"), fields, MarkdownBody.Empty, "sample", null, "en", IsTranslation: false);
}
