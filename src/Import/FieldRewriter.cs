using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.FrontMatter;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>Which of two numbers of a date is the day, where they do not say it themselves.</summary>
internal enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>The fields of an old text under the names that they have here.</summary>
internal sealed partial class FieldRewriter(ImportedText text, DateOrder order, ImportLog log)
{
    private static readonly string[]
        TitleNames = ["title", "name", "linkTitle"],
        SummaryNames = ["summary", "description", "lead", "excerpt", "deck", "subtitle", "dek", "intro", "lede"],
        PublishedNames = ["published", "publishDate", "publish_date", "date", "pubdate", "published_at", "publishedAt"],
        UpdatedNames = ["updated", "lastmod", "modified", "last_modified_at", "updated_at", "dateModified", "lastUpdated", "modified_date"],
        ExpiresNames = ["expires", "expiryDate", "expirydate", "unpublishdate", "unpublishDate", "expire_date"],
        TopicNames = ["topics", "tags", "categories", "tag", "category", "topic", "keywords", "taxonomies"],
        AuthorNames = ["authors", "author", "by", "byline"],
        AddressNames = ["redirectFrom", "redirect_from", "aliases", "alias", "redirects"],
        OwnAddressNames = ["slug", "permalink", "url", "path", "DestinationPath"],
        OrderNames = ["order", "weight", "nav_order", "eleventyNavigation.order"],
        PictureNames = ["image", "featured_image", "featuredImage", "cover", "thumbnail", "hero", "og_image"];

    /// <summary>What says how a page looks or which template makes it, which is the theme's alone here.</summary>
    private static readonly HashSet<string> Looks = new(StringComparer.OrdinalIgnoreCase)
    {
        "layout", "type", "toc", "comments", "template", "sort_by", "insert_anchor_links", "page_template", "in_search_index",
        "generate_feed",
    };

    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The day from which a text is dated, by its fields or its name.</summary>
    public static DateOnly? DateOf(ImportedText text, DateOrder order)
    {
        foreach (var name in PublishedNames)
        {
            if (text.Field(name)?.Value is YamlScalar scalar && Read(scalar.Value, order) is [var only])
            {
                return only.Start;
            }
        }

        return null;
    }

    public static IEnumerable<string> OldAddressesIn(ImportedText text) =>
        AddressNames.SelectMany(name => text.Field(name) is { IsInherited: false, Value: var value } ? WordsOf(value) : [])
            .Where(a => a.Trim() != "").Select(a => a.StartsWith('/') || a.Contains("://", StringComparison.Ordinal) ? a : $"/{a}");

    /// <param name="picture">The new path of a picture; null for one that cannot be shown.</param>
    /// <param name="redirects">The addresses that are to lead to the page.</param>
    /// <param name="answers">The new name of the article that a response answers.</param>
    public string Write(string title, string? summary, Func<string, string?> picture, IEnumerable<string> redirects, string answers)
    {
        Add("title", YamlText.Scalar(title));
        if (text.Kind == ImportedKind.Response)
        {
            WriteResponse(answers);
        }
        else
        {
            WriteDocument(summary, picture, redirects);
        }

        ReportUnknown();
        var yaml = new StringBuilder("---\n");
        foreach (var (name, value) in _fields)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        }

        return yaml.Append("---\n").ToString();
    }

    private void WriteResponse(string answers)
    {
        _fields.Clear();
        Add("to", YamlText.Scalar(answers));
        Add("name", YamlText.Scalar(text.Words("name") is { } name ? Plain(name) : "Anonymous"));
        Add("date", DateOf(text, order)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "1970-01-01");
        Add("draft", "true # Not moderated yet: to print it, delete this line.");
    }

    private void WriteDocument(string? summary, Func<string, string?> picture, IEnumerable<string> redirects)
    {
        if (summary is not null)
        {
            Add("summary", YamlText.Quoted(summary));
        }

        var published = text.Kind == ImportedKind.Article ? Date(PublishedNames) ?? OldAddresses.DateIn(text.Source) : null;
        if (text.Kind == ImportedKind.Article)
        {
            Add("published", Iso(published ?? DateOnly.MinValue));
        }

        if (Date(UpdatedNames) is { } updated && !(updated < published))
        {
            Add("updated", Iso(updated));
        }

        if (text.Kind == ImportedKind.Article && Date(ExpiresNames) is { } expires && expires > published)
        {
            Add("expires", Iso(expires));
        }

        if (IsDraft())
        {
            Add("draft", "true");
        }

        if (FirstWords(OrderNames) is { } weight && int.TryParse(weight, CultureInfo.InvariantCulture, out var number))
        {
            Add("order", number.ToString(CultureInfo.InvariantCulture));
        }

        if (text.Field("xref") is { IsInherited: false } && text.Words("xref") is { } xref && !IsCode(xref))
        {
            Add("xref", YamlText.Scalar(xref));
        }

        if (text.Kind == ImportedKind.Article)
        {
            AddList("authors", AuthorNames);
            AddList("topics", TopicNames);
        }

        var addresses = redirects.ToList();
        if (addresses.Count > 0)
        {
            Add("redirectFrom", $"[{string.Join(", ", addresses.Select(YamlText.Quoted))}]");
        }

        AddPicture(picture);
    }

    /// <summary>A value that the old generator worked out: Statiq's start with an arrow.</summary>
    private static bool IsCode(string value) =>
        value.StartsWith("=>", StringComparison.Ordinal) || value.StartsWith("->", StringComparison.Ordinal);

    private void Add(string name, string value) => _fields.Add((name, value));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool IsDraft() =>
        Flag("draft") is true || Flag("published") is false || Flag("eleventyExcludeFromCollections") is true && Flag("draft") is true
        || text.Words("status") is "draft" or "private" or "pending" || text.Source.Contains("_drafts/", StringComparison.Ordinal);

    private bool? Flag(string name) => text.Field(name)?.Value is YamlScalar scalar
        ? scalar.Value.Trim().ToLowerInvariant() switch { "true" or "yes" => true, "false" or "no" => false, _ => null }
        : null;

    private string? FirstWords(string[] names) => names.Select(name => OldSettings.In(text.Fields, name.Split('.')) as YamlScalar)
        .FirstOrDefault(s => s is { IsNothing: false } && s.Value.Trim() != "")?.Value;

    private DateOnly? Date(string[] names)
    {
        foreach (var name in names)
        {
            if (text.Field(name) is not { Value: YamlScalar { IsNothing: false } scalar }
                || Flag(name) is not null
                || scalar.Value.Trim() == "")
            {
                continue;
            }

            switch (Read(scalar.Value, order))
            {
                case [var one]:
                    return one.Start;
                case [_, _, ..]:
                    log.Notes.Add(new(NoteKind.Date, scalar.Location, $"'{scalar.Value}' can be two days; run the import with --dates "
                        + $"day-first or month-first."));
                    break;
                default:
                    log.Notes.Add(new(NoteKind.Date, scalar.Location, $"'{scalar.Value}' of '{name}' is no date."));
                    break;
            }
        }

        return null;
    }

    internal static ImmutableArray<PartialDate> Read(string written, DateOrder order)
    {
        var digits = TimeInDigits().Replace(written.Trim(), "");
        var readings = WrittenDate.Read(written.Trim(), null).Readings;
        readings = readings.IsEmpty ? WrittenDate.Read(digits, null).Readings : readings;
        if (readings.IsEmpty && Separated().Match(digits) is { Success: true } loose)
        {
            readings = WrittenDate.Read(
                $"{loose.Groups["year"].Value}-{loose.Groups["month"].Value.PadLeft(2, '0')}-{loose.Groups["day"].Value.PadLeft(2, '0')}",
                null).Readings;
        }

        // A time alone of the whole value is no date, and a year alone dates no text.
        readings = [.. readings.Where(r => r.Month is not null)];
        return readings.Length > 1 && order != DateOrder.Unknown
            ? [order == DateOrder.MonthFirst ? readings[0] : readings[1]]
            : readings;
    }

    private void AddList(string field, string[] names)
    {
        var words = names.SelectMany(name => text.Field(name) is { Value: var value } ? WordsOf(value) : [])
            .SelectMany(word => word.Contains(", ", StringComparison.Ordinal) ? word.Split(", ") : [word])
            .Select(word => Plain(word).Trim(' ', ','))
            .Where(word => word != "" && word is not ("all" or "posts") && Slug.From(word) != "")
            .DistinctBy(word => Slug.From(word))
            .ToList();
        if (words.Count > 0)
        {
            Add(field, YamlText.List(words));
        }
    }

    /// <summary>The words of a value: of a list, of a line with commas, of things that have names, of groups of lists.</summary>
    private static IEnumerable<string> WordsOf(YamlNode value) => value switch
    {
        YamlScalar { IsNothing: true } => [],
        YamlScalar scalar => scalar.Value.Contains(',', StringComparison.Ordinal) ? scalar.Value.Split(',') : [scalar.Value],
        YamlSequence list => list.Items.SelectMany(item => item is YamlScalar scalar ? [scalar.Value] : WordsOf(item)),
        YamlMapping mapping when OldSettings.In(mapping, ["name"]) is YamlScalar name => [name.Value],
        YamlMapping mapping => mapping.Entries.Where(e => e.Value is YamlSequence).SelectMany(e => WordsOf(e.Value)),
        _ => [],
    };

    private void AddPicture(Func<string, string?> picture)
    {
        var entry = text.Field(PictureNames);
        var source = entry?.Value switch
        {
            YamlScalar { IsNothing: false } scalar => scalar.Value,
            YamlMapping mapping =>
                (
                    OldSettings.In(mapping, ["src"])
                        ?? OldSettings.In(mapping, ["path"])
                        ?? OldSettings.In(mapping, ["url"])
                        ?? OldSettings.In(mapping, ["image"])) is YamlScalar { Value: var path }
                ? path
                : null,
            _ => null,
        };
        if (entry is null || source is null or "" || entry.IsInherited)
        {
            return;
        }

        var alt =
            (
                entry.Value is YamlMapping group
                    ? OldSettings.In(group, ["alt"]) as YamlScalar
                    : text.Field("image_alt", "alt", "imageAlt")?.Value as YamlScalar)?.Value;
        if (picture(source) is { } path2)
        {
            Add("image", $"\n  src: {YamlText.Scalar(path2)}{(alt is { Length: > 5 } ? $"\n  alt: {YamlText.Quoted(Plain(alt))}" : "")}");
            log.Notes.Add(new(NoteKind.Picture, entry.Key.Location, $"'{source}' needs {(alt is null ? "a description, " : "")}credit "
                + $"and 'depicts'."));
        }
        else
        {
            log.Notes.Add(new(NoteKind.Picture, entry.Key.Location, $"There is no picture '{source}' that can be shown."));
        }
    }

    private void ReportUnknown()
    {
        var known = new HashSet<string>(
            [
                .. TitleNames, .. SummaryNames, .. PublishedNames, .. UpdatedNames, .. ExpiresNames, .. TopicNames, .. AuthorNames,
                .. AddressNames, .. OwnAddressNames, .. OrderNames, .. PictureNames, "draft", "xref", "status"],
            StringComparer.OrdinalIgnoreCase);
        foreach (var entry in text.Fields.Entries.Where(e => !e.IsInherited && !known.Contains(e.Key.Value)))
        {
            if (!Looks.Contains(entry.Key.Value))
            {
                log.LeftFields.Add((entry.Key.Value, YamlText.Line(entry.Value), entry.Key.Location));
            }
        }
    }

    /// <summary>The title that the fields give, in plain words.</summary>
    public string? Title() => TitleOf(text);

    internal static string? TitleOf(ImportedText text) =>
        (text.Words(TitleNames) ?? (OldSettings.In(text.Fields, ["eleventyNavigation", "key"]) as YamlScalar)?.Value) is { } title
            && !IsCode(title) && Plain(title) is { Length: > 0 } plain ? plain : null;

    public string? Summary() =>
        text.Words(SummaryNames) is { } summary && !IsCode(summary) && Plain(summary) is { Length: > 0 } plain ? plain : null;

    /// <summary>Words without markup, on one line.</summary>
    internal static string Plain(string written)
    {
        var plain = System.Net.WebUtility.HtmlDecode(Tag().Replace(written, " "));
        plain = MarkdownLink().Replace(plain, "$1");
        plain = Emphasis().Replace(plain, "$2");
        plain = Commands().Replace(plain, "");
        return Spaces().Replace(plain.Replace("`", "", StringComparison.Ordinal), " ").Trim();
    }

    [GeneratedRegex(@"[T ]\d{1,2}(:\d{2}){1,2}.*$|\s+\d{1,2}:\d{2}.*$")]
    private static partial Regex TimeInDigits();

    [GeneratedRegex(@"^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"(\*\*|__|\*|(?<!\w)_)(\S.*?\S|\S)\1(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}")]
    private static partial Regex Commands();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
