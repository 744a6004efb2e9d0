using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Theming;

/// <summary>Finds the assets that a browser could not read, so that a slip in one is named at its place and shows in no page.</summary>
internal static class ThemeFaults
{
    public static readonly DiagnosticRule BrokenStyles = new(
        "ADV511", Severity.Error, "A style sheet that is not whole",
        "Mend the style sheet at this place.");

    public static readonly DiagnosticRule BrokenFont = new(
        "ADV512", Severity.Error, "A font that cannot be read",
        "Export the font again as TTF or WOFF2, or take the file that was there before.");

    public static readonly DiagnosticRule BrokenIcon = new(
        "ADV513", Severity.Error, "A picture of the theme that cannot be read",
        "Export the picture again in the format that its name says.");

    /// <summary>Where the table directory of a TrueType file starts, and the length of an entry of it.</summary>
    private const int DirectoryStart = 12, EntryLength = 16;

    private static readonly string[] Fonts = [".ttf", ".otf", ".woff2"];

    public static IEnumerable<Diagnostic> InStyles(SourceText source, ImmutableArray<StyleFault> faults)
    {
        var positions = new TextPositions(source);
        return faults.Select(fault => BrokenStyles.At(positions.At(fault.Offset, fault.Length), fault.Message, fault.Help));
    }

    /// <summary>What is wrong with the fonts and pictures among the assets.</summary>
    public static IEnumerable<Diagnostic> InFiles(ISourceTree tree)
    {
        foreach (var path in tree.Paths.Where(p => p.StartsWith("assets/", StringComparison.Ordinal)))
        {
            var location = new Location(tree.DisplayPathOf(path));
            if (Fonts.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                if (FaultOfFont(tree.ReadBytes(path)) is { } fault)
                {
                    yield return BrokenFont.At(location, fault);
                }
            }
            else if (path.StartsWith(Asset.Icons, StringComparison.Ordinal) && MediaType.IsPicture(path))
            {
                var (extension, bytes) = (Path.GetExtension(path).ToLowerInvariant(), tree.ReadBytes(path));
                if ((extension == ".svg" ? FaultOfDrawing(bytes, location) : IsPicture(extension, bytes) ? null : NoPicture(extension, location)) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    /// <summary>
    /// The signature, and for TrueType and OpenType that every table of the directory is in the file and those that letters need are there.
    /// </summary>
    private static string? FaultOfFont(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("wOF2"u8))
        {
            // Its third number is the length of the whole file.
            return file.Length < 48 || BinaryPrimitives.ReadUInt32BigEndian(file[8..]) != file.Length ? "This font is cut off." : null;
        }

        if (file.Length < DirectoryStart
            || !(file.StartsWith("OTTO"u8) || file.StartsWith("true"u8) || file.StartsWith((ReadOnlySpan<byte>)[0, 1, 0, 0])))
        {
            return "This file is no font of the kinds TTF and WOFF2.";
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(file[4..]);
        if (file.Length < DirectoryStart + (count * EntryLength))
        {
            return "The table directory of this font is cut off.";
        }

        var tables = new HashSet<string>(StringComparer.Ordinal);
        for (var at = DirectoryStart; at < DirectoryStart + (count * EntryLength); at += EntryLength)
        {
            var name = Encoding.ASCII.GetString(file.Slice(at, 4));
            tables.Add(name);
            if ((long)BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8)..]) + BinaryPrimitives.ReadUInt32BigEndian(file[(at + 12)..]) > file.Length)
            {
                return $"The table '{name.Trim()}' of this font is cut off.";
            }
        }

        ImmutableArray<string> needed = file.StartsWith("OTTO"u8)
            ? ["cmap", "head", "hhea", "hmtx", "maxp"]
            : ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"];
        return needed.FirstOrDefault(name => !tables.Contains(name)) is { } missing ? $"This font has no table '{missing}'." : null;
    }

    private static bool IsPicture(string extension, ReadOnlySpan<byte> file) => extension switch
    {
        ".png" => file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])
            && file.IndexOf("IEND"u8) > 0,
        ".jpg" or ".jpeg" => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            && file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0,
        ".gif" => file.StartsWith("GIF8"u8),
        ".webp" => file.Length > 12
            && file.StartsWith("RIFF"u8)
            && file[8..].StartsWith("WEBP"u8)
            && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) + 8 <= file.Length,
        ".avif" => file.Length > 12 && file[4..].StartsWith("ftyp"u8),
        ".ico" => file.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]),
        _ => true,
    };

    private static Diagnostic NoPicture(string extension, Location location) =>
        BrokenIcon.At(location, $"This file is no {extension[1..].ToUpperInvariant()} picture, whatever its name says, or it is cut off.");

    /// <summary>A drawing is XML whose outermost element is of the SVG namespace; without it no browser shows the file.</summary>
    private static Diagnostic? FaultOfDrawing(byte[] file, Location location)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            reader.MoveToContent();
            if (reader is not { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" })
            {
                return BrokenIcon.At(
                    location, "This file is no drawing: it does not start with <svg xmlns=\"http://www.w3.org/2000/svg\">.");
            }

            while (reader.Read())
            {
                // What is not well-formed is found on the way to the end.
            }

            return null;
        }
        catch (XmlException fault)
        {
            return BrokenIcon.At(
                fault.LineNumber > 0 ? location with { Line = fault.LineNumber, Column = Math.Max(1, fault.LinePosition) } : location,
                "From here on this drawing is no well-formed XML.");
        }
    }
}
