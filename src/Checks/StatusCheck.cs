using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Each status has a letter and a pattern of its own: by these, and not by its color, many readers know it.</summary>
internal static class StatusCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var letters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var patterns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, status, _) in site.Statuses?.Entries ?? [])
        {
            // What could not be read is empty, and was reported.
            if (status.Letter != "" && !letters.TryAdd(status.Letter, id))
            {
                yield return CheckRules.SameLook.At(
                    status.LetterAt, $"'{letters[status.Letter]}' has the letter '{status.Letter}' already.");
            }

            if (status.Pattern != "" && !patterns.TryAdd(status.Pattern, id))
            {
                yield return CheckRules.SameLook.At(
                    status.PatternAt, $"'{patterns[status.Pattern]}' has the pattern '{status.Pattern}' already.");
            }
        }
    }
}
