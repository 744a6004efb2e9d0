using System.Globalization;

namespace Advocate.Review;

/// <summary>What the terminal, the job summary and the review page all say of a difference.</summary>
internal static class DifferenceWords
{
    public static string Summary(SiteDifference difference)
    {
        if (difference.IsNothing)
        {
            return "Readers will see no difference.";
        }

        var counts = new[]
        {
            (difference.Changed.Length, "page changed", "pages changed"),
            (difference.Added.Length, "new page", "new pages"),
            (difference.Moved.Length, "page moved", "pages moved"),
            (difference.Gone.Length, "address gone", "addresses gone"),
            (difference.Files.Length, "file changed", "files changed"),
        }.Where(c => c.Item1 > 0).Select(c => Count(c.Item1, c.Item2, c.Item3)).ToList();
        if (!difference.Frame.IsEmpty)
        {
            counts.Add("header, navigation or footer changed");
        }

        return counts.Count == 0 ? "Pages of lists were dropped; nothing else changed." : $"{string.Join(", ", counts)}.";
    }

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
