using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Content;

namespace Advocate.Downloads;

/// <summary>
/// Who made a PDF file, from its description and its XMP. The file is searched rather than read as a PDF program would, so that an old
/// version of the description that is still in it counts too.
/// </summary>
internal static partial class PdfNames
{
    /// <summary>A stream with the description of a document is small; pictures and pages are not read to their ends.</summary>
    private const int MaxLength = 200_000, MaxStreams = 2_000;

    /// <summary>Words in the names of programs, which are what <c>Creator</c> holds far oftener than a person's name.</summary>
    [GeneratedRegex(
        @"\d|word|writer|office|excel|powerpoint|impress|calc|tex\b|adobe|indesign|acrobat|illustrator|photoshop|pdf|pages|numbers|keynote|chrom|mozilla|firefox|safari|quartz|skia|scribus|canva|google|microsoft|ghostscript|prince|scan|print|canon|epson|xerox|ricoh|typst|pandoc|cairo|inkscape",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    public static IEnumerable<HiddenName> In(byte[] bytes)
    {
        var file = Encoding.Latin1.GetString(bytes);
        if (file.Contains("/Encrypt", StringComparison.Ordinal))
        {
            // Text in it cannot be read, and what looks like a name is none.
            return HiddenNames.InXmp(Encoding.UTF8.GetString(bytes));
        }

        var unpacked = Streams().Matches(file).Take(MaxStreams).Select(m => Unpack(bytes, m)).Where(text => text != "").ToList();
        return unpacked.Append(file).SelectMany(text => InDescription(text, file))
            .Concat(unpacked.Append(Encoding.UTF8.GetString(bytes)).SelectMany(HiddenNames.InXmp))
            .Where(found => found.Field != "Creator" || !Program().IsMatch(found.Name));
    }

    private static IEnumerable<HiddenName> InDescription(string text, string file) =>
        from entry in Entries().Matches(text)
        let value = entry.Groups["object"] is { Success: true } number ? ObjectOf(file, number.Value) : entry.Groups["value"].Value
        where value != ""
        select new HiddenName(entry.Groups["field"].Value, TextOf(value));

    /// <summary>The text that is an object of its own, of which the newest is the last.</summary>
    private static string ObjectOf(string file, string number) =>
        Regex.Matches(
            file,
            $@"(?<![0-9]){number}\s+0\s+obj\s*(?<value>\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f\s]*>)",
            RegexOptions.Singleline) is [.., var last]
            ? last.Groups["value"].Value
            : "";

    /// <summary>What a stream with objects or with XMP unpacks to.</summary>
    private static string Unpack(byte[] bytes, Match start)
    {
        try
        {
            var packed = new MemoryStream(bytes, start.Index + start.Length, bytes.Length - start.Index - start.Length);
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[MaxLength];
            var length = stream.ReadAtLeast(buffer, MaxLength, throwOnEndOfStream: false);
            return start.Value.Contains("Metadata", StringComparison.Ordinal)
                ? Encoding.UTF8.GetString(buffer, 0, length)
                : Encoding.Latin1.GetString(buffer, 0, length);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return "";
        }
    }

    /// <summary>A string of PDF: in parentheses or in hexadecimal digits, in UTF-16 or one byte for each letter.</summary>
    private static string TextOf(string value)
    {
        var letters = value[0] == '<'
            ? string.Concat(value[1..^1].Where(char.IsAsciiHexDigit).Chunk(2)
                .Select(pair => (char)Convert.ToInt32(new string(pair).PadRight(2, '0'), 16)))
            : Escapes().Replace(value[1..^1], escape => escape.Value[1] switch
            {
                >= '0' and <= '7' => ((char)(Convert.ToInt32(escape.Value[1..], 8) & 0xFF)).ToString(CultureInfo.InvariantCulture),
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                'b' or 'f' or '\n' or '\r' => "",
                var other => other.ToString(),
            });
        var bytes = Encoding.Latin1.GetBytes(letters);
        return bytes switch
        {
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            _ => letters,
        };
    }

    [GeneratedRegex(
        @"/(?<field>Author|Creator)\s*(?:(?<value>\((?:\\.|[^\\)])*\)|<(?!<)[0-9A-Fa-f\s]*>)|\s(?<object>[0-9]+)\s+[0-9]+\s+R)",
        RegexOptions.Singleline)]
    private static partial Regex Entries();

    [GeneratedRegex(@"/(?:ObjStm|Metadata)(?:(?!stream|endobj).)*?stream\r?\n", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex(@"\\(?:[0-7]{1,3}|.)", RegexOptions.Singleline)]
    private static partial Regex Escapes();
}
