using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Content.FrontMatter;
using Advocate.Markdown;

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

/// <summary>A kind of file that writers write.</summary>
/// <param name="Name">In lower case with hyphens: it names the kind's schema.</param>
/// <param name="Files">Which files are of this kind, below the content folder: <c>articles/*.md</c>.</param>
/// <param name="Content">What such a file is read into.</param>
/// <param name="Shape">The fields that one thing of this kind has.</param>
public sealed record ContentKind(string Name, string Files, FileForm Form, Type Content, FieldShape.Group Shape)
{
    /// <summary>Every kind of file, in the order in which the reference tells of them.</summary>
    public static ImmutableArray<ContentKind> All { get; } =
    [
        Document<Article>("article", "articles/**/*.md", Article.Noun, manuscript => new Article(manuscript)),
        Document<Interview>("interview", "interviews/**/*.md", Interview.Noun, manuscript => new Interview(manuscript)),
        Document<Law>("law", "laws/**/*.md", Law.Noun, manuscript => Law.Read(manuscript, place => place.Value)),
        Document<Page>("page", "pages/**/*.md", Page.Noun, manuscript => new Page(manuscript)),
        Document<Response>("response", "responses/**/*.md", Response.Noun, manuscript => new Response(manuscript)),
        new("site", SiteSettings.Path, FileForm.Fields, typeof(SiteSettings), SiteSettings.Shape),
        Entries("topics", Topic.Type),
        Entries("people", Person.Type),
        Entries("sources", Source.Type),
        Entries("places", Place.Type),
        Entries("statuses", Status.Type),
        Entries("help-lines", HelpLine.Type),
        Entries("links", PassedOver.Type),
        new("language", "data/language.yml", FileForm.List, typeof(LanguageGuide), (FieldShape.Group)LanguageRule.Type.Shape),
    ];

    private static readonly FrozenDictionary<Type, ContentKind> ByContent = All.ToFrozenDictionary(k => k.Content);

    private readonly Lazy<FrozenDictionary<string, string>> _aliases = new(() => Shape.Describe()
        .SelectMany(field => field.Aliases.Select(alias => (alias, field.Name)))
        .ToFrozenDictionary(a => a.alias, a => a.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Other names of its fields, each with the name that the reference gives.</summary>
    public FrozenDictionary<string, string> Aliases => _aliases.Value;

    /// <summary>False for what is no file of fields, such as a picture.</summary>
    public static bool Knows(IContent content) => ByContent.ContainsKey(content.GetType());

    public static ContentKind Of(IContent content) => ByContent[content.GetType()];

    private static ContentKind Document<T>(string name, string files, string noun, Func<Manuscript, T> read)
        where T : IContent =>
        new(name, files, FileForm.FrontMatter, typeof(T), new FieldShape.Group(noun, fields => read(Sample(fields))));

    private static ContentKind Entries<T>(string name, FieldType<T> type)
        where T : class =>
        new(name, $"data/{name}.yml", FileForm.Entries, typeof(DataFile<T>), (FieldShape.Group)type.Shape);

    /// <summary>A file without text, to be read for its fields alone.</summary>
    private static Manuscript Sample(Fields fields) =>
        new(new SourceFile("sample.md", "sample.md"), fields, MarkdownBody.Empty, "sample", null, "en", IsTranslation: false);
}
