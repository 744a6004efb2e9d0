using System.Text;
using System.Text.RegularExpressions;
using Advocate.Markdown;
using Advocate.Text;

namespace Advocate.Import;

/// <summary>The anchors of one new text, by the names that the old generator gave its headings.</summary>
internal sealed partial class AnchorMap
{
    private readonly Dictionary<string, string> _anchors = new(StringComparer.OrdinalIgnoreCase);

    public AnchorMap(MarkdownBody body, IEnumerable<(string Anchor, string Words)> named)
    {
        foreach (var heading in body.Headings)
        {
            foreach (var old in OldNames(heading.Text))
            {
                _anchors.TryAdd(old, heading.Id);
            }

            _anchors[heading.Id] = heading.Id;
        }

        foreach (var (anchor, words) in named)
        {
            var slug = Slug.From(FieldRewriter.Plain(words));
            if (body.Headings.FirstOrDefault(h => Slug.From(h.Text) == slug) is { Id: { } id })
            {
                _anchors.TryAdd(anchor, id);
            }
        }
    }

    /// <returns>Null where the text has no such heading.</returns>
    public string? Find(string anchor)
    {
        try
        {
            return _anchors.GetValueOrDefault(anchor) ?? _anchors
                .GetValueOrDefault(Uri.UnescapeDataString(anchor)) ?? _anchors
                .GetValueOrDefault(Slug.From(Uri.UnescapeDataString(anchor)));
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>GitHub's way, which most generators have, and those that make single hyphens of runs.</summary>
    private static IEnumerable<string> OldNames(string words)
    {
        var github = new StringBuilder();
        foreach (var rune in words.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
            {
                github.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                github.Append('-');
            }
        }

        yield return github.ToString();
        yield return Runs().Replace(github.ToString(), "-").Trim('-');
        yield return Runs().Replace(Signs().Replace(words.ToLowerInvariant(), "-"), "-").Trim('-');
        yield return Slug.From(words);
    }

    [GeneratedRegex("-{2,}")]
    private static partial Regex Runs();

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex Signs();
}
