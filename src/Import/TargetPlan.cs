using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Text;

namespace Advocate.Import;

/// <summary>Gives each text its file in the new content folder: articles by their names, pages where their addresses were.</summary>
internal sealed class TargetPlan(OldSettings settings, ImmutableArray<string> languages, List<ImportNote> notes)
{
    /// <summary>What the program makes itself: a page of the old site at such an address gets another.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "articles", "interviews", "topics", "laws", "bills", "events", "sources", "corrections", "search", "authors", "glossary", "images",
        "files", "assets", "data", "responses", "feed", "calendars",
    };

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _editions = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<ImportedText> Assign(ImmutableArray<ImportedText> texts)
    {
        // Translations have the name of what they translate.
        var own = texts.Where(t => !IsTranslation(t)).Select(text => text with { Target = Target(text) }).ToList();
        var translations = texts.Where(IsTranslation).Select(text => text with { Target = Translated(text) });
        return [.. own.Concat(translations).Where(text => text.Target != "")];
    }

    private bool IsTranslation(ImportedText text) =>
        text.Language is { } language && language != settings.Language && languages.Contains(language);

    private string Target(ImportedText text)
    {
        var address = SiteMap.Normalized(text.Addresses is [var first, ..] ? first : text.Source);
        if (address is "404")
        {
            notes.Add(new(NoteKind.Template, text.Start, "The page for missing addresses, which the program makes itself."));
            return "";
        }

        var segments = address.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => Slug.From(name))
            .Where(name => name != "")
            .ToList();
        if (text.Kind != ImportedKind.Article && segments is [var top, ..] && Reserved.Contains(top))
        {
            segments[0] = $"{top}-pages";
        }

        var path = text.Kind switch
        {
            ImportedKind.Article => $"articles/{(text.Language is { } foreign && foreign != settings.Language ? $"{foreign}/" : "")}{(segments is [.., var name] ? name == "index" ? "index-1" : name : Slug.From(SiteMap.NameOf(text.Source)) is { Length: > 0 } slug ? slug : "text")}",
            ImportedKind.Response => $"responses/{string.Join('-', segments)}",
            _ => segments.Count == 0 ? "pages/index" : $"pages/{string.Join('/', segments)}",
        };
        path = path.EndsWith("/index", StringComparison.Ordinal) && path != "pages/index" ? path[..^"/index".Length] : path;
        var unique = path;
        for (var number = 2; !_taken.Add(unique); number++)
        {
            unique = $"{path}-{number}";
        }

        _editions.TryAdd(Key(text), unique);
        return $"{unique}.md";
    }

    private string Translated(ImportedText text)
    {
        var target = _editions.TryGetValue(
            $"{text.Kind}:{Key(text).Split(':')[1]}", out var original) ? original : Target(text with { Language = null })[..^3];
        var path = $"{target}.{text.Language}";
        if (!_taken.Add(path))
        {
            var alone = Target(text with { Language = null, Addresses = [$"{SiteMap.Normalized(text.Addresses[0])}-{text.Language}"] });
            return alone;
        }

        return $"{path}.md";
    }

    /// <summary>What a text and its translations have in common: the address without the language.</summary>
    private static string Key(ImportedText text)
    {
        var address = SiteMap.Normalized(text.Addresses is [var first, ..] ? first : text.Source);
        return $"{text.Kind}:{(text.Language is { } language && (address == language || address.StartsWith($"{language}/", StringComparison.Ordinal)) ? address[Math.Min(address.Length, language.Length + 1)..] : address)}";
    }

    /// <summary>Where the page of a new file is, below the site's root.</summary>
    public static string PermalinkOf(string target)
    {
        var path = ContentPath(target, out var language);
        path = path == "pages/index"
            ? ""
            : path.StartsWith("pages/", StringComparison.Ordinal) ? $"{path["pages/".Length..]}/"
            : $"{path}/";
        return language == "" ? path : $"{language}/{path}";
    }

    private static string ContentPath(string target, out string language)
    {
        var path = target[..^3];
        var dot = path.LastIndexOf('.');
        language = dot > 0 ? path[(dot + 1)..] : "";
        return dot > 0 ? path[..dot] : path;
    }

    /// <summary>The addresses that are to lead to each text, by its file: those of pages that are there, or that lead elsewhere, are
    /// none.</summary>
    public static Dictionary<string, ImmutableArray<string>> Redirects(ImmutableArray<ImportedText> texts)
    {
        var pages = texts.Select(t => PermalinkOf(t.Target)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(pages, StringComparer.OrdinalIgnoreCase);
        foreach (var name in Reserved)
        {
            taken.Add($"{name}/");
        }

        return texts.ToDictionary(text => text.Target, text => text.Addresses
            .Select(address => address.Split('?', '#')[0])
            .Where(address =>
                    address.Split('/', StringSplitOptions.RemoveEmptyEntries) is not ["authors" or "topics" or "laws" or "bills", ..])
            .Where(address => OldAddress.PermalinkOf(address) is { Length: > 0 } permalink && permalink is not ("index.html" or "404.html")
                && (Path.GetExtension(address.TrimEnd('/')) is "" or ".html" || !address.Contains('.', StringComparison.Ordinal) || address.EndsWith('/'))
                && taken.Add(permalink))
            .ToImmutableArray());
    }
}
