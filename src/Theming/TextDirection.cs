namespace Advocate.Theming;

/// <summary>Which way a language is written, which browsers do not tell from its tag.</summary>
internal static class TextDirection
{
    private static readonly string[] Languages =
        ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "rhg", "sd", "syr", "ug", "ur", "yi"];

    private static readonly string[] Scripts = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

    private const int LengthOfScript = 4;

    /// <summary>
    /// For the attribute <c>dir</c>: <c>rtl</c>, or null for what is written from left to right, as a page is without it.
    /// </summary>
    /// <param name="tag">
    /// A language tag (BCP 47); its script, where it names one, decides: <c>ur-Latn</c> is written from left to right.
    /// </param>
    public static string? Of(string tag)
    {
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == LengthOfScript && part.All(char.IsAsciiLetter));
        var isFromTheRight = script is null
            ? Languages.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
            : Scripts.Contains(script, StringComparer.OrdinalIgnoreCase);
        return isFromTheRight ? "rtl" : null;
    }
}
