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
        var length = text.IndexOf('}') + 1;
        if (length == 0 || text[..length].Contains('\n'))
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
                "Write credit=\"…\" and depicts=…, or decorative=true, and other words outside the braces."));
        }

        slice.Start += length;
        return true;
    }

    private static ImageAttributes Read(ReadOnlySpan<char> inside, ImmutableArray<string> known)
    {
        string? unknown = null;
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        while (inside.IndexOf('=') is var equals and >= 0)
        {
            var name = inside[..equals].Trim().ToString();
            unknown ??= known.Contains(name) ? null : name;
            var rest = inside[(equals + 1)..].TrimStart();
            var isQuoted = rest is ['"', ..];
            rest = isQuoted ? rest[1..] : rest;
            var end = isQuoted ? rest.IndexOf('"') : rest.IndexOf(' ');
            var value = end < 0 ? rest : rest[..end];
            values[name] = value.ToString();
            inside = end < 0 ? [] : rest[(end + 1)..];
        }

        return new ImageAttributes(values.ToImmutable()) { Unknown = unknown ?? (inside.IsWhiteSpace() ? null : inside.Trim().ToString()) };
    }
}
