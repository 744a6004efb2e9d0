using System.Text;

namespace Advocate.Text;

/// <summary>
/// The order of names in lists: by their letters, one with an accent beside the same without, so that "Ödland" is not after "Zell".
/// </summary>
public static class NameOrder
{
    public static IOrderedEnumerable<T> InOrderOfNames<T>(this IEnumerable<T> things, Func<T, string> name) =>
        things.OrderBy(thing => KeyOf(name(thing)), StringComparer.Ordinal).ThenBy(name, StringComparer.Ordinal);

    public static IOrderedEnumerable<T> ThenByName<T>(this IOrderedEnumerable<T> things, Func<T, string> name) =>
        things.ThenBy(thing => KeyOf(name(thing)), StringComparer.Ordinal).ThenBy(name, StringComparer.Ordinal);

    private static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var lower = char.ToLowerInvariant(letter);
            key.Append(Transcription.Of(lower, "") ?? lower.ToString());
        }

        return key.ToString();
    }
}
