using System.Globalization;
using System.Text.RegularExpressions;
using Advocate.Diagnostics;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.FrontMatter;

/// <summary>A date with or without a time, as it is written in a field; findings point to the part of it that is wrong.</summary>
internal static partial class MomentText
{
    private static readonly string[] TwelveHours = ["h:mmtt", "htt", "h:mm:sstt"];

    public static Moment? Read(YamlScalar scalar, FieldContext context)
    {
        var text = scalar.Value;
        var (dateText, timeText, start) = Parts().Match(text) is { Success: true } found
            ? (found.Groups["date"].Value, found.Groups["time"].Value, found.Groups["time"].Index)
            : (text, "", 0);
        if (FieldTypes.WholeDateOf(dateText, At(scalar, 0, dateText), context)?.Exact is not { } day)
        {
            return null;
        }

        if (timeText == "")
        {
            return new Moment(day);
        }

        if (Moment.ParseTime(timeText) is not var (time, offset))
        {
            context.Report(FieldRules.Time.At(At(scalar, start, timeText), $"'{timeText}' is not a time of day.{DidYouMean(timeText)}"));
            return null;
        }

        return new Moment(day, time, offset);
    }

    /// <summary>The place of a part of the value; all of the value where its text is not written as it reads.</summary>
    private static Location At(YamlScalar scalar, int start, string part) =>
        scalar.IsPlain && part != "" && scalar.Location.Length == scalar.Value.Length
            ? scalar.Location with { Column = scalar.Location.Column + start, Length = part.Length }
            : scalar.Location;

    private static string DidYouMean(string text) =>
        TimeOnly.TryParseExact(
            text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            TwelveHours,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time)
            ? $" Did you mean '{time.ToString("HH:mm", CultureInfo.InvariantCulture)}'?"
            : "";

    /// <summary>What follows a date that starts with the year, and what looks like a time after a date in another form.</summary>
    [GeneratedRegex(
        @"^(?<date>\d{4}-\d{2}-\d{2})[Tt ,]+(at )?(?<time>\S.*)$|^(?<date>.*?)[Tt ,]+(at )?(?<time>\d{1,2}(:\d|\s*[AaPp]\.?[Mm]).*)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
