using Advocate.Contract;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Advocate.Markdown;

/// <content>Tables and footnotes.</content>
internal sealed partial class BodyRenderer
{
    /// <summary>
    /// A wide table scrolls in a box of its own, so that the page does not at 320 pixels; the box can be reached by keyboard. Columns are
    /// aligned by class, since pages allow no style of an element's own.
    /// </summary>
    private sealed class OwnTableRenderer : HtmlObjectRenderer<Table>
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write($"<div class=\"{TextClasses.TableScroll}\" tabindex=\"0\"><table>\n");
            var part = "";
            foreach (var row in table.OfType<TableRow>())
            {
                var next = row.IsHeader ? "thead" : "tbody";
                if (next != part)
                {
                    Close(renderer, part);
                    renderer.Write("<").Write(next).Write(">\n");
                    part = next;
                }

                WriteRow(renderer, table, row);
            }

            Close(renderer, part);
            renderer.Write("</table></div>\n");
        }

        private static void Close(HtmlRenderer renderer, string part)
        {
            if (part != "")
            {
                renderer.Write("</").Write(part).Write(">\n");
            }
        }

        private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
        {
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var alignment = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                var name = alignment switch
                {
                    TableColumnAlign.Center => $" class=\"{TextClasses.Centered}\"",
                    TableColumnAlign.Right => $" class=\"{TextClasses.Number}\"",
                    _ => "",
                };
                renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td").Write(name).Write(">");
                var isImplicit = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = true;
                renderer.Write((TableCell)row[i]);
                renderer.ImplicitParagraph = isImplicit;
                renderer.Write(row.IsHeader ? "</th>" : "</td>");
            }

            renderer.Write("</tr>\n");
        }
    }

    private sealed class OwnFootnoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            var anchors = ((BodyRenderer)renderer).Survey.Anchors;
            var order = link.Footnote.Order;
            renderer.Write(link.IsBackLink
                ? $"<a class=\"{TextClasses.BackToText}\" href=\"#{anchors.Noted(link.Index)}\" role=\"doc-backlink\">↩</a>"
                : $"<sup class=\"{TextClasses.FootnoteMark}\"><a id=\"{anchors.Noted(link.Index)}\" href=\"#{anchors.Note(order)}\" "
                    + $"role=\"doc-noteref\">{FootnoteSign(order)}</a></sup>");
        }
    }

    private sealed class OwnFootnotesRenderer : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
        {
            renderer.Write($"<section class=\"{TextClasses.Footnotes}\" role=\"doc-endnotes\">\n<ol>\n");
            foreach (var note in group.OfType<Footnote>())
            {
                renderer.Write($"<li id=\"{((BodyRenderer)renderer).Survey.Anchors.Note(note.Order)}\">");
                renderer.WriteChildren(note);
                renderer.Write("</li>\n");
            }

            renderer.Write("</ol>\n</section>\n");
        }
    }

    /// <summary>Letters for footnotes, since numbers are the sources'.</summary>
    private static string FootnoteSign(int order) =>
        order <= 26 ? ((char)('a' + order - 1)).ToString() : $"{(char)('a' + ((order - 1) / 26) - 1)}{(char)('a' + ((order - 1) % 26))}";
}
