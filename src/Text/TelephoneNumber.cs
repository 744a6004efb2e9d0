namespace Advocate.Text;

/// <summary>A number that a telephone can dial as it is: nothing in it has to be left out, spelled or waited for.</summary>
/// <param name="Written">As readers see it: <c>1-800-555-0100</c>.</param>
/// <param name="Dialed">
/// Digits alone, after a plus sign where there is one. A national number stays national, since only its writer knows the country.
/// </param>
public sealed record TelephoneNumber(string Written, string Dialed)
{
    /// <summary>Three digits call for help; no number of the world has more than fifteen (ITU-T E.164).</summary>
    private const int MinDigits = 3, MaxDigits = 15;

    /// <summary>A link that calls the number (RFC 3966).</summary>
    public string Call => $"tel:{Dialed}";

    /// <summary>A link that begins a text message to it (RFC 5724).</summary>
    public string Text => $"sms:{Dialed}";

    /// <summary>
    /// Reads digits with spaces, hyphens and dots between them, one group of them in parentheses, and a plus sign in front. Null for all
    /// else: letters are dialed as other digits than they seem, an extension only after a wait, and of two numbers neither is the one.
    /// </summary>
    public static TelephoneNumber? Parse(string text)
    {
        var written = text.Trim();
        var isInternational = written.StartsWith('+');
        var number = isInternational ? written[1..] : written;
        var (open, close) = (number.IndexOf('(', StringComparison.Ordinal), number.IndexOf(')', StringComparison.Ordinal));
        var inside = open >= 0 && close > open ? number[(open + 1)..close] : "";
        var bare = inside == "" ? number : number.Remove(close, 1).Remove(open, 1);
        var digits = string.Concat(number.Where(char.IsAsciiDigit));

        // The zero of +44 (0)20 is dialed at home and never from abroad, so neither reading would do.
        return bare.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.')
            && digits.Length is >= MinDigits and <= MaxDigits
            && !(isInternational && inside.Trim().Trim('0') == "" && inside != "")
            ? new TelephoneNumber(written, isInternational ? $"+{digits}" : digits)
            : null;
    }

    public override string ToString() => Written;
}
