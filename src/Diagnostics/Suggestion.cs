namespace Advocate.Diagnostics;

/// <summary>Finds what a writer most likely meant.</summary>
public static class Suggestion
{
    /// <summary>The known name nearest to the one typed, or null when none is near enough to be worth saying.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known) => Find(typed, known).Name;

    /// <summary>
    /// The known name that was meant without a doubt, so that it can be written in place of the one typed: a slip of the fingers, and not
    /// one of two names, or another word of the same stem such as a plural.
    /// </summary>
    public static string? Slip(string typed, IReadOnlyCollection<string> known)
    {
        var (name, distance, isOnly) = Find(typed, known);
        return name is not null && isOnly && distance <= (typed.Length < LongName ? 1 : 2) && !IsAnotherForm(Lower(typed), Lower(name))
            ? name
            : null;
    }

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

    /// <summary>From this length on two slips are no other word.</summary>
    private const int LongName = 8;

    private const int LongestCode = 3;

    /// <summary>Longer names are compared with none: no writer mistypes one of them by a few letters.</summary>
    private const int LongestCompared = 200;

    private static string Lower(string name) => name.ToLowerInvariant();

    /// <summary>A sentence to append to a message: <c> Did you mean 'published'?</c>, or nothing.</summary>
    public static string DidYouMean(string typed, IEnumerable<string> known) =>
        Nearest(typed, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static (string? Name, int Distance, bool IsOnly) Find(string typed, IEnumerable<string> known)
    {
        var lower = Lower(typed);
        var (best, least, isOnly) = ((string?)null, Math.Max(1, typed.Length / 4), true);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - typed.Length) > least
                || !CanBeMeant(typed, candidate)
                || Distance(lower, Lower(candidate), least) is not { } distance)
            {
                continue;
            }

            // Of two that are as near, the first by the alphabet, so that a message is the same each time.
            var isNearer = best is null || distance < least;
            isOnly = isNearer;
            best = isNearer || string.CompareOrdinal(candidate, best) < 0 ? candidate : best;
            least = distance;
        }

        return (best, least, isOnly);
    }

    /// <summary>
    /// Another number is another thing: the report of another year, the next of a law's sources. So is another code of two or three
    /// letters: the state beside the one that was meant. Signs that changed places are a slip all the same.
    /// </summary>
    private static bool CanBeMeant(string typed, string known) => Math.Max(typed.Length, known.Length) > LongestCode
        ? typed.Where(char.IsDigit).Order().SequenceEqual(known.Where(char.IsDigit).Order())
        : Lower(typed).Order().SequenceEqual(Lower(known).Order());

    /// <summary>Whether two words differ in their last letter alone, and that is an s: <c>image</c>, <c>images</c>.</summary>
    private static bool IsAnotherForm(string one, string other) =>
        (one[^1] == 's' || other[^1] == 's')
        && one.AsSpan().CommonPrefixLength(other) >= Math.Min(one.Length, other.Length) - (one.Length == other.Length ? 1 : 0);

    /// <summary>Optimal string alignment: edits and swaps of neighbors, since swapped letters are the commonest slip.</summary>
    /// <returns>Null where it is more than <paramref name="most"/>.</returns>
    private static int? Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (a.Length > LongestCompared || b.Length > LongestCompared)
        {
            return null;
        }

        Span<int> last = stackalloc int[b.Length + 1], current = stackalloc int[b.Length + 1], next = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            current[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                next[j] = Math.Min(current[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(current[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    next[j] = Math.Min(next[j], last[j - 2] + 1);
                }

                least = Math.Min(least, next[j]);
            }

            if (least > most)
            {
                return null;
            }

            var free = last;
            last = current;
            current = next;
            next = free;
        }

        return current[b.Length] <= most ? current[b.Length] : null;
    }
}
