namespace Advocate.Diagnostics;

/// <summary>Finds what a writer most likely meant.</summary>
public static class Suggestion
{
    /// <summary>The known name nearest to the one typed, or null when none is near enough to be worth saying.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        string? best = null;
        var least = Math.Max(1, typed.Length / 3) + 1;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            var distance = Distance(typed.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The known name nearest to the one typed, if no other is as near: then there is no doubt what was meant.</summary>
    public static string? Only(string typed, IReadOnlyCollection<string> known) =>
        Nearest(typed, known) is { } nearest && Distance(Lower(typed), Lower(nearest)) is var least
        && known.All(k => k == nearest || Distance(Lower(typed), Lower(k)) > least)
            ? nearest
            : null;

    /// <summary>An id from a list of things with names: the one whose name was typed, or else the nearest id.</summary>
    public static string DidYouMean(string typed, IReadOnlyCollection<(string Id, string Name)> known) =>
        known.FirstOrDefault(k => k.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { Id: { } id }
            ? $" Did you mean '{id}'?"
            : DidYouMean(typed, known.Select(k => k.Id));

    /// <summary>What there is to choose from, where it is not too much to read: <c>one of a, b, c</c>.</summary>
    public static string OneOf(IReadOnlyList<string> known, string otherwise) =>
        known switch
        {
            [var only] => $"'{only}'",
            { Count: > 0 and <= MaxChoices } => $"one of {string.Join(", ", known)}",
            _ => otherwise,
        };

    private const int MaxChoices = 12;

    private static string Lower(string name) => name.ToLowerInvariant();

    /// <summary>A sentence to append to a message: <c> Did you mean 'published'?</c>, or nothing.</summary>
    public static string DidYouMean(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>Optimal string alignment: edits and swaps of neighbors, since swapped letters are the commonest slip.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
