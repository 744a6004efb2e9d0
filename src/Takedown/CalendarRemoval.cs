using System.Text;

namespace Advocate.Takedown;

/// <summary>Takes the entries of some pages out of calendars.</summary>
internal static class CalendarRemoval
{
    private const string Begin = "BEGIN:VEVENT\r\n", End = "END:VEVENT\r\n", Address = "\nURL:";

    /// <param name="isGone">Whether a whole address is that of one of the pages.</param>
    /// <returns>The same string where nothing had to be taken out.</returns>
    public static string From(string calendar, Func<string, bool> isGone)
    {
        var left = new StringBuilder(calendar.Length);
        var at = 0;
        while (calendar.IndexOf(Begin, at, StringComparison.Ordinal) is var start and >= 0
            && calendar.IndexOf(End, start, StringComparison.Ordinal) is var end and >= 0)
        {
            end += End.Length;
            left.Append(calendar, at, (isGone(AddressIn(calendar[start..end])) ? start : end) - at);
            at = end;
        }

        return left.Append(calendar, at, calendar.Length - at).ToString();
    }

    private static string AddressIn(string entry)
    {
        var unfolded = entry.Replace("\r\n ", "", StringComparison.Ordinal);
        var start = unfolded.IndexOf(Address, StringComparison.Ordinal);
        return start < 0 ? "" : unfolded[(start + Address.Length)..unfolded.IndexOf('\r', start + 1)];
    }
}
