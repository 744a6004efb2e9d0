using System.Text;
using Advocate.Html;

namespace Advocate.Checks.Safety;

internal static class LinkRelation
{
    /// <summary>
    /// True when browsers only note what a <c>link</c> leads to. One word more, such as <c>alternate stylesheet</c>, and they load it.
    /// </summary>
    public static bool IsOnlyNoted(scoped in StartTag tag)
    {
        if (!tag.TryFind("rel"u8, out var relation))
        {
            return false;
        }

        var value = relation.Value.Contains((byte)'&') ? Encoding.UTF8.GetBytes(relation.Decode()) : relation.Value;
        var isNoted = false;
        foreach (var range in value.SplitAny(" \t\n\f\r"u8))
        {
            var word = value[range];
            if (word.IsEmpty)
            {
                continue;
            }

            isNoted = Characters.Is(word, "canonical"u8) || Characters.Is(word, "alternate"u8) || Characters.Is(word, "license"u8);
            if (!isNoted)
            {
                return false;
            }
        }

        return isNoted;
    }
}
