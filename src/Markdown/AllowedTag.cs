using System.Net;

namespace Advocate.Markdown;

/// <summary>A tag that a text may have within a line, such as <c>&lt;sub&gt;</c>.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Title">What an <c>abbr</c> is short for; null on other tags.</param>
internal readonly record struct AllowedTag(string Name, bool IsEnd, string? Title)
{
    public bool IsVoid => Name is "br" or "wbr";

    /// <summary>Null for a tag that no text may have, or not with these attributes.</summary>
    public static AllowedTag? Parse(ReadOnlySpan<char> tag)
    {
        var name = HtmlTag.NameAt(tag);
        if (!HtmlTag.IsAllowed(name) || tag[^1] != '>')
        {
            return null;
        }

        var isEnd = tag[1] == '/';
        var lower = name.ToString().ToLowerInvariant();
        var attributes = tag[(name.Length + (isEnd ? 2 : 1))..^1].Trim();
        var allowed = new AllowedTag(lower, isEnd, null);
        if (allowed.IsVoid)
        {
            return !isEnd && attributes is "" or "/" ? allowed : null;
        }

        if (attributes.IsEmpty)
        {
            return allowed;
        }

        return lower == "abbr" && !isEnd && TitleIn(attributes) is { } title ? allowed with { Title = title } : null;
    }

    private static string? TitleIn(ReadOnlySpan<char> attributes)
    {
        if (!attributes.StartsWith("title", StringComparison.OrdinalIgnoreCase) || attributes[5..].TrimStart() is not ['=', ..] value)
        {
            return null;
        }

        value = value[1..].Trim();
        return value is ['"' or '\'', .. var inside, '"' or '\''] && value[0] == value[^1] && !inside.Contains(value[0])
            ? WebUtility.HtmlDecode(inside.ToString())
            : null;
    }
}
