using System.Globalization;

namespace Advocate.FrontMatter;

/// <summary>Dates as other programs write them: the diagnostic says how to write them here.</summary>
internal static class ForeignDate
{
    /// <summary>Of these ways, the first that makes sense of the text: month before day, as in the United States.</summary>
    /// <returns>A sentence for a finding; empty where no way makes sense of it.</returns>
    public static string DidYouMean(string text, bool mayBePartial = false) =>
        DateOnly.TryParseExact(Unquoted(text), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? $" Did you mean '{date:yyyy-MM-dd}'?"
            : mayBePartial
                && DateOnly.TryParseExact(
                    Unquoted(text), MonthForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var month)
                ? $" Did you mean '{month:yyyy-MM}'?"
                : "";

    /// <summary>Word processors put curly quotes around what should have straight ones or none.</summary>
    private static string Unquoted(string text) => text.Trim('“', '”', '‘', '’');

    /// <summary>
    /// The date, if there is but one way to read it: the third of the fourth and the fourth of the third are written alike.
    /// </summary>
    public static string? Only(string text)
    {
        text = Unquoted(text);
        var dates = DateForms
            .Where(form => DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out _))
            .Select(form => DateOnly.ParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces))
            .Distinct()
            .ToList();
        return dates is [var only] ? only.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static readonly string[] MonthForms = ["MMMM yyyy", "MMM yyyy", "MMMM, yyyy", "M/yyyy", "yyyy/M"];

    private static readonly string[] DateForms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy",
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy",
    ];
}
