using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>A whole old site: its texts, its other files, and what was left of it.</summary>
/// <param name="ReadBytes">The bytes of one of <paramref name="Files"/>, by its path in the old site.</param>
internal sealed record OldSite(
    OldSettings Settings, ImmutableArray<ImportedText> Texts, ImmutableArray<OldFile> Files, Func<string, byte[]> ReadBytes)
{
    /// <summary>The templates of the site's own commands, each by its name.</summary>
    public ImmutableDictionary<string, string> Templates { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Data files by the name that templates have for them.</summary>
    public ImmutableDictionary<string, YamlMapping> Data { get; init; } = ImmutableDictionary<string, YamlMapping>.Empty;

    public ShortcodeSyntax? Syntax { get; init; }
}

/// <summary>Reads the folder of another generator.</summary>
internal sealed class FolderReader(ISourceTree tree, Generator generator, DateOrder dates, List<ImportNote> notes)
{
    private static readonly string[] ForDevelopers =
    [
        "readme", "contributing", "license", "licence", "code_of_conduct", "changelog", "security", "owners", "pull_request_template",
        "release", "development", "agents", "claude", "documentation", "translation", "code-of-conduct",
    ];

    private readonly ImmutableArray<string> _paths = [.. tree.Paths.Where(p => !p.Contains("node_modules/", StringComparison.Ordinal))];

    public OldSite Read()
    {
        var settings = new OldSettings(
            [
                .. generator.SettingsFiles.Where(_paths.Contains)
                .Select(path => OldFrontMatter.ReadFile(TextOf(path), tree.DisplayPathOf(path)))]);
        var root = generator.ContentFolders.FirstOrDefault(
            folder => _paths.Any(p => p.StartsWith($"{folder}/", StringComparison.Ordinal))) ?? "";
        root = root == "" ? "" : $"{root}/";
        var texts = _paths.Where(path => IsText(path, root))
            .Select(path => Text(path, root, settings))
            .OfType<ImportedText>()
            .ToImmutableArray();
        ReportData();
        ReportTemplates(root);
        var files = _paths.Where(path => !IsText(path, root))
            .SelectMany(path => AddressesOf(path, root).Select(address => new OldFile(path, address)));
        return new OldSite(settings, texts, [.. files], tree.ReadBytes)
        {
            Templates = ReadTemplates(),
            Data = ReadData(),
            Syntax = generator.Syntax,
        };
    }

    private string TextOf(string path) => tree.Read(path, new DiagnosticBag())?.Text ?? "";

    private bool IsText(string path, string root)
    {
        if (!path.StartsWith(root, StringComparison.Ordinal)
            || !generator.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        var below = path[root.Length..];
        var name = Path.GetFileNameWithoutExtension(below).ToLowerInvariant();
        return !generator.PassedFolders.Any(
            folder => below.StartsWith($"{folder}/", StringComparison.Ordinal) || path.StartsWith($"{folder}/", StringComparison.Ordinal))
            && !(generator.PassesUnderscores && $"/{below}".Contains("/_", StringComparison.Ordinal))
            && !(root == "" && !below.Contains('/', StringComparison.Ordinal) && ForDevelopers.Contains(name))
            && name != "readme";
    }

    private ImportedText? Text(string path, string root, OldSettings settings)
    {
        var (file, found) = (tree.DisplayPathOf(path), new DiagnosticBag());
        if (tree.Read(path, found) is not { } source)
        {
            notes.Add(new(NoteKind.File, new(file), found.Sorted()[0].Message));
            return null;
        }

        var matter = OldFrontMatter.Read(source.Text, file, notes);
        var isHtml = !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !path
            .EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        if (isHtml && (matter.BodyLine == 1 || ShortcodeSyntax.IsTemplate(matter.Body)))
        {
            notes.Add(new(NoteKind.Template, new(file), "A template or a whole page of HTML; what it shows has to be written anew."));
            return null;
        }

        var (below, language) = WithoutLanguage(path[root.Length..^Path.GetExtension(path).Length], settings);
        var fields = Inherited(matter.Fields, path[root.Length..], root, settings);
        var text = new ImportedText(
            path, file, fields, matter.Body, matter.BodyLine, isHtml ? TextFormat.Html : TextFormat.Markdown)
        { Language = language };
        if (matter.Unread != "")
        {
            text = text with { Body = $"```\n{matter.Unread.Trim('\n')}\n```\n\n{matter.Body}" };
        }

        if (text.Words("permalink", "output") is "false"
            || text.Words("headless") is "true"
            || text.Field("pagination") is not null && generator == Generator.Eleventy)
        {
            notes.Add(new(NoteKind.Template, new(file), "It has no page of its own, or makes many; it was left."));
            return null;
        }

        var date = FieldRewriter.DateOf(text, dates) ?? OldAddresses.DateIn(below);
        var isList = Path.GetFileName(below) == "_index" || below == "index";
        var kind = !isList && date is not null && !(below.EndsWith("/index", StringComparison.Ordinal) && generator == Generator.Jekyll)
            ? ImportedKind.Article : ImportedKind.Page;
        return text with
        {
            Kind = kind,
            Addresses = [.. generator.AddressesOf(new AddressRequest(text, below, date, settings)), .. FieldRewriter.OldAddressesIn(text)],
        };
    }

    /// <summary>The fields of a text with those of the folders above it: of data files there, and of the settings.</summary>
    private YamlMapping Inherited(YamlMapping own, string below, string root, OldSettings settings)
    {
        var entries = own.Entries.ToBuilder();
        Add(FoldersAbove(below).SelectMany(folder =>
            FolderFields($"{root}{folder}").Where(_paths.Contains)
                .SelectMany(file => OldFrontMatter.ReadFile(TextOf(file), tree.DisplayPathOf(file)).Entries)));
        Add(settings.DefaultsOf(below));
        return own with { Entries = entries.ToImmutable() };

        void Add(IEnumerable<YamlEntry> more)
        {
            foreach (var entry in more.Where(m => !entries.Any(e => e.Key.Value.Equals(m.Key.Value, StringComparison.OrdinalIgnoreCase))))
            {
                entries.Add(entry with { IsInherited = true });
            }
        }
    }

    private IEnumerable<string> FolderFields(string folder)
    {
        var name = folder.TrimEnd('/').Split('/')[^1];
        return generator == Generator.Statiq ? [$"{folder}_directory.yml", $"{folder}_directory.yaml"]
            : generator == Generator.Eleventy ? [$"{folder}{name}.json", $"{folder}{name}.11tydata.json"]
            : [];
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..(slash + 1)];
        }
    }

    /// <summary>The language is in the name, as <c>about.es</c>, or it is the first folder.</summary>
    private (string Path, string? Language) WithoutLanguage(string path, OldSettings settings)
    {
        var languages = settings.Languages;
        var dot = path.LastIndexOf('.');
        if (dot > 0
            && path[(dot + 1)..].ToLowerInvariant() is var tag
            && (languages.Contains(tag) || (generator == Generator.Hugo && tag is [_, _] && tag.All(char.IsAsciiLetterLower))))
        {
            return (path[..dot], tag);
        }

        var first = path.Split('/')[0].ToLowerInvariant();
        return generator == Generator.Hugo && first.Length is 2 or 5 && path.Contains('/', StringComparison.Ordinal)
            && (languages.Contains(first) || first == settings.Language)
            ? (path[(first.Length + 1)..], first)
            : (path, null);
    }

    private IEnumerable<string> AddressesOf(string path, string root)
    {
        if (path.StartsWith(root, StringComparison.Ordinal))
        {
            yield return path[root.Length..];
        }

        foreach (var folder in generator.StaticFolders.Where(f => f == "" || path.StartsWith($"{f}/", StringComparison.Ordinal)))
        {
            yield return folder == "" ? path : path[(folder.Length + 1)..];
        }
    }

    private ImmutableDictionary<string, string> ReadTemplates()
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in generator.TemplateFolders)
        {
            var star = folder.IndexOf('*', StringComparison.Ordinal);
            foreach (var path in _paths
                .Where(
                    p => star < 0
                        ? p.StartsWith($"{folder}/", StringComparison.Ordinal)
                        : p.StartsWith(folder[..star], StringComparison.Ordinal)
                        && p.Contains(folder[(star + 1)..], StringComparison.Ordinal)))
            {
                var start = star < 0 ? folder.Length + 1 : path.IndexOf(
                    folder[(star + 1)..], StringComparison.Ordinal) + folder.Length - star;
                found.TryAdd(path[start..], TextOf(path));
                found.TryAdd(path[start..^Path.GetExtension(path).Length], TextOf(path));
            }
        }

        return found.ToImmutable();
    }

    private IEnumerable<(string Path, string Name)> DataFiles() =>
        from folder in generator.DataFolders
        from path in _paths
        where path.StartsWith($"{folder}/", StringComparison.Ordinal)
            && Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml" or ".json" or ".toml" or ".csv"
        select (path, path[(folder.Length + 1)..^Path.GetExtension(path).Length].Replace('/', '.'));

    private ImmutableDictionary<string, YamlMapping> ReadData() =>
        DataFiles().Where(f => !f.Path.EndsWith(".csv", StringComparison.Ordinal)).DistinctBy(f => f.Name)
            .ToImmutableDictionary(f => f.Name, f => OldFrontMatter.ReadFile(TextOf(f.Path), tree.DisplayPathOf(f.Path)));

    private void ReportData()
    {
        foreach (var (path, _) in DataFiles())
        {
            notes.Add(new(NoteKind.Data, new(tree.DisplayPathOf(path)), "Data, which only templates showed."));
        }
    }

    private void ReportTemplates(string root)
    {
        foreach (var path in _paths.Where(p => p.StartsWith(root, StringComparison.Ordinal)
            && !generator.PassedFolders.Any(folder => p[root.Length..].StartsWith($"{folder}/", StringComparison.Ordinal))
            && Path.GetExtension(p)
                .ToLowerInvariant() is ".njk" or ".liquid" or ".cshtml" or ".webc" or ".mdx" or ".hbs" or ".adoc" or ".org" or ".rst"))
        {
            notes.Add(
                new(NoteKind.Template, new(tree.DisplayPathOf(path)), "A template, or a text in another form than Markdown and HTML."));
        }
    }
}
