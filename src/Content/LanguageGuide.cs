using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>Which words we do not use, what we write instead, and why. From <c>data/language.yml</c>.</summary>
public sealed record LanguageGuide(SourceFile File, ContentKind? Kind, ImmutableArray<LanguageRule> Rules) : IData
{
    public bool IsReadable { get; init; } = true;

    public string Language { get; init; } = "";

    /// <param name="original">The file whose rules this one words for readers of another language; null for that file.</param>
    public static LanguageGuide Read(
        SourceText source, ContentKind kind, FieldOptions options, DiagnosticBag diagnostics, SourceText? original = null)
    {
        var root = YamlReader.Read(source, diagnostics);
        if (original is not null)
        {
            root = root is YamlMapping words && YamlReader.Read(original, new DiagnosticBag()) is YamlSequence own
                ? TranslatedWords.Of(own, words, new FieldSchema.List(LanguageRule.Type.Shape), source.File.Start, diagnostics)
                : null;
        }

        var rules = root is null or YamlMapping { Entries.IsEmpty: true }
            ? null
            : FieldTypes.ListOf(LanguageRule.Type).Read(root, new FieldContext("language guide", options, diagnostics));
        return new LanguageGuide(source.File, kind, [.. rules ?? []])
        {
            IsReadable = root is not null,
            Language = original is null ? "" : options.Language,
        };
    }
}

/// <param name="Avoid">Words and phrases, matched without regard to case.</param>
/// <param name="IsForLinks">True when they are avoided as all that a link says, and are fine in a text.</param>
public sealed record LanguageRule(
    ImmutableArray<string> Avoid, string Write, string Why, ImmutableArray<Located<string>> Sources, bool IsForLinks)
{
    public static readonly FieldType<LanguageRule> Type = FieldTypes.Group("a language rule", f => new LanguageRule(f));

    public LanguageRule(Fields fields)
        : this(
            [.. fields.Required("avoid", FieldTypes.ListOf(FieldTypes.Text), [], new(
                "Words and phrases that are not used, each in every form that is meant, such as the plural.",
                "[\"inmate\", \"inmates\"]"))],
            fields.WithQuotes(fields.Required("write", FieldTypes.Name, "", new("What is written in their place.", "person in prison"))),
            fields.WithQuotes(
                fields.Required("why", FieldTypes.Name, "", new("Why, in a sentence that readers see too.", "It names the person first."))),
            fields.List("sources", FieldTypes.Words, new("The ids of sources that advise it.", "[style-guide-2024]")),
            fields.Optional("where", FieldTypes.Choice("text", "links"), new(
                "Where they are not used: anywhere in a text, as without this, or as all that a link says.")) is "links")
    {
    }
}
