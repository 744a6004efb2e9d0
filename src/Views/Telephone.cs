namespace Advocate.Views;

/// <summary>Links that open a telephone's own programs (RFC 3966, RFC 5724).</summary>
public static class Telephone
{
    public static string Call(string number) => $"tel:{Dialed(number)}";

    public static string Text(string number) => $"sms:{Dialed(number)}";

    /// <summary>What is dialed: digits alone. A national number stays national, since only its writer knows the country.</summary>
    private static string Dialed(string number) =>
        string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
