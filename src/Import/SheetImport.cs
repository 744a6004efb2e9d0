using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Text;

namespace Advocate.Import;

/// <summary>Makes a file of a law or of a bill from each row of a table, and says of each cell that is not plain what is odd about
/// it.</summary>
internal sealed partial class SheetImport(SheetTable table, ColumnMap map, DateOrder dates)
{
    public const string Name = "spreadsheet";

    private readonly List<ImportNote> _notes = [];
    private readonly SortedDictionary<string, string> _statuses = new(StringComparer.Ordinal);

    /// <summary>The first run writes what the columns may be; the second takes what its reader made of that.</summary>
    public static ImportOutcome? Run(ImportRequest request, DiagnosticBag found)
    {
        if (SheetTable.Read(request.Source, found) is not { } table)
        {
            return null;
        }

        var path = Path.Combine(request.Reports, ColumnMap.FileName);
        if (!File.Exists(path))
        {
            return new([], [Made(ColumnMap.FileName, ColumnMap.Guess(table).Write())], Report([], []));
        }

        var (map, at) = (ColumnMap.Read(File.ReadAllText(path), Location.Shown(path)), new Location(Location.Shown(path), 1, 1));
        foreach (var column in table.Columns.Where(c => !map.Columns.Any(m => m.Column == c)))
        {
            found.Add(ImportRules.Columns.At(at, $"The column '{column}' is not among these."));
        }

        foreach (var required in map.IsBill ? ["place", "number"] : ImmutableArray.Create("place"))
        {
            if (!map.Of(required).Any())
            {
                found.Add(ImportRules.Columns.At(at, $"No column is the '{required}' of a {(map.IsBill ? "bill" : "law")}."));
            }
        }

        return found.HasErrors ? null : new SheetImport(table, map, request.Dates).Import();
    }

    internal ImportOutcome Import()
    {
        var files = new List<ImportedFile>();
        var groups = table.Rows.Where(HasPlace).GroupBy(row => map.IsBill ? row.Location.ToString() : Key(Cell(row, "place").Text));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rows in groups.Select(g => g.ToList()))
        {
            var name = map.IsBill
                ? Slug.From($"{Plain(Cell(rows[0], "place"))} {Plain(Cell(rows[0], "number"))} {Plain(Cell(rows[0], "session"))}")
                : Slug.From(Plain(Cell(rows[0], "place")));
            for (var (unique, number) = (name, 2); ; number++)
            {
                if (taken.Add(unique))
                {
                    files.Add(Made($"{(map.IsBill ? "bills" : "laws")}/{unique}.md", TextOf(rows)));
                    break;
                }

                unique = $"{name}-{number}";
            }
        }

        if (_statuses.Count > 0)
        {
            files.Add(Made("data/statuses.yml", Statuses()));
        }

        var report = Report([.. _notes], [.. files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => f.Path)]);
        return new([.. files], [Made(ImportReport.FileName, report.Markdown())], report);
    }

    private static ImportedFile Made(string path, string text) => new(path, () => new UTF8Encoding(false).GetBytes(text));

    private static ImportReport Report(ImmutableArray<ImportNote> notes, ImmutableArray<string> made) =>
        new([], [], [], notes, [], [], []) { Laws = made };

    private bool HasPlace(SheetRow row)
    {
        if (Cell(row, "place").Text != "")
        {
            return true;
        }

        Note(new SheetCell("", row.Location), "This row names no place; it was left.");
        return false;
    }

    private SheetCell Cell(SheetRow row, string field) =>
        map.Of(field).Select(column => row[column]).FirstOrDefault(cell => cell.Text != "") ?? new SheetCell("", row.Location);

    private static string Key(string place) => Slug.From(Plain(place));

    private void Note(SheetCell cell, string message) => _notes.Add(new(NoteKind.Cell, cell.Location, message));

    private string TextOf(List<SheetRow> rows)
    {
        var (yaml, body) = (new StringBuilder("---\n"), new StringBuilder());
        if (rows.Count > 1)
        {
            Note(Cell(rows[1], "place"), $"'{Plain(Cell(rows[0], "place"))}' has {rows.Count} rows; they are one file, and what differs "
                + $"is in its text.");
        }

        foreach (var (field, cells) in map.Columns
            .Where(c => c.Field is not (ColumnMap.Left or ColumnMap.Body or ColumnMap.Sources or "stages" or "statutes" or "bills"))
            .GroupBy(c => c.Field, c => c.Column)
            .Select(g =>
                    (
                        g.Key,
                        rows.SelectMany(row => g.Select(column => (Column: column, Cell: row[column])))
                            .Where(c => c.Cell.Text != "")
                            .ToList())))
        {
            if (cells.Count == 0)
            {
                Note(new SheetCell("", rows[0].Location), $"There is nothing for '{field}'.");
                continue;
            }

            if (Value(field, cells[0].Cell) is { } value)
            {
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"{(field.StartsWith("answers.", StringComparison.Ordinal) ? "" : $"{field}: {value}\n")}");
            }

            foreach (var (column, other) in cells
                .Skip(1)
                .Where(c => !Plain(c.Cell).Equals(Plain(cells[0].Cell), StringComparison.OrdinalIgnoreCase)))
            {
                Note(other, $"'{Plain(other)}' is a second value of '{field}'; it is in the text.");
                body.Append(CultureInfo.InvariantCulture, $"- {Markdown(column)}: {Markdown(Plain(other))}\n");
            }
        }

        WriteAnswers(yaml, rows);
        WriteLists(yaml, rows);
        foreach (var column in map.Of(ColumnMap.Body))
        {
            foreach (var cell in rows.Select(row => row[column]).Where(cell => cell.Text != "").DistinctBy(cell => cell.Text))
            {
                body.Append(CultureInfo.InvariantCulture, $"\n**{Markdown(column)}:** {Words(cell)}\n");
            }
        }

        return yaml.Append("---\n").Append(body.ToString().TrimStart('\n')).ToString();
    }

    private string? Value(string field, SheetCell cell)
    {
        switch (field)
        {
            case "enacted" or "effective" or "asOf":
                return Date(cell, field);
            case "reviewed":
                return Date(cell, field);
            case "status":
                return Status(cell);
            case "outcome":
                return Outcomes.FirstOrDefault(
                    o => o.Words.Any(word => cell.Text.Contains(word, StringComparison.OrdinalIgnoreCase))).Outcome is { } outcome
                    ? outcome : Odd(cell, "unknown", $"'{cell.Text}' says none of {string.Join(", ", Bill.Outcomes)}.");
            case "sponsors" or "topics":
                return YamlText.List(Plain(cell).Split(',', ';').Select(word => word.Trim()).Where(word => word != ""));
            case "url":
                return Address().Match(cell.Text) is { Success: true } address ? address.Value : Odd<string?>(
                    cell, null, $"'{cell.Text}' is no web address.");
            default:
                return YamlText.Scalar(Plain(cell));
        }
    }

    private static readonly (string Outcome, string[] Words)[] Outcomes =
    [
        (Bill.Enacted, ["enacted", "signed", "law", "chaptered"]),
        (Bill.Failed, ["failed", "died", "vetoed", "withdrawn", "dead"]),
        (Bill.Pending, ["pending", "committee", "introduced", "active"]),
        (Bill.NotKnown, ["unknown", "?"]),
    ];

    private T Odd<T>(SheetCell cell, T value, string message)
    {
        Note(cell, message);
        return value;
    }

    private string? Date(SheetCell cell, string field)
    {
        var text = Plain(cell);
        if (PartialDate.Parse(text) is { } plain)
        {
            return plain.ToString();
        }

        return FieldRewriter.Read(text, dates) switch
        {
            [var one] => one.ToString(),
            [_, _, ..] => Odd<string?>(cell, null, $"'{text}' can be two days; run the import with --dates day-first or month-first."),
            _ => Year().Match(text) is { Success: true } year && Year().Count(text) == 1
                ? Odd(cell, year.Value, $"'{text}' is no date; the year was taken.")
                : Odd<string?>(cell, null, $"'{text}' of '{field}' is no date."),
        };
    }

    /// <summary>Values that differ in case and spaces alone are one.</summary>
    private string Status(SheetCell cell)
    {
        var text = Plain(cell);
        if (text.Trim('?', '-', ' ', '.').Length == 0
            || text.Equals("n/a", StringComparison.OrdinalIgnoreCase)
            || text.Equals("unknown", StringComparison.OrdinalIgnoreCase))
        {
            Note(cell, $"'{text}' says nothing of the status; it is 'not-known'.");
            text = "Not known";
        }

        var id = Slug.From(text) is { Length: > 0 } slug ? slug : "not-known";
        if (_statuses.TryGetValue(id, out var known) && known != text)
        {
            Note(cell, $"'{text}' is taken for '{known}'.");
        }

        _statuses.TryAdd(id, text);
        return id;
    }

    private void WriteAnswers(StringBuilder yaml, List<SheetRow> rows)
    {
        var answers = map.Columns.Where(c => c.Field.StartsWith("answers.", StringComparison.OrdinalIgnoreCase))
            .Select(c =>
                    (
                        Id: c.Field["answers.".Length..],
                        Cell: rows.Select(row => row[c.Column])
                            .FirstOrDefault(cell => cell.Text != ""))).Where(a => a.Cell is not null).ToList();
        if (answers.Count == 0)
        {
            return;
        }

        yaml.Append("answers:\n");
        foreach (var (id, cell) in answers)
        {
            var text = Plain(cell!);
            var isUnknown = text.Trim('?', '-', ' ').Length == 0;
            if (isUnknown)
            {
                Note(cell!, $"'{text}' answers nothing; it is 'unknown'.");
            }

            yaml.Append(
                CultureInfo.InvariantCulture,
                $"  {id}: {(isUnknown ? "unknown" : text.ToLowerInvariant() is "yes" or "y" or "true" ? "\"yes\"" : text.ToLowerInvariant() is "no" or "n" or "false" ? "\"no\"" : YamlText.Quoted(text))}\n");
        }
    }

    private void WriteLists(StringBuilder yaml, List<SheetRow> rows)
    {
        WriteList("statutes", "citation");
        WriteList("bills", "name");
        var stages = map.Of("stages")
            .SelectMany(column => rows.Select(row => (Column: column, Cell: row[column])))
            .Where(s => s.Cell.Text != "")
            .ToList();
        if (stages.Count > 0)
        {
            yaml.Append("stages:\n");
            foreach (var (column, cell) in stages)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  - step: {YamlText.Quoted(column)}\n");
                if (Date(cell, column) is { } day)
                {
                    yaml.Append(CultureInfo.InvariantCulture, $"    date: {day}\n");
                }
            }
        }

        WriteSources(yaml, rows);

        void WriteList(string field, string name)
        {
            var cells = map.Of(field)
                .SelectMany(column => rows.Select(row => row[column]))
                .Where(c => c.Text != "")
                .DistinctBy(c => c.Text)
                .ToList();
            yaml.Append(cells.Count > 0 ? $"{field}:\n" : "");
            foreach (var part in cells.SelectMany(cell => cell.Text.Split(';', '\n').Select(text => Plain(text)).Where(text => text != "")))
            {
                var address = Address().Match(part);
                var words = Address().Replace(part, "").Trim(' ', ',', '(', ')');
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"  - {name}: {YamlText.Quoted(words == "" ? part : words)}\n{(address.Success ? $"    url: {address.Value}\n" : "")}");
            }
        }
    }

    /// <summary>Each link of a cell is a source; words without a link are one too.</summary>
    private void WriteSources(StringBuilder yaml, List<SheetRow> rows)
    {
        var cells = map.Of(ColumnMap.Sources)
            .SelectMany(column => rows.Select(row => row[column]))
            .Where(c => c.Text != "")
            .DistinctBy(c => c.Text)
            .ToList();
        if (map.IsBill || cells.Count == 0)
        {
            return;
        }

        yaml.Append("sources:\n");
        var number = 0;
        foreach (var cell in cells)
        {
            var text = Html().Replace(cell.Text, match => match.Groups["href"].Success ? $"{match.Groups["words"].Value} "
                + $"{match.Groups["href"].Value} " : " ");
            var links = Address().Matches(text);
            if (links.Count > 1)
            {
                Note(cell, $"There are {links.Count} links in this cell; each is a source.");
            }

            if (links.Count == 0)
            {
                Note(cell, "This source has no link.");
                Append(FieldRewriter.Plain(text), "", null);
            }

            var at = 0;
            foreach (Match link in links)
            {
                var host = Uri.TryCreate(link.Value, UriKind.Absolute, out var address) ? address.Host : "";
                var words = FieldRewriter.Plain(text[at..link.Index]).Trim(' ', ',', ';', ':', '(', ')', '[', ']', '-');
                Append(words == "" ? link.Value : words, host, link.Value);
                at = link.Index + link.Length;
            }
        }

        void Append(string title, string publisher, string? address) =>
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: s{++number}\n    title: "
                + $"{YamlText.Quoted(title)}\n{(publisher == "" ? "" : $"    publisher: {YamlText.Quoted(publisher)}\n")}{(address is null ? "" : $"    url: {YamlText.Quoted(address)}\n")}");
    }

    private string Words(SheetCell cell)
    {
        if (!Tag().IsMatch(cell.Text))
        {
            return Markdown(cell.Text.Replace("\n", "<br>", StringComparison.Ordinal));
        }

        Note(cell, "There is HTML in this cell; it is Markdown now.");
        var (mask, text) = (new CodeMask(), ExportReader.Text("", cell.Location.File, cell.Location.Line, cell.Text));
        return mask.Show(HtmlToMarkdown.WithDetails(new HtmlToMarkdown(text, mask, new ImportLog(), isMarkdown: false).Convert(cell.Text)))
            .Trim();
    }

    private string Plain(SheetCell cell)
    {
        if (Tag().IsMatch(cell.Text) && !_notes.Exists(n => n.Location == cell.Location))
        {
            Note(cell, "There is HTML in this cell; its words were taken.");
        }

        return Plain(cell.Text);
    }

    private static string Plain(string text) => FieldRewriter.Plain(text);

    private static string Markdown(string text) => SignsOfMarkdown().Replace(text, match => $"\\{match.Value}");

    private string Statuses()
    {
        var yaml = new StringBuilder("# The values of the table. Say of each what it means, and when a place has it.\n");
        var letters = new HashSet<char>();
        foreach (var ((id, label), index) in _statuses.Select((s, index) => (s, index)))
        {
            var letter = $"{label.ToUpperInvariant()}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".First(
                c => char.IsLetterOrDigit(c) && letters.Add(c));
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"{id}:\n  label: {YamlText.Quoted(label.Length > 48 ? $"{label[..47]}…" : label)}\n  letter: \"{letter}\"\n  pattern: "
                    + $"{Contract.StatusPatterns.All[index % Contract.StatusPatterns.All.Length]}\n  meaning: "
                    + $"{YamlText.Quoted($"The table that this was taken from says \"{label}\".")}\n");
        }

        return yaml.ToString();
    }

    [GeneratedRegex(@"https?://[^\s<>""')\]]+(?<![.,;])")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(1[89]|20)\d{2}\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""<a\b[^<>]*href\s*=\s*["'](?<href>[^"']+)["'][^<>]*>(?<words>[^<]*)</a>|</?[a-zA-Z][^<>]*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex(@"[*_`\[\]]|(?<!<br)<(?!br>)")]
    private static partial Regex SignsOfMarkdown();
}
