using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>A part of a translation whose original has changed since.</summary>
/// <param name="Field">The field; null for a part of the text.</param>
/// <param name="Old">The number of the paragraph that was translated, from 0; null where the original has one more.</param>
/// <param name="New">The number of the original's paragraph now; null where it has none there any more.</param>
public sealed record PartBehind(string? Field, int? Old, int? New)
{
    /// <summary>What changed between an original as it was and as it is.</summary>
    public static ImmutableArray<PartBehind> Between(MadeFrom was, MadeFrom isNow)
    {
        var fields = from name in MadeFrom.Words
                     where was.Fields.TryGetValue(name, out var old) && isNow.Fields.TryGetValue(name, out var now) && old != now
                     select new PartBehind(name, null, null);
        return [.. fields, .. Paragraphs(was.Paragraphs, isNow.Paragraphs)];
    }

    /// <summary>Between paragraphs that stayed, those of before and those of now are paired in their order.</summary>
    private static IEnumerable<PartBehind> Paragraphs(ImmutableArray<string> was, ImmutableArray<string> isNow)
    {
        var (old, now) = (0, 0);
        foreach (var stayed in Common(was, isNow).Append((Old: was.Length, Now: isNow.Length)))
        {
            while (old < stayed.Old || now < stayed.Now)
            {
                yield return new PartBehind(null, old < stayed.Old ? old++ : null, now < stayed.Now ? now++ : null);
            }

            (old, now) = (stayed.Old + 1, stayed.Now + 1);
        }
    }

    /// <summary>The longest run of paragraphs that both have, in their order.</summary>
    private static List<(int Old, int Now)> Common(ImmutableArray<string> was, ImmutableArray<string> isNow)
    {
        var lengths = new int[was.Length + 1, isNow.Length + 1];
        for (var i = was.Length - 1; i >= 0; i--)
        {
            for (var j = isNow.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = was[i] == isNow[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        List<(int, int)> common = [];
        var (old, now) = (0, 0);
        while (old < was.Length && now < isNow.Length)
        {
            if (was[old] == isNow[now])
            {
                common.Add((old++, now++));
            }
            else if (lengths[old + 1, now] >= lengths[old, now + 1])
            {
                old++;
            }
            else
            {
                now++;
            }
        }

        return common;
    }
}
