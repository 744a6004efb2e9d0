using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Advocate.Content;

namespace Advocate.Downloads;

/// <summary>Tells by its first bytes, and for archives by what they hold, whether a file is of the format that its name says.</summary>
internal static class FileContent
{
    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "<!--"];

    /// <returns>A sentence; null where the file is what it should be.</returns>
    public static string? MismatchOf(DownloadFormat format, byte[] bytes) =>
        bytes.Length == 0 ? "This file is empty."
        : Is(format.Extension, bytes) ? (HoldsMacros(format, bytes) ? $"This {format.Name} file holds macros, which are programs." : null)
        : WhatIs(bytes) is { } other ? $"This file is {other}, and no {format.Name} file."
        : format.Extension is ".csv" or ".tsv" or ".txt" or ".vtt" or ".srt" && !Utf8.IsValid(bytes) ? "This file is no text in UTF-8."
        : format.Extension == DownloadFormat.Captions ? "This file does not start with WEBVTT, as captions do."
        : $"This file is no {format.Name} file.";

    private static bool Is(string extension, byte[] bytes) => extension switch
    {
        ".pdf" => bytes.AsSpan().StartsWith("%PDF-"u8),
        ".zip" => IsArchive(bytes),
        ".docx" => Holds(bytes, "word/"),
        ".xlsx" => Holds(bytes, "xl/"),
        ".pptx" => Holds(bytes, "ppt/"),
        ".odt" => IsMarked(bytes, "application/vnd.oasis.opendocument.text"),
        ".ods" => IsMarked(bytes, "application/vnd.oasis.opendocument.spreadsheet"),
        ".odp" => IsMarked(bytes, "application/vnd.oasis.opendocument.presentation"),
        ".epub" => IsMarked(bytes, "application/epub+zip"),
        ".mp3" => bytes.AsSpan().StartsWith("ID3"u8) || bytes is [0xFF, >= 0xE2, ..],
        ".m4a" or ".mp4" or ".m4v" => bytes.Length > 8 && bytes.AsSpan(4).StartsWith("ftyp"u8),
        ".ogg" or ".oga" or ".opus" => bytes.AsSpan().StartsWith("OggS"u8),
        ".wav" => bytes.Length > 12 && bytes.AsSpan().StartsWith("RIFF"u8) && bytes.AsSpan(8).StartsWith("WAVE"u8),
        ".flac" => bytes.AsSpan().StartsWith("fLaC"u8),
        ".webm" => bytes is [0x1A, 0x45, 0xDF, 0xA3, ..],
        ".vtt" => IsText(bytes) && WithoutMark(bytes).StartsWith("WEBVTT"u8),
        _ => IsText(bytes),
    };

    private static string? WhatIs(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) ? "a PDF file"
        : IsArchive(bytes) ? "a ZIP archive, or a document that is one"
        : bytes.AsSpan().StartsWith("MZ"u8) || bytes.AsSpan().StartsWith("\u007fELF"u8) || bytes.AsSpan().StartsWith("#!"u8) ? "a program"
        : bytes is [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? "a picture"
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "a document of an old version of Office"
        : IsMarkup(bytes) ? "HTML or XML, which a browser may run"
        : null;

    private static bool IsArchive(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    private static bool IsText(byte[] bytes) =>
        !bytes.AsSpan().Contains((byte)0) && Utf8.IsValid(bytes) && WhatIs(bytes) is null;

    /// <summary>Some browsers take for HTML what looks like it, whatever it is called.</summary>
    private static bool IsMarkup(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(WithoutMark(bytes)[..Math.Min(1024, WithoutMark(bytes).Length)]).TrimStart();
        return Markup.Any(tag => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;

    private static bool Holds(byte[] bytes, string folder) =>
        Archive.Of(bytes) is { } archive
        && archive.GetEntry("[Content_Types].xml") is not null
        && archive.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal));

    private static bool HoldsMacros(DownloadFormat format, byte[] bytes) =>
        format.Extension is ".docx" or ".xlsx" or ".pptx"
        && Archive.Of(bytes)?.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>The format that an archive names in its file <c>mimetype</c>; a template's name starts as its document's does.</summary>
    private static bool IsMarked(byte[] bytes, string type) =>
        Archive.Of(bytes) is { } archive && Archive.TextOf(archive, "mimetype") is { } mark && mark.Trim() == type;
}

/// <summary>A ZIP archive, of which no more is unpacked than a document's description can need.</summary>
internal static class Archive
{
    private const int MaxLength = 1_000_000;

    public static ZipArchive? Of(byte[] bytes)
    {
        try
        {
            return new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <returns>Null where there is no such entry, or it cannot be unpacked.</returns>
    public static string? TextOf(ZipArchive archive, string name)
    {
        try
        {
            return archive.GetEntry(name) is { } entry ? TextOf(entry.Open(), MaxLength) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The start of what a stream gives.</summary>
    public static string TextOf(Stream stream, int length)
    {
        using (stream)
        {
            var buffer = new byte[length];
            return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, length, throwOnEndOfStream: false));
        }
    }
}
