using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Advocate.Diagnostics;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.FrontMatter;

/// <summary>A date with or without a time, as it is written in a field; findings point to the part of it that is wrong.</summary>
internal static partial class MomentText
{
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
            context.Report(FieldRules.Time.At(
                At(scalar, start, timeText), $"'{timeText}' is not a time of day.", ZoneHelp(dateText, timeText)));
            return null;
        }

        return new Moment(day, time, offset);
    }

    /// <summary>The place of a part of the value; all of the value where its text is not written as it reads.</summary>
    private static Location At(YamlScalar scalar, int start, string part) =>
        scalar.IsPlain && part != "" && scalar.Location.Length == scalar.Value.Length
            ? scalar.Location with { Column = scalar.Location.Column + start, Length = part.Length }
            : scalar.Location;

    /// <summary>Letters after a time name a zone, which is a field of its own; several zones have the same ones.</summary>
    private static string? ZoneHelp(string dateText, string timeText)
    {
        var end = timeText.AsSpan().TrimEnd().LastIndexOf(' ');
        var zone = end < 0 ? "" : timeText[(end + 1)..].Trim().ToUpperInvariant();
        return Moment.ParseTime(end < 0 ? "" : timeText[..end]) is not var (time, _) || !zone.All(char.IsAsciiLetter) ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Write '{dateText} {time:HH:mm}' here, and 'timeZone: {Zones.GetValueOrDefault(zone, "America/New_York")}' on a line of its "
                    + $"own{(Zones.ContainsKey(zone) ? "" : " with the zone of the place")}.");
    }

    /// <summary>The zone of the largest city that goes by each of the abbreviations used in the United States.</summary>
    private static readonly FrozenDictionary<string, string> Zones =
        new (string Letters, string Zone)[]
        {
            ("E", "America/New_York"), ("C", "America/Chicago"), ("M", "America/Denver"), ("P", "America/Los_Angeles"),
            ("AK", "America/Anchorage"), ("H", "Pacific/Honolulu"),
        }.SelectMany(z => new[] { "T", "ST", "DT" }.Select(end => (Name: z.Letters + end, z.Zone)))
        .ToFrozenDictionary(z => z.Name, z => z.Zone);

    /// <summary>What follows a date that starts with the year, and what looks like a time after a date in another form.</summary>
    [GeneratedRegex(
        @"^(?<date>\d{4}-\d{2}-\d{2})[Tt ,]+(at )?(?<time>\S.*)$|^(?<date>.*?)[Tt ,]+(at )?(?<time>\d{1,2}(:\d|\s*[AaPp]\.?[Mm]).*)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
