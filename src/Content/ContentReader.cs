using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>
/// Reads Markdown files: takes off the front matter, adds what <c>_name.yml</c> beside the file and <c>_directory.yml</c> above it
/// say, tells the language from the name, and reads the text.
/// </summary>
/// <param name="kinds">The kinds of page that a site can have.</param>
public sealed class ContentReader(SiteSettings settings, IEnumerable<FieldDefaults> defaults, ImmutableArray<ContentKind> kinds)
{
    public static readonly DiagnosticRule UnknownLanguage = new(
        "ADV115", Severity.Error, "A file in a language that the site does not have",
        "Add the language to 'languages' in site.yml, or rename the file.");

    /// <summary>The tag of the language that files are in unless their names say another.</summary>
    public string SiteLanguage => settings.Language;

    private readonly MarkdownReader _markdown = new();
    private readonly FrozenDictionary<string, FieldDefaults> _defaults = defaults
        .DistinctBy(d => d.AppliesTo, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(d => d.AppliesTo, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a translation does not take from its original: names and addresses of one page, and what is said of the
    /// translation.</summary>
    private static readonly string[] OfOnePage = ["xref", "redirectFrom", "redirect_from", "aliases", "translation", MadeFrom.Field];

    /// <summary>Fields whose lists hold words besides facts.</summary>
    private static readonly string[] WordsInLists = ["answers", "history", "pending", "stages", "corrections"];

    /// <param name="knownFields">The names of all fields that the file could have had.</param>
    /// <param name="edition">The edition that the file is read for, where its facts are those of an original.</param>
    public T Read<T>(
        SourceText source,
        ContentKind kind,
        Func<MarkdownSource, T> create,
        Anchors anchors,
        DiagnosticBag diagnostics,
        out IReadOnlyCollection<string> knownFields,
        EditionTarget? edition = null)
        where T : IContent
    {
        var file = source.File;
        var parts = FrontMatterText.Split(source, diagnostics);
        var ofYaml = new DiagnosticBag();
        var isReadable = TryReadFields(file, parts, ofYaml, out var mapping);
        mapping = WithDefaults(file, mapping);
        var text = (Source: source, Start: parts.TextStart);
        var untranslated = FrozenSet<string>.Empty;
        var freshness = edition?.Original is { } original ? FreshnessOf(source, parts, mapping, original) : null;
        if (freshness is not null)
        {
            diagnostics.AddAll(freshness.Findings(mapping));
        }

        if (edition is not null)
        {
            (mapping, text, untranslated) = WithOriginal(kind, mapping, text, edition, [.. freshness?.Fields ?? []]);
        }

        var isWithdrawn = isReadable && Withdrawal.IsIn(mapping);
        diagnostics.AddAll(isWithdrawn ? [] : ofYaml.Sorted());

        var (name, date, language) = TakeNameApart(file, diagnostics);
        var ofText = settings.FieldOptions.PicturesLater ? new DiagnosticBag() : diagnostics;
        language = edition?.Language ?? language;

        // After a syntax error nothing is missing, only unread: what the fields lack goes unreported.
        var ofFields = new DiagnosticBag();
        var fields = new Fields(
            kind.Noun,
            mapping,
            settings.FieldOptions with { Language = language },
            ofFields,
            isWithdrawn ? Withdrawal.Fields : null);
        var markdown = new MarkdownSource(
            kind,
            file,
            fields,
            isWithdrawn ? MarkdownBody.Empty : BodyOf(text, freshness, ofText, anchors, !Document.HasSummary(fields), language),
            name,
            date,
            language,
            IsTranslation: language != settings.Language)
        {
            OriginalLanguage = edition is null ? null : settings.Language,
            MissingRecord = freshness is { HasRecord: false } ? freshness.IsNow : null,
            IsBehind = freshness is { IsBehind: true },
            Untranslated = untranslated,
            IsMadeFromOriginal = edition is { Original: null },
        };
        if (ofText != diagnostics)
        {
            diagnostics.AddAll(ofText.Sorted().Select(ImageRules.Later));
        }

        var content = create(markdown);
        var misplaced = FieldsOfAnotherKind(fields, isWithdrawn ? new DiagnosticBag() : ofFields);
        fields.ReportUnknownAndMissing(misplaced);
        diagnostics.AddAll(
            !isReadable ? [] : content is IText { IsDraft: true } ? ofFields.Sorted().Select(OfDraft) : ofFields.Sorted());
        knownFields = _defaults.Count == 0 ? [] : fields.KnownFields;
        return content;
    }

    /// <summary>What a draft lacks keeps nothing else from being published.</summary>
    private static Diagnostic OfDraft(Diagnostic found) =>
        found.Rule == FieldRules.Missing || found.Rule == FieldRules.Length
            ? FieldRules.Unfinished.At(found.Location, found.Message, found.Help)
            : found;

    /// <summary>What a translation has and what its original is now.</summary>
    private Freshness FreshnessOf(SourceText source, FrontMatterText parts, YamlMapping fields, SourceText original)
    {
        var (all, start) = FieldsOf(original);
        return Freshness.Of(source, parts.TextStart, fields, original, start, all);
    }

    private (YamlMapping Fields, int TextStart) FieldsOf(SourceText original)
    {
        var unreported = new DiagnosticBag();
        var parts = FrontMatterText.Split(original, unreported);
        TryReadFields(original.File, parts, unreported, out var all);
        return (WithDefaults(original.File, all), parts.TextStart);
    }

    /// <summary>A text as readers see it: with the newer original in the place of each part that fell behind.</summary>
    private MarkdownBody BodyOf(
        (SourceText Source, int Start) text, Freshness? freshness, DiagnosticBag diagnostics, Anchors anchors, bool keepsOpening,
        string language)
    {
        var body = _markdown.Read(text.Source, text.Start, diagnostics, anchors, keepsOpening, language);
        return freshness?.Merged() is var (merged, newer)
            ? _markdown.Read(
                merged, text.Start, new DiagnosticBag(), anchors, keepsOpening, language, new ForeignText(settings.Language, newer))
            : body;
    }

    /// <summary>A translation's own fields and text, and those of its original where it gives none, or where they fell behind.</summary>
    private (YamlMapping Fields, (SourceText Source, int Start) Text, FrozenSet<string> Untranslated) WithOriginal(
        ContentKind kind, YamlMapping own, (SourceText Source, int Start) text, EditionTarget edition, ImmutableArray<string> behind)
    {
        var original = edition.Original;
        var all = own;
        if (original is not null)
        {
            (all, var start) = FieldsOf(original);
            text = edition.TakesFacts && string.IsNullOrWhiteSpace(text.Source.Text[text.Start..]) ? (original, start) : text;
            own = own with { Entries = [.. own.Entries.Where(e => !behind.Contains(NameIn(kind, e)))] };
        }

        var given = original is null ? [] : own.Entries.Select(e => NameIn(kind, e)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = all.Entries.Where(e => !given.Contains(NameIn(kind, e)) && !OfOnePage.Contains(e.Key.Value)
            && (edition.TakesFacts || behind.Contains(NameIn(kind, e)))).ToList();
        var fromOriginal = taken.Select(e => NameIn(kind, e)).Where(name => MadeFrom.Words.Contains(name) || WordsInLists.Contains(name));
        return (
            own with { Entries = [.. original is null ? [] : own.Entries, .. taken.Select(e => e with { IsInherited = true })] },
            text,
            fromOriginal.Concat(original is null || text.Source == original ? [Document.BodyField] : [])
                .ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    private static string NameIn(ContentKind kind, YamlEntry entry) =>
        kind.Aliases.GetValueOrDefault(entry.Key.Value) ?? entry.Key.Value;

    /// <summary>
    /// A field of <c>_directory.yml</c> holds for files of several kinds, so it is unknown only if no kind of file that was read has it.
    /// </summary>
    /// <param name="knownFields">The fields that the files which were read could have had.</param>
    public IEnumerable<Diagnostic> UnknownDefaults(IEnumerable<string> knownFields)
    {
        var known = knownFields.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
            from entry in known.Count == 0 ? [] : _defaults.Values.SelectMany(d => d.Fields.Entries)
            where entry.IsInherited && !known.Contains(entry.Key.Value)
            select FieldRules.Unknown.At(
                entry.Key.Location, $"'{entry.Key.Value}' is not a field of any page.{Suggestion.DidYouMean(entry.Key.Value, known)}");
    }

    /// <summary>
    /// A file in the wrong folder shows by several fields of the kind that its writer meant, which is reported; a single one may be a slip.
    /// </summary>
    private List<YamlEntry> FieldsOfAnotherKind(Fields fields, DiagnosticBag diagnostics)
    {
        if (settings.FieldOptions.TolerateUnknown || !fields.Unknown.Skip(1).Any())
        {
            return [];
        }

        var (other, misplaced) = kinds
            .Select(kind => (kind, Fields: fields.Unknown.Where(e => kind.HasField(e.Key.Value)).ToList()))
            .MaxBy(o => o.Fields.Count);
        if (misplaced is not [var first, .., var last])
        {
            return [];
        }

        var names = string.Join(", ", misplaced.SkipLast(1).Select(e => $"'{e.Key.Value}'"));
        diagnostics.Add(FieldRules.OtherKind.At(
            first.Key.Location,
            $"{names} and '{last.Key.Value}' are fields of {other.Noun}, and this file is not in {other.Folder}/.",
            $"Move the file into {other.Folder}/, or delete these lines."));
        return misplaced;
    }

    private static bool TryReadFields(SourceFile file, FrontMatterText parts, DiagnosticBag diagnostics, out YamlMapping mapping)
    {
        mapping = YamlMapping.Empty(file.DisplayPath);
        var root = parts.IsForeign ? null : YamlReader.Read(parts.Yaml, file.DisplayPath, parts.YamlLine, diagnostics);
        if (root is YamlMapping fields)
        {
            mapping = fields;
        }
        else if (root is not null)
        {
            diagnostics.Add(
                FieldRules.WrongShape.At(
                    root.Location, "The front matter is not a list of fields.", "Write one 'name: value' on each line."));
        }

        return root is YamlMapping;
    }

    /// <summary>The nearest word wins: the file's own, then its sidecar's, then its folder's, then the folder's above.</summary>
    private YamlMapping WithDefaults(SourceFile file, YamlMapping own)
    {
        if (_defaults.Count == 0)
        {
            return own;
        }

        var entries = own.Entries.ToBuilder();
        Add(_defaults.GetValueOrDefault(file.Path));
        for (var folder = file.Folder; ; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            Add(_defaults.GetValueOrDefault(folder + "/"));
            if (folder == "")
            {
                return own with { Entries = entries.ToImmutable() };
            }
        }

        void Add(FieldDefaults? more) =>
            entries.AddRange((more?.Fields.Entries ?? []).Where(entry =>
                !entries.Any(e => e.Key.Value.Equals(entry.Key.Value, StringComparison.OrdinalIgnoreCase))));
    }

    private (string Name, PartialDate? Date, string Language) TakeNameApart(SourceFile file, DiagnosticBag diagnostics)
    {
        var name = ContentPath.WithoutMarkdown(file.Name);
        var language = settings.Language;
        var dot = name.LastIndexOf('.');
        if (dot > 0 && IsLanguageTag(name.AsSpan(dot + 1)))
        {
            var tag = name[(dot + 1)..];
            if (settings.Languages.Any(l => l.Value.Equals(tag, StringComparison.OrdinalIgnoreCase)))
            {
                language = tag.ToLowerInvariant();
            }
            else
            {
                diagnostics.Add(
                    UnknownLanguage.At(file.Start, $"The file's name says that it is in '{tag}', which site.yml does not list."));
            }

            name = name[..dot];
        }

        return name is [_, _, _, _, '-', _, _, '-', _, _, '-', _, ..] && PartialDate.Parse(name[..10]) is { } date
            ? (name[11..], date, language)
            : (name, null, language);
    }

    /// <summary>
    /// Two letters, with a region or without: <c>es</c>, <c>pt-br</c>. Three letters are more often an abbreviation than a language.
    /// </summary>
    private static bool IsLanguageTag(ReadOnlySpan<char> suffix) =>
        suffix.Length is 2 or 5
        && char.IsAsciiLetter(suffix[0])
        && char.IsAsciiLetter(suffix[1])
        && (suffix.Length == 2 || (suffix[2] == '-' && char.IsAsciiLetter(suffix[3]) && char.IsAsciiLetter(suffix[4])));
}

/// <summary>Fields that several files share, or that are kept beside a file: <c>_directory.yml</c>, <c>_name.yml</c>.</summary>
/// <param name="AppliesTo">A folder, ending with a slash, or one file.</param>
public sealed record FieldDefaults(SourceText Source, string AppliesTo, YamlMapping Fields)
{
    public static IEnumerable<FieldDefaults> ReadAll(ISourceTree tree, DiagnosticBag diagnostics) =>
        from path in tree.Paths
        where IsDefaults(path)
        let source = tree.Read(path, diagnostics)
        where source is not null
        select Read(source, diagnostics);

    public static bool IsDefaults(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is ['_', .., '.', 'y', 'm', 'l'] or ['_', .., '.', 'y', 'a', 'm', 'l'];

    private static FieldDefaults Read(SourceText source, DiagnosticBag diagnostics)
    {
        var file = source.File;
        var isDirectory = IsDirectory(file.Path);
        var mapping = YamlReader.Read(source, diagnostics) as YamlMapping ?? YamlMapping.Empty(file.DisplayPath);
        if (isDirectory)
        {
            mapping = mapping with { Entries = [.. mapping.Entries.Select(e => e with { IsInherited = true })] };
        }

        var name = System.IO.Path.GetFileNameWithoutExtension(file.Name)[1..];
        var beside = ContentPath.IsMarkdown(name) ? name : name + ContentPath.Markdown;
        return new FieldDefaults(source, isDirectory ? file.Folder + "/" : file.Folder == "" ? beside : $"{file.Folder}/{beside}", mapping);
    }

    private static bool IsDirectory(string path) =>
        System.IO.Path.GetFileNameWithoutExtension(path).Equals("_directory", StringComparison.OrdinalIgnoreCase);
}
