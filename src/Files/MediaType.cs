using System.Collections.Frozen;

namespace Advocate.Files;

/// <summary>The content types that GitHub Pages gives for the files a site is made of.</summary>
public static class MediaType
{
    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "application/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml",
        [".csv"] = "text/csv; charset=utf-8",
        [".ics"] = "text/calendar; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".gif"] = "image/gif",
        [".ico"] = "image/vnd.microsoft.icon",
        [".woff2"] = "font/woff2",
        [".pdf"] = "application/pdf",
        [".zip"] = "application/zip",
        [".epub"] = "application/epub+zip",
        [".tsv"] = "text/tab-separated-values; charset=utf-8",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".odp"] = "application/vnd.oasis.opendocument.presentation",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".opus"] = "audio/ogg",
        [".wav"] = "audio/x-wav",
        [".flac"] = "audio/x-flac",
        [".mp4"] = "video/mp4",
        [".m4v"] = "video/x-m4v",
        [".webm"] = "video/webm",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".srt"] = "application/x-subrip",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a browser shows such a file as a picture. It runs nothing in one, but for SVG, which is checked before it is published.
    /// </summary>
    public static bool IsPicture(string path) => Of(path).StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Whether a browser plays such a file as sound.</summary>
    public static bool IsAudio(string path) => Of(path).StartsWith("audio/", StringComparison.Ordinal);

    /// <summary>Whether a browser plays such a file as a film.</summary>
    public static bool IsVideo(string path) => Of(path).StartsWith("video/", StringComparison.Ordinal);

    /// <summary>Whether a name ends as that of a file that a site may hold.</summary>
    public static bool IsKnown(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    public static string Of(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
}
