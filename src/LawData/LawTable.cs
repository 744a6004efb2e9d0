using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.FrontMatter;
using Advocate.Theming;

namespace Advocate.LawData;

/// <summary>The law entries as a table, one row to a place.</summary>
public static partial class LawTable
{
    internal const string PartialDate = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

    public static ImmutableArray<LawColumn<Law>> Columns(Phrases phrases, Site site)
    {
        var (overview, meaning) = (site.LawOverview, phrases.LawData.Columns);
        return
        [
            Column("code", "string", meaning.Code, law => law.PlaceCode.Value) with { IsRequired = true },
            Column("place", "string", meaning.Place, law => law.Title) with { IsRequired = true },
            Column(
                "status",
                "string",
                meaning.Status,
                law => overview.StatusOf(law)?.Value) with { IsRequired = true, Values = [.. overview.Groups.Select(g => g.Id)] },
            Column(
                "statusLabel",
                "string",
                meaning.StatusLabel,
                law => overview.Find(law)?.Label) with { Values = [.. overview.Groups.Select(g => g.Label).Distinct()] },
            Column(
                "protective",
                "boolean",
                meaning.Protective,
                law => overview.Find(law)?.Status.IsProtective == true ? "true" : "false") with { IsRequired = true },
            Column("summary", "string", meaning.Summary, law => law.OwnSummary),
            Column("approach", "string", meaning.Approach, law => law.Approach),
            Column("meaning", "string", meaning.Meaning, law => law.Meaning),
            .. overview.Questions.Select(
                q => Column(q.Id, "string", q.Value.Words, law => Answers(q, law)) with { Values = ValuesOf(q.Value) }),
            Column("enacted", "string", meaning.Enacted, law => law.Enacted?.ToString()) with { Pattern = PartialDate },
            Column("effective", "string", meaning.Effective, law => law.Effective?.ToString()) with { Pattern = PartialDate },
            Column("statutes", "string", meaning.Statutes, law => string.Join("; ", law.Statutes.Select(s => s.Citation))),
            Column(
                "bills",
                "string",
                meaning.Bills,
                law => string.Join("; ", law.Bills.Select(b => b.Year is null ? b.Name : $"{b.Name} ({b.Year})"))),
            Column("caveats", "string", meaning.Caveats, law => law.Caveats),
            Column("unchecked", "string", meaning.Unchecked, law => law.Unchecked),
            Column("asOf", "string", meaning.AsOf, law => law.AsOf.ToString()) with { IsRequired = true, Pattern = PartialDate },
            Column(
                "reviewed",
                "date",
                meaning.Reviewed,
                law => law.Reviewed.ToString("O", CultureInfo.InvariantCulture)) with { IsRequired = true },
            Column("confidence", "string", meaning.Confidence, overview.ConfidenceOf) with { Values = [.. Law.Confidences] },
            Column(
                "sources",
                "integer",
                meaning.Sources,
                law => law.OwnSources.Length.ToString(CultureInfo.InvariantCulture)) with { IsRequired = true },
            Column("url", "string", meaning.Url, law => site.Settings.AddressOf(law.Permalink)) with { IsRequired = true },
        ];

        LawColumn<Law> Column(string name, string type, string description, Func<Law, string?> value) =>
            new(name, type, description, law => value(law) ?? "");

        string Answers(DataEntry<Question> question, Law law) =>
            string.Join("; ", overview.AnswersTo(question.Id, law).Where(a => !a.IsUnknown).SelectMany(a => a.Values).Select(v => v.Value));
    }

    /// <summary>Only where a cell holds one of them.</summary>
    private static ImmutableArray<string> ValuesOf(Question question) =>
        question.Kind == AnswerKind.One ? [.. question.Options.Select(o => o.Id)] : [];

    /// <summary>RFC 4180: comma, quotes where needed, and both characters at a line's end.</summary>
    public static string Csv<T>(ImmutableArray<LawColumn<T>> columns, IEnumerable<T> rows)
    {
        var csv = new StringBuilder().AppendJoin(',', columns.Select(c => c.Name)).Append("\r\n");
        foreach (var row in rows)
        {
            csv.AppendJoin(',', columns.Select(c => Cell(c.Value(row)))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>
    /// A cell that starts like a formula would be run by spreadsheets; an apostrophe in front makes it text. Where a comma is the decimal
    /// sign,
    /// spreadsheets split cells at semicolons and the like, so that a formula can start within the text too.
    /// </summary>
    private static string Cell(string value)
    {
        var safe = FormulaStart().Replace(value, "$1'");
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>Signs that start a formula, in the width of Latin letters and of Chinese ones.</summary>
    [GeneratedRegex("(^|[;|\\t\\r\\n])(?=\\s*[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D])")]
    private static partial Regex FormulaStart();
}
