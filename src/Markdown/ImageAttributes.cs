using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>
/// The attributes in braces after an image: <c>![Alt](picture.jpg){credit="Jane Doe" depicts=no-people}</c>, and after a link to a recording:
/// <c>[A talk](talk.mp3){transcript=talk.txt}</c>. Nothing else may have attributes, and there are only these, so that no writer can give an
/// element a style or a handler.
/// </summary>
internal sealed record ImageAttributes(ImmutableDictionary<string, string> Values)
{
    public string? this[string name] => Values.GetValueOrDefault(name);
}

internal sealed class ImageAttributesParser : InlineParser
{
    public ImageAttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not LinkInline image || !(image.IsImage || LinkTarget.IsRecording(LinkTarget.Of(image))))
        {
            return false;
        }

        var text = slice.AsSpan();
        var length = text.IndexOf('}') + 1;
        if (length == 0)
        {
            return false;
        }

        image.SetData(typeof(ImageAttributes), Read(text[1..(length - 1)]));
        slice.Start += length;
        return true;
    }

    private static ImageAttributes Read(ReadOnlySpan<char> inside)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        while (inside.IndexOf('=') is var equals and >= 0)
        {
            var name = inside[..equals].Trim().ToString();
            var rest = inside[(equals + 1)..].TrimStart();
            var isQuoted = rest is ['"', ..];
            rest = isQuoted ? rest[1..] : rest;
            var end = isQuoted ? rest.IndexOf('"') : rest.IndexOf(' ');
            var value = end < 0 ? rest : rest[..end];
            values[name] = value.ToString();
            inside = end < 0 ? [] : rest[(end + 1)..];
        }

        return new ImageAttributes(values.ToImmutable());
    }
}
