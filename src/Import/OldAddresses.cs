using System.Globalization;
using System.Text.RegularExpressions;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>Where each generator published a text, by its path, its fields and the old site's settings.</summary>
internal static partial class OldAddresses
{
    public static IEnumerable<string> OfHugo(AddressRequest request)
    {
        var (text, path, settings) = (request.Text, request.Path, request.Settings);
        var language = text.Language is { } tag && tag != settings.Language ? $"{tag}/" : "";
        if (text.Words("url") is { } url)
        {
            yield return url.StartsWith('/') ? url : $"/{language}{url}";
            yield break;
        }

        var section = path.Split('/')[0];
        var own = Lowered(WithoutIndex(path, "_index", "index"));
        var isList = path.EndsWith("_index", StringComparison.Ordinal);
        own = text.Words("slug") is { } slug && !isList ? WithLast(own, slug) : own;
        yield return $"/{language}{(isList || Pattern(settings, section) is not { } pattern ? Slashed(own) : Filled(pattern, request, own).TrimStart('/'))}";
    }

    public static IEnumerable<string> OfJekyll(AddressRequest request)
    {
        var (text, path, settings) = (request.Text, request.Path, request.Settings);
        if (text.Words("permalink") is { } permalink)
        {
            yield return Filled(StyleOf(permalink), request, NameOf(path));
            yield break;
        }

        var style = settings.First("permalink") ?? "date";
        var collection = path.Split('/')
            .FirstOrDefault(name => name.StartsWith('_') && name is not "_posts" and not "_drafts") is { } folder ? folder[1..] : null;
        if (path.Contains("_posts/", StringComparison.Ordinal) || path.Contains("_drafts/", StringComparison.Ordinal))
        {
            yield return Filled(StyleOf(settings.First("collections.posts.permalink") ?? style), request, NameOf(path));
        }
        else if (collection is not null)
        {
            yield return Filled(
                StyleOf(settings.First($"collections.{collection}.permalink") ?? "/:collection/:path.html"), request, NameOf(path));
        }
        else
        {
            var isPretty = style is "pretty" || style.EndsWith('/');
            var own = WithoutIndex(path, "index");
            yield return own == "" || own != path ? $"/{Slashed(own)}" : isPretty ? $"/{own}/" : $"/{own}.html";
        }
    }

    public static IEnumerable<string> OfEleventy(AddressRequest request)
    {
        if (request.Text.Words("permalink") is { } permalink
            && permalink is not "false"
            && !permalink.Contains("{{", StringComparison.Ordinal)
            && !permalink.Contains("{%", StringComparison.Ordinal))
        {
            yield return permalink.EndsWith("index.html", StringComparison.Ordinal) ? permalink[..^"index.html".Length] : permalink;
            yield break;
        }

        var own = WithoutDate(WithoutIndex(request.Path, "index"));
        var parts = own.Split('/');
        yield return $"/{Slashed(parts.Length > 1 && parts[^1] == parts[^2] ? string.Join('/', parts[..^1]) : own)}";
    }

    public static IEnumerable<string> OfZola(AddressRequest request)
    {
        var text = request.Text;
        var language = text.Language is { } tag && tag != request.Settings.Language ? $"{tag}/" : "";
        if (text.Words("path") is { } path)
        {
            yield return $"/{language}{Slashed(path.Trim('/'))}";
            yield break;
        }

        var own = WithoutDate(WithoutIndex(request.Path, "_index", "index"));
        own = text.Words("slug") is { } slug ? WithLast(own, slug) : own;
        yield return $"/{language}{Slashed(string.Join('/', own.Split('/').Select(name => Slug.From(name))))}";
    }

    public static IEnumerable<string> OfStatiq(AddressRequest request)
    {
        if (request.Text.Words("DestinationPath") is { } destination)
        {
            yield return $"/{destination.TrimStart('/')}";
            yield break;
        }

        // Links leave the ending out, and files have it.
        var own = WithoutIndex(request.Path, "index");
        yield return $"/{own}";
        if (own != "" && own == request.Path)
        {
            yield return $"/{own}.html";
        }
    }

    /// <summary>Jekyll's names for its usual patterns.</summary>
    private static string StyleOf(string style) => style switch
    {
        "date" => "/:categories/:year/:month/:day/:title.html",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title.html",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title.html",
        "none" => "/:categories/:title.html",
        _ => style,
    };

    /// <summary>The pattern that Hugo's settings have for a section.</summary>
    private static string? Pattern(OldSettings settings, string section) =>
        settings.First($"permalinks.page.{section}", $"permalinks.{section}", $"{section}", $"page.{section}") is { } pattern
            && pattern.Contains(':', StringComparison.Ordinal)
            && pattern.StartsWith('/')
            ? pattern
            : null;

    private static string Filled(string pattern, AddressRequest request, string name)
    {
        var (text, date) = (request.Text, request.Date);
        var file = WithoutDate(NameOf(request.Path));
        var filled = Blank().Replace(pattern, match => match.Groups["name"].Value switch
        {
            "year" => date?.ToString("yyyy", CultureInfo.InvariantCulture) ?? "",
            "month" => date?.ToString("MM", CultureInfo.InvariantCulture) ?? "",
            "day" => date?.ToString("dd", CultureInfo.InvariantCulture) ?? "",
            "i_month" => date?.Month.ToString(CultureInfo.InvariantCulture) ?? "",
            "i_day" => date?.Day.ToString(CultureInfo.InvariantCulture) ?? "",
            "short_year" => date?.ToString("yy", CultureInfo.InvariantCulture) ?? "",
            "y_day" or "yearday" => date?.DayOfYear.ToString("000", CultureInfo.InvariantCulture) ?? "",
            "monthname" => date?.ToString("MMMM", CultureInfo.InvariantCulture).ToLowerInvariant() ?? "",
            "title" when request.Settings.First("permalinks") is null
                && request.Text.Source.Contains('_', StringComparison.Ordinal) => text.Words("slug") ?? file,
            "title" => Slug.From(text.Words("title") ?? file),
            "slug" or "slugorfilename" or "slugorcontentbasename" => text.Words("slug") ?? Slug.From(text.Words("title") ?? file),
            "filename" or "name" or "basename" or "contentbasename" => text.Words("slug") ?? file,
            "categories" => string.Join('/', CategoriesOf(text).Select(c => c.ToLowerInvariant().Replace(' ', '-'))),
            "section" => request.Path.Split('/')[0],
            "sections" => FolderOf(request.Path),
            "collection" => request.Path.Split('/')[0].TrimStart('_'),
            "path" => string.Join('/', request.Path.Split('/').Skip(1)),
            "output_ext" => ".html",
            _ => match.Value,
        });
        return "/" + Slashes().Replace(filled, "/").TrimStart('/');
    }

    internal static IEnumerable<string> CategoriesOf(ImportedText text) => text.Field("categories", "category")?.Value switch
    {
        YamlSequence list => list.Items.OfType<YamlScalar>().Select(item => item.Value),
        YamlScalar { IsNothing: false } one => one.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static string WithLast(string path, string name) => FolderOf(path) is { Length: > 0 } folder ? $"{folder}/{name}" : name;

    private static string WithoutIndex(string path, params ReadOnlySpan<string> names) =>
        names.Contains(NameOf(path)) ? FolderOf(path) : path;

    private static string Lowered(string path) => path.ToLowerInvariant().Replace(' ', '-');

    private static string Slashed(string path) =>
        path == "" ? "" : path.EndsWith(".html", StringComparison.Ordinal) ? path : $"{path.Trim('/')}/";

    /// <summary>A name without the date that it starts with.</summary>
    internal static string WithoutDate(string path) => Date().Match(NameOf(path)) is { Success: true } date
        ? WithLast(path, NameOf(path)[date.Length..])
        : path;

    internal static DateOnly? DateIn(string path) =>
        Date().Match(NameOf(path)) is { Success: true } own && PartialDate.Parse(own.Value[..10]) is { } day ? day.Start
        : InFolders().Match(path) is { Success: true } folders
            && PartialDate.Parse($"{folders.Groups["year"]}-{folders.Groups["month"]}-{folders.Groups["day"]}") is { } date ? date.Start
        : null;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[-_](?=.)")]
    private static partial Regex Date();

    [GeneratedRegex(@"(^|/)(?<year>(19|20)\d{2})[-/](?<month>\d{2})[-/](?<day>\d{2})([-_/]|$)")]
    private static partial Regex InFolders();

    [GeneratedRegex(@":(?<name>[a-z_]+)")]
    private static partial Regex Blank();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
