using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>A cell of a table, where it is.</summary>
/// <param name="Location">The line and the character of a text; of a workbook the name of the cell, <c>laws.xlsx!B7</c>.</param>
internal sealed record SheetCell(string Text, Location Location);

internal sealed record SheetRow(ImmutableDictionary<string, SheetCell> Cells, Location Location)
{
    /// <summary>The cell of a column; an empty one where the row ends before it.</summary>
    public SheetCell this[string column] => Cells.GetValueOrDefault(column) ?? new SheetCell("", Location);
}

/// <summary>A table whose first row names its columns, from a file of comma-separated values, a workbook or a table of Markdown.</summary>
internal sealed record SheetTable(ImmutableArray<string> Columns, ImmutableArray<SheetRow> Rows)
{
    /// <returns>Null for what is no table; why is in <paramref name="found"/>.</returns>
    public static SheetTable? Read(string path, DiagnosticBag found)
    {
        var file = Location.Shown(path);
        try
        {
            var table = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".xlsx" or ".xlsm" => OfWorkbook(path, file),
                ".md" or ".markdown" => OfMarkdown(File.ReadAllText(path), file),
                _ => OfCsv(File.ReadAllText(path), file),
            };
            if (!table.Columns.IsEmpty)
            {
                return table;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or System.Xml.XmlException or FormatException)
        {
            // Said below.
        }

        found.Add(ImportRules.Unreadable.At(new Location(file), "There is no table in it: a CSV file, an XLSX workbook or a Markdown "
            + "table is read."));
        return null;
    }

    public static SheetTable OfCsv(string text, string file)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var separator = text.Split('\n')[0] is var head && head
            .Count(c => c == ';') > head
            .Count(c => c == ',') ? ';' : head
            .Contains('\t', StringComparison.Ordinal) && !head
            .Contains(',', StringComparison.Ordinal) ? '\t' : ',';
        var rows = new List<List<SheetCell>>();
        var (row, cell, line, lineStart, isQuoted) = (new List<SheetCell>(), new StringBuilder(), 1, 0, false);
        var at = new Location(file, 1, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var sign = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                if (sign == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (sign == '"')
                {
                    isQuoted = false;
                }
                else
                {
                    cell.Append(sign);
                    (line, lineStart) = sign == '\n' ? (line + 1, i + 1) : (line, lineStart);
                }
            }
            else if (sign == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (sign == separator || sign == '\n')
            {
                row.Add(new SheetCell(cell.ToString().Trim(), at));
                cell.Clear();
                if (sign == '\n')
                {
                    (line, lineStart) = (line + 1, i + 1);
                    rows.Add(row);
                    row = [];
                }

                at = new Location(file, line, i + 2 - lineStart);
            }
            else
            {
                cell.Append(sign);
            }
        }

        return Of(rows);
    }

    private static SheetTable OfMarkdown(string text, string file)
    {
        var rows = new List<List<SheetCell>>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith('|'))
            {
                if (rows.Count > 0)
                {
                    break;
                }

                continue;
            }

            var row = new List<SheetCell>();
            var start = lines[i].IndexOf('|', StringComparison.Ordinal) + 1;
            for (var end = start; end < lines[i].Length; end++)
            {
                if (lines[i][end] == '|' && lines[i][end - 1] != '\\')
                {
                    row.Add(
                        new SheetCell(
                            lines[i][start..end].Replace("\\|", "|", StringComparison.Ordinal).Trim(),
                            new Location(file, i + 1, start + 1)));
                    start = end + 1;
                }
            }

            if (lines[i][start..].Trim() is { Length: > 0 } last)
            {
                row.Add(new SheetCell(last, new Location(file, i + 1, start + 1)));
            }

            if (!row.TrueForAll(cell => cell.Text.Length > 0 && cell.Text.All(c => c is '-' or ':')))
            {
                rows.Add(row);
            }
        }

        return Of(rows);
    }

    /// <summary>
    /// The first sheet of a workbook, which is XML in a ZIP archive. The libraries that read such files find columns by reflection, which a
    /// native program has none of; of the format no more is needed than cells, shared words and which numbers are dates.
    /// </summary>
    private static SheetTable OfWorkbook(string path, string file)
    {
        using var archive = ZipFile.OpenRead(path);
        var words = Part(archive, "xl/sharedStrings.xml")?.Elements().Select(Words).ToList() ?? [];
        var dates = DateStyles(Part(archive, "xl/styles.xml"));
        var links = Part(archive, "xl/worksheets/_rels/sheet1.xml.rels")?.Elements()
            .ToDictionary(e => e.Attribute("Id")?.Value ?? "", e => e.Attribute("Target")?.Value ?? "") ?? [];
        var sheet = Part(archive, "xl/worksheets/sheet1.xml") ?? throw new InvalidDataException();
        var targets = sheet.Descendants().Where(e => e.Name.LocalName == "hyperlink")
            .ToLookup(
                e => e.Attribute("ref")?.Value,
                e => links.GetValueOrDefault(e.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value ?? "") ?? "");
        var rows = new List<List<SheetCell>>();
        foreach (var element in sheet.Descendants().Where(e => e.Name.LocalName == "row"))
        {
            var row = new List<SheetCell>();
            foreach (var cell in element.Elements().Where(e => e.Name.LocalName == "c"))
            {
                var name = cell.Attribute("r")?.Value ?? "";
                var column = name.TakeWhile(char.IsAsciiLetter)
                    .Aggregate(0, (number, letter) => (number * 26) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
                while (row.Count < column)
                {
                    row.Add(new SheetCell("", new Location($"{file}!{name}")));
                }

                var text = CellText(cell, words, dates);
                var link = string.Join(
                    ' ', targets[name].Where(target => target != "" && !text.Contains(target, StringComparison.Ordinal)));
                row.Add(new SheetCell($"{text} {link}".Trim(), new Location($"{file}!{name}")));
            }

            rows.Add(row);
        }

        return Of(rows);
    }

    private static string CellText(XElement cell, List<string> words, HashSet<string> dates)
    {
        var value = cell.Elements().FirstOrDefault(e => e.Name.LocalName == "v")?.Value ?? "";
        return cell.Attribute("t")?.Value switch
        {
            "s" when int.TryParse(value, out var index) && index < words.Count => words[index].Trim(),
            "inlineStr" => Words(cell).Trim(),
            "b" => value == "1" ? "yes" : "no",
            _ when dates.Contains(cell.Attribute("s")?.Value ?? "")
                && double.TryParse(value, CultureInfo.InvariantCulture, out var days)
                && days is > 0 and < 2958466 =>
                DateTime.FromOADate(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => value.Trim(),
        };
    }

    private static string Words(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Name.LocalName == "t" && e.Parent?.Name.LocalName != "rPh").Select(e => e.Value));

    /// <summary>The styles whose numbers are days: those of the program's own formats for dates, and those of a format with a year or a
    /// month.</summary>
    private static HashSet<string> DateStyles(XElement? styles)
    {
        var own = styles?.Descendants().Where(e => e.Name.LocalName == "numFmt")
            .Where(e =>
                    e.Attribute("formatCode")?.Value is { } code
                        && code.AsSpan().ContainsAny("yY")
                        && !code.Contains("General", StringComparison.Ordinal))
            .Select(e => e.Attribute("numFmtId")?.Value).ToHashSet() ?? [];
        var formats = styles?.Elements()
            .FirstOrDefault(e => e.Name.LocalName == "cellXfs")?
            .Elements()
            .Select(e => e.Attribute("numFmtId")?.Value)
            .ToList() ?? [];
        return [
            .. formats.Select((id, index) => (id, index))
            .Where(f => own.Contains(f.id) || (int.TryParse(f.id, out var number) && number is >= 14 and <= 17 or 22 or 30))
            .Select(f => f.index.ToString(CultureInfo.InvariantCulture))];
    }

    private static XElement? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return XDocument.Load(stream).Root;
    }

    private static SheetTable Of(List<List<SheetCell>> rows)
    {
        if (rows.FirstOrDefault(row => row.Count(cell => cell.Text != "") > 1) is not { } head)
        {
            return new([], []);
        }

        var columns = new List<string>();
        foreach (var cell in head)
        {
            var name = cell.Text == "" ? $"column {columns.Count + 1}" : cell.Text.ReplaceLineEndings(" ");
            columns.Add(columns.Contains(name, StringComparer.OrdinalIgnoreCase) ? $"{name} ({columns.Count + 1})" : name);
        }

        return new(
            [.. columns], [
                .. rows.Skip(rows.IndexOf(head) + 1).Where(row => row.Exists(cell => cell.Text != "")).Select(row => new SheetRow(
            row.Take(columns.Count)
                .Select((cell, index) => (columns[index], cell))
                .ToImmutableDictionary(c => c.Item1, c => c.cell, StringComparer.OrdinalIgnoreCase),
            row[0].Location))]);
    }
}
