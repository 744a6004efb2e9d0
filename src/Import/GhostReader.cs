using System.Collections.Immutable;
using System.Text.Json;
using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>Reads what Ghost exports under Settings, Migration tools: its posts and pages in one file of JSON.</summary>
internal static class GhostReader
{
    public static OldSite? Read(string path, List<ImportNote> notes, DiagnosticBag found)
    {
        var file = Location.Shown(path);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (DataIn(document.RootElement) is not { } data
                || !data.TryGetProperty("posts", out var posts)
                || posts.ValueKind != JsonValueKind.Array)
            {
                found.Add(ImportRules.Unreadable.At(new Location(file, 1, 1), "This is no export of Ghost: it has no posts."));
                return null;
            }

            var (tags, authors) = (Names(data, "posts_tags", "tag_id", "tags"), Names(data, "posts_authors", "author_id", "users"));
            var texts = posts.EnumerateArray().Select(post => Post(post, file, tags, authors, notes)).ToImmutableArray();
            var settings = data.TryGetProperty("settings", out var all) && all.ValueKind == JsonValueKind.Array
                ? all.EnumerateArray().DistinctBy(s => Of(s, "key")).ToDictionary(s => Of(s, "key") ?? "", s => Of(s, "value"))
                : [];
            var (files, read) = ExportReader.Beside(
                path, "content/images=content/images", "images=content/images", "content/files=content/files");
            return new OldSite(
                ExportReader.Settings(
                    file,
                    settings.GetValueOrDefault("title"),
                    null,
                    settings.GetValueOrDefault("description"),
                    settings.GetValueOrDefault("locale") ?? settings.GetValueOrDefault("lang")),
                texts,
                files,
                read);
        }
        catch (JsonException exception)
        {
            found.Add(ImportRules.Unreadable.At(
                new Location(file, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1),
                "This is not JSON."));
            return null;
        }
    }

    private static JsonElement? DataIn(JsonElement root)
    {
        var at = root.TryGetProperty("db", out var db) && db is { ValueKind: JsonValueKind.Array } && db
            .GetArrayLength() > 0 ? db[0] : root;
        return at.TryGetProperty("data", out var data) ? data : at.TryGetProperty("posts", out _) ? at : null;
    }

    private static ImportedText Post(
        JsonElement post, string file, ILookup<string, string> tags, ILookup<string, string> authors, List<ImportNote> notes)
    {
        var (id, slug, title) = (Of(post, "id") ?? "", Of(post, "slug") ?? "", Of(post, "title"));
        var html = Of(post, "html");
        if (html is null && (Of(post, "lexical") ?? Of(post, "mobiledoc")) is not null)
        {
            notes.Add(new(NoteKind.Text, new(file), $"'{title}' has no HTML in the export; its plain words were taken."));
            html = ExportReader.Paragraphs(System.Net.WebUtility.HtmlEncode(Of(post, "plaintext") ?? ""));
        }

        if (Of(post, "visibility") is { } visibility and not "public")
        {
            notes.Add(new(NoteKind.Text, new(file), $"'{title}' was for '{visibility}' alone; it is a draft."));
        }

        var isPage = Of(post, "type") is "page" || Of(post, "page") is "true" or "1";
        return ExportReader.Text(
            $"{(isPage ? "pages" : "posts")}/{slug}", file, 1, (html ?? "").Replace("__GHOST_URL__", "", StringComparison.Ordinal),
            ("title", title),
            ("summary", Of(post, "custom_excerpt") ?? Of(post, "meta_description")),
            ("published", isPage ? null : Of(post, "published_at") ?? Of(post, "created_at")),
            ("updated", Of(post, "updated_at")),
            ("image", Of(post, "feature_image")?.Replace("__GHOST_URL__", "", StringComparison.Ordinal)),
            ("image_alt", Of(post, "feature_image_alt")),
            ("status", Of(post, "status") is "published" or "scheduled" && Of(post, "visibility") is null or "public" ? null : "draft"))
            .With("topics", tags[id].Where(tag => !tag.StartsWith('#'))).With("authors", authors[id]) with
        {
            Kind = isPage ? ImportedKind.Page : ImportedKind.Article,
            Addresses = [$"/{slug}/"],
        };
    }

    /// <summary>The names that a table of pairs gives to posts.</summary>
    private static ILookup<string, string> Names(JsonElement data, string pairs, string key, string named)
    {
        var names = Rows(data, named).DistinctBy(row => Of(row, "id"))
            .ToDictionary(row => Of(row, "id") ?? "", row => Of(row, "name") ?? "");
        return Rows(data, pairs).Where(row => names.ContainsKey(Of(row, key) ?? ""))
            .ToLookup(row => Of(row, "post_id") ?? "", row => names[Of(row, key) ?? ""]);
    }

    private static JsonElement.ArrayEnumerator Rows(JsonElement data, string name) =>
        data.TryGetProperty(name, out var rows) && rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray() : default;

    private static string? Of(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
}
