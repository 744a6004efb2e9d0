using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// The attributes in braces after an image: <c>![Alt](picture.jpg){credit="Jane Doe" depicts=no-people}</c>, and after a link to a
/// recording:
/// <c>[A talk](talk.mp3){transcript=talk.txt}</c>. Nothing else may have attributes, and there are only these, so that no writer can give
/// an
/// element a style or a handler.
/// </summary>
internal sealed record ImageAttributes(ImmutableDictionary<string, string> Values)
{
    /// <summary>What is between the braces and no attribute of a picture, or of a recording.</summary>
    public string? Unknown { get; init; }

    public string? this[string name] => Values.GetValueOrDefault(name);
}

internal sealed class ImageAttributesParser : InlineParser
{
    private static readonly ImmutableArray<string> OfPictures = ["credit", "depicts", "decorative"], OfRecordings = ["transcript"];

    public ImageAttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LinkInline image || !(image.IsImage || LinkTarget.IsRecording(LinkTarget.Of(image))))
        {
            return false;
        }

        var text = slice.AsSpan();
        var length = LengthOf(text);
        if (length == 0)
        {
            return false;
        }

        var attributes = Read(text[1..(length - 1)], image.IsImage ? OfPictures : OfRecordings);
        image.SetData(typeof(ImageAttributes), attributes);
        if (image.IsImage && processor.Context is FileContext context && attributes.Unknown is { } unknown)
        {
            context.Faults.Add(new(
                MarkdownRules.Hidden,
                processor.GetSourcePosition(slice.Start),
                length,
                $"'{unknown}' says nothing of a picture, so readers never see it.",
                "Write credit=\"…\" and depicts=…, or decorative=true, with quotation marks around words with spaces, no commas, and "
                    + "other words "
                    + "outside the braces."));
        }

        slice.Start += length;
        return true;
    }

    /// <summary>How long the braces are with what is in them; 0 where they have no end on their line.</summary>
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var isQuoted = false;
        for (var at = 1; at < text.Length && text[at] != '\n'; at++)
        {
            switch (text[at])
            {
                case '\\' when isQuoted:
                    at++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '}' when !isQuoted:
                    return at + 1;
            }
        }

        // With a quotation mark too many the first brace is the end after all.
        return text.IndexOfAny('}', '\n') is > 0 and var end && text[end] == '}' ? end + 1 : 0;
    }

    /// <summary>Where a value in quotation marks ends; a backslash keeps a mark in it.</summary>
    private static int EndOfQuoted(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                return at;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return -1;
    }

    private static ImageAttributes Read(ReadOnlySpan<char> inside, ImmutableArray<string> known)
    {
        string? unknown = null;
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        while (inside.IndexOf('=') is var equals and >= 0)
        {
            var name = inside[..equals].Trim().ToString();
            unknown ??= known.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : name;
            var rest = inside[(equals + 1)..].TrimStart();
            var isCurled = rest is ['“' or '”' or '„' or '«', ..];
            var isQuoted = rest is ['"', ..];
            rest = isQuoted || isCurled ? rest[1..] : rest;
            var end = isCurled ? rest.IndexOfAny("“”»\"") : isQuoted ? EndOfQuoted(rest) : rest.IndexOf(' ');
            var value = end < 0 ? rest : rest[..end];
            values[name] = isQuoted ? value.ToString().Replace("\\\"", "\"", StringComparison.Ordinal) : value.ToString();
            inside = end < 0 ? [] : rest[(end + 1)..];
        }

        return new ImageAttributes(values.ToImmutable()) { Unknown = unknown ?? (inside.IsWhiteSpace() ? null : inside.Trim().ToString()) };
    }
}
