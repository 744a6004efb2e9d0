using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>What each column of a table becomes: the file that an import writes with its guesses, and reads when it is run again.</summary>
/// <param name="IsBill">Whether each row is a bill; otherwise a law.</param>
/// <param name="Columns">The name of the column, and the field that it becomes.</param>
internal sealed record ColumnMap(bool IsBill, ImmutableArray<(string Column, string Field)> Columns)
{
    public const string FileName = "columns.yml", Left = "leave", Body = "text", Sources = "sources";

    private static readonly (string Field, string[] Words)[] OfLaws =
    [
        ("place", ["state", "place", "jurisdiction", "country", "province", "territory", "county"]),
        ("status", ["status", "protected", "protection", "safe harbor", "has law", "law?"]),
        ("effective", ["effective", "in force"]),
        ("enacted", ["enacted", "passed", "signed", "adopted", "year"]),
        ("asOf", ["as of", "asof", "updated", "current"]),
        ("reviewed", ["reviewed", "checked", "verified"]),
        ("statutes", ["statute", "citation", "code", "section", "cite"]),
        ("bills", ["bill"]),
        (Sources, ["source", "link", "url", "reference", "website"]),
        ("summary", ["summary", "description", "what it does"]),
        (Body, ["note", "comment", "detail", "text"]),
    ];

    private static readonly (string Field, string[] Words)[] OfBills =
    [
        ("place", ["state", "place", "jurisdiction", "country", "province"]),
        ("number", ["number", "bill"]),
        ("session", ["session", "year"]),
        ("stages", ["introduced", "passed", "signed", "vetoed", "committee", "failed", "died"]),
        ("outcome", ["outcome", "status", "result"]),
        ("asOf", ["as of", "updated", "last action"]),
        ("reviewed", ["reviewed", "checked", "verified"]),
        ("sponsors", ["sponsor", "author"]),
        ("url", ["link", "url", "source", "website"]),
        ("summary", ["summary", "description", "title"]),
        (Body, ["note", "comment", "detail", "text"]),
    ];

    public static IEnumerable<string> FieldsOf(bool isBill) => (isBill ? OfBills : OfLaws).Select(f => f.Field);

    public static ColumnMap Guess(SheetTable table)
    {
        var isBill = table.Columns.Any(c => c.Contains("bill", StringComparison.OrdinalIgnoreCase))
            && table.Columns.Any(c =>
                    c.Contains("session", StringComparison.OrdinalIgnoreCase)
                        || c.Contains("sponsor", StringComparison.OrdinalIgnoreCase)
                        || c.Contains("introduced", StringComparison.OrdinalIgnoreCase));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return new(isBill, [.. table.Columns.Select(column => (column, (isBill ? OfBills : OfLaws)
            .FirstOrDefault(f =>
                    f.Words.Any(word => column.Contains(word, StringComparison.OrdinalIgnoreCase))
                        && (f.Field is "stages" or Sources or Body || taken.Add(f.Field))).Field
                ?? Body))]);
    }

    public static ColumnMap Read(string yaml, string file)
    {
        var fields = OldFrontMatter.ReadFile(yaml, file);
        var columns = OldSettings.In(fields, ["columns"]) as YamlMapping;
        return new(
            OldSettings.In(fields, ["kind"]) is YamlScalar { Value: "bill" },
            [.. columns?.Entries.Select(e => (e.Key.Value, e.Value is YamlScalar scalar ? scalar.Value.Trim() : Left)) ?? []]);
    }

    /// <summary>The columns that become a field, in their order.</summary>
    public IEnumerable<string> Of(string field) =>
        Columns.Where(c => c.Field.Equals(field, StringComparison.OrdinalIgnoreCase)).Select(c => c.Column);

    public string Write()
    {
        var yaml = new StringBuilder("# What each column of the table becomes. Correct it, and type the same command again.\n");
        yaml.Append("# 'law' makes one file a place, 'bill' one file a row.\n");
        yaml.Append(CultureInfo.InvariantCulture, $"kind: {(IsBill ? "bill" : "law")}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"# A column becomes one of: {string.Join(", ", FieldsOf(IsBill))};\n");
        yaml.Append(
            IsBill
                ? "# 'stages' for a step with its day, which the column is named after;\n"
                : "# 'answers.' and the id of a question, such as answers.age;\n");
        yaml.Append("# 'text' goes into the text below the fields, and 'leave' leaves the column out.\ncolumns:\n");
        foreach (var (column, field) in Columns)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  {YamlText.Quoted(column)}: {field}\n");
        }

        return yaml.ToString();
    }
}
