using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <content>Elements that are more than a part of a line.</content>
internal sealed partial class HtmlToMarkdown
{
    /// <summary>Between the cells and the rows of a table that is not whole yet.</summary>
    private const char CellEnd = '\uE003', RowEnd = '\uE004', HeadMark = '\uE005';

    private void Block(Open element, string content)
    {
        if (InCell && element.Name is not ("td" or "th" or "tr" or "tbody" or "thead" or "tfoot"))
        {
            BlockInCell(element, content);
            return;
        }

        switch (element.Name)
        {
            case "td" or "th":
                Output.Append(element.Name == "th" ? HeadMark.ToString() : "").Append(Cell(content)).Append(CellEnd);
                Output.Append(string.Concat(Enumerable.Repeat($"{CellEnd}", Span(element) - 1)));
                return;
            case "tr":
                Output.Append(content.Trim('\n', ' ')).Append(RowEnd);
                return;
            case "tbody" or "thead" or "tfoot" or "colgroup":
                Output.Append(content);
                return;
            case "body" or "html":
                Output.Append(content);
                return;
            case "head":
                return;
            case "li":
                Item(content);
                return;
            case "iframe":
                Emit(Frame(element));
                return;
            case "hr":
                Emit("---");
                return;
        }

        Emit(element.Name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Heading(element, content),
            "ul" or "menu" => List(content, _ => "- "),
            "ol" => List(
                content,
                index =>
                    string.Create(
                        CultureInfo.InvariantCulture, $"{index + (int.TryParse(element["start"], out var start) ? start : 1)}. ")),
            "dl" => content.Trim('\n'),
            "dt" => Around(Line(content), "**"),
            "blockquote" => string.Join('\n', Dedented(content).Trim('\n').Split('\n').Select(line => $"> {line}".TrimEnd())),
            "pre" => Pre(element, content),
            "table" => Table(content),
            "figcaption" or "caption" => Around(Line(content), "*"),
            "details" => Details(content),
            "summary" => $"\uE006{Line(content)}\uE007",
            "video" or "audio" or "object" => Recording(element, content),
            _ => Dedented(content).Trim('\n'),
        });
    }

    private bool InCell => _open.Exists(open => open.Name is "td" or "th");

    /// <summary>A block as Markdown, with empty lines around it, and the indent of the line that it starts on.</summary>
    private void Emit(string markdown)
    {
        if (markdown.Trim() == "")
        {
            return;
        }

        var before = Output.ToString();
        var line = before[(before.LastIndexOf('\n') + 1)..];
        var marker = ListMarker().Match(line);
        if (isMarkdown && (marker.Success || (line.Trim() == "" && line.Length is > 0 and < 12 && _open.Count == 1 && InList(before))))
        {
            var indent = new string(' ', marker.Success ? marker.Length : line.Length);
            Output.Append(string.Join($"\n", markdown.Split('\n').Select((l, i) => i == 0 || l == "" ? l : indent + l))).Append('\n');
            return;
        }

        if (line.Trim() == "")
        {
            Output.Length -= line.Length;
        }

        Output.Append("\n\n").Append(markdown).Append("\n\n");
    }

    /// <summary>Whether the last line with words belongs to a list.</summary>
    private static bool InList(string before)
    {
        var lines = before.TrimEnd().Split('\n');
        return lines is [.., var last] && (ListMarker().IsMatch(last) || last.StartsWith("  ", StringComparison.Ordinal));
    }

    private void BlockInCell(Open element, string content)
    {
        var line = element.Name switch
        {
            "pre" => Code(content),
            "li" => $"• {content.Trim()}<br>",
            "iframe" => Frame(element),
            "summary" or "dt" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => $"{Around(content.Trim(), "**")}<br>",
            "p" or "div" or "dd" or "blockquote" => $"{content.Trim()}<br>",
            "table" => content.Replace(CellEnd, ' ')
                .Replace(RowEnd.ToString(), "<br>", StringComparison.Ordinal)
                .Replace(HeadMark.ToString(), "", StringComparison.Ordinal),
            _ => content,
        };
        Output.Append(line);
    }

    private string Cell(string content)
    {
        // Markdown within a cell of HTML may have blocks of its own.
        var line = Spaces().Replace(content.Trim().Replace("\n\n", "<br>", StringComparison.Ordinal), " ").Trim();
        while (line.EndsWith("<br>", StringComparison.Ordinal))
        {
            line = line[..^4].TrimEnd();
        }

        while (line.StartsWith("<br>", StringComparison.Ordinal))
        {
            line = line[4..].TrimStart();
        }

        // Code of several lines cannot be in a cell, and a bar ends one, in code too.
        var shown = mask.Show(
            line, part => part.StartsWith("```", StringComparison.Ordinal) || part.StartsWith("~~~", StringComparison.Ordinal)
            ? $"`{Spaces().Replace(string.Join(' ', part.Split('\n').Skip(1).SkipLast(1)), " ").Trim().Replace("`", "'", StringComparison.Ordinal)}`"
            : part.Replace('\n', ' '));
        return shown == line ? line.Replace("|", "\\|", StringComparison.Ordinal) : mask
            .Hide(shown.Replace("\\|", "|", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal));
    }

    private int Span(Open element)
    {
        if (element["rowspan"] is not null and not "1")
        {
            log.Add(NoteKind.Html, text, element.Start.Text, "A cell over several rows is in the first of them alone now.");
        }

        return int.TryParse(element["colspan"], out var span) && span is > 1 and < 20 ? span : 1;
    }

    private static string Table(string content)
    {
        var parts = content.Split(RowEnd);
        var rows = parts.Select(row => row[(row.LastIndexOf('\n', Math.Max(0, row.IndexOf(CellEnd, StringComparison.Ordinal))) + 1)..])
            .Where(row => row.Contains(CellEnd, StringComparison.Ordinal)).Select(row => row.TrimEnd(CellEnd).Split(CellEnd)).ToList();
        if (rows.Count == 0)
        {
            return content.Trim();
        }

        var columns = rows.Max(row => row.Length);
        var caption = parts[0].Contains(CellEnd, StringComparison.Ordinal) && parts[0]
            .IndexOf("\n\n", StringComparison.Ordinal) is > 0 and var end ? parts[0][..end]
            .Trim() : "";
        if (columns == 1 && rows.All(row => !row[0].StartsWith(HeadMark)))
        {
            return string.Join("\n\n", rows.Select(row => row[0].Trim()));
        }

        var hasHead = rows[0].Any(cell => cell.TrimStart().StartsWith(HeadMark)) || rows.Count > 1;
        var table = new StringBuilder(caption.Contains(CellEnd, StringComparison.Ordinal) || caption == "" ? "" : $"{caption}\n\n");
        foreach (var (row, number) in rows.Select((row, number) => (row, number)))
        {
            if (number == 0 && !hasHead)
            {
                AppendRow(table, Enumerable.Repeat(" ", columns));
            }

            AppendRow(
                table,
                Enumerable.Range(0, columns)
                    .Select(i => i < row.Length ? row[i].Replace(HeadMark.ToString(), "", StringComparison.Ordinal).Trim() : " "));
            if (number == 0)
            {
                AppendRow(table, Enumerable.Repeat("---", columns));
            }
        }

        return table.ToString().TrimEnd('\n');
    }

    private static void AppendRow(StringBuilder table, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private const char ItemEnd = '\uE008';

    private void Item(string content) => Output.Append(ItemEnd).Append(Dedented(content).Trim('\n').Trim()).Append(ItemEnd);

    /// <summary>Items with what is between them, which is nothing but space.</summary>
    private static string List(string content, Func<int, string> marker)
    {
        var items = content.Split(ItemEnd).Select(i => i.Trim()).Where(i => i != "").ToList();
        var isLoose = items.Exists(i => i.Contains("\n\n", StringComparison.Ordinal) && !i.Contains("\n\n- ", StringComparison.Ordinal));
        return string.Join(isLoose ? "\n\n" : "\n", items.Select((item, index) =>
        {
            var mark = marker(index);
            return mark + string.Join(
                '\n', item.Split('\n').Select((line, i) => i == 0 || line.Trim() == "" ? line : new string(' ', mark.Length) + line));
        }));
    }

    private static string Heading(Open element, string content)
    {
        var words = Line(content).Replace("<br>", " ", StringComparison.Ordinal).Trim('#', ' ');
        if (words.StartsWith("**", StringComparison.Ordinal) && words.EndsWith("**", StringComparison.Ordinal) && words.Length > 4)
        {
            words = words[2..^2];
        }

        return words == "" ? "" : $"{new string('#', element.Name[1] - '0')} {words}{(element["id"] is { } id ? $" {{#{id}}}" : "")}";
    }

    private string Pre(Open element, string content)
    {
        var code = mask.Show(isMarkdown ? WebUtility.HtmlDecode(content) : content).Trim('\n', '\r').TrimEnd();
        if (code.Trim() == "")
        {
            return "";
        }

        var language = LanguageClass().Match(element.Start.Text) is { Success: true } own ? own.Groups["name"].Value : _language;
        _language = "";
        var fence = code.Contains("```", StringComparison.Ordinal) ? "````" : "```";
        return mask.Hide($"{fence}{language}\n{code}\n{fence}");
    }

    private static string Details(string content)
    {
        var start = content.IndexOf('\uE006', StringComparison.Ordinal);
        var end = content.IndexOf('\uE007', StringComparison.Ordinal);
        var summary = start >= 0 && end > start ? content[(start + 1)..end] : "More";
        var rest = start >= 0 && end > start ? content[..start] + content[(end + 1)..] : content;
        return $"\uE00B\n\uE00C{summary}\uE00D\n\n{Dedented(rest).Trim('\n')}\n\n\uE00E";
    }

    /// <summary>The tags that stay, put back when all others are gone.</summary>
    public static string WithDetails(string markdown) => markdown
        .Replace("\uE00B", "<details>", StringComparison.Ordinal)
        .Replace("\uE00C", "<summary>", StringComparison.Ordinal)
        .Replace("\uE00D", "</summary>", StringComparison.Ordinal)
        .Replace("\uE00E", "</details>", StringComparison.Ordinal)
        .Replace("\uE006", "", StringComparison.Ordinal)
        .Replace("\uE007", "", StringComparison.Ordinal)
        .Replace("\uE008", "\n", StringComparison.Ordinal)
        .Replace(CellEnd, ' ').Replace(RowEnd, '\n').Replace($"{HeadMark}", "", StringComparison.Ordinal);

    private static string Frame(Open element)
    {
        var source = element["src"] ?? element["data-src"] ?? element["srcdoc"];
        if (source is null)
        {
            return "";
        }

        source = source.StartsWith("//", StringComparison.Ordinal) ? $"https:{source}" : source;
        var video = YouTubeFrame().Match(source);
        var address = video.Success ? $"https://www.youtube.com/watch?v={video.Groups["id"].Value}"
            : VimeoFrame().Match(source) is { Success: true } vimeo ? $"https://vimeo.com/{vimeo.Groups["id"].Value}" : source;
        var words = element["title"]?.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal);
        return $"[{(words is null or "YouTube video player" ? video.Success ? "Video on YouTube" : HostOf(address) : words)}]({Target(address)})";
    }

    private static string Recording(Open element, string content)
    {
        var source = element["src"] ?? element["data"] ?? content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault();
        return source is null ? "" : $"[{element["title"] ?? element["aria-label"] ?? Path.GetFileName(source.Split('?')[0])}]({Target(source)})";
    }

    private static string Line(string content) => Spaces().Replace(content, " ").Trim();

    /// <summary>Without the indent that lines have because of the elements around them: four spaces would make code of them.</summary>
    internal static string Dedented(string content)
    {
        var lines = content.Replace("\t", "    ", StringComparison.Ordinal).Split('\n');
        var common = lines.Skip(1)
            .Where(line => line.Trim() != "")
            .Select(line => line.Length - line.TrimStart(' ').Length)
            .DefaultIfEmpty(0)
            .Min();
        var isHtml = true;
        return string.Join('\n', lines.Select((line, index) =>
        {
            var cut = index == 0 ? line.TrimStart(' ') : line.Trim() == "" ? "" : line[Math.Min(common, line.Length)..];
            isHtml &= index == 0 || line.Trim() != "";
            return isHtml && !ListMarker().IsMatch(cut) && cut.StartsWith("    ", StringComparison.Ordinal) ? cut.TrimStart(' ') : cut;
        }));
    }

    [GeneratedRegex(@"^[ ]*(?:[-*+]|\d+[.)])[ ]+(?:\[[ xX]\][ ])?")]
    private static partial Regex ListMarker();

    [GeneratedRegex(@"class\s*=\s*[""'][^""']*?(?:language-|lang-|brush:\s*)(?<name>[\w+#-]+)")]
    private static partial Regex LanguageClass();

    [GeneratedRegex(@"youtu(?:be(?:-nocookie)?\.com/(?:embed/|v/|watch\?v=)|\.be/)(?<id>[\w-]{6,})")]
    private static partial Regex YouTubeFrame();

    [GeneratedRegex(@"vimeo\.com/(?:video/)?(?<id>\d+)")]
    private static partial Regex VimeoFrame();
}
