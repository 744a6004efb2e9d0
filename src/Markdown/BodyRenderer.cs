using System.Collections.Immutable;
using Advocate.Contract;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>Renders a parsed text to HTML, and starts a new part at every place that the whole site has to fill.</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    private readonly ImmutableArray<BodyPart>.Builder _parts = ImmutableArray.CreateBuilder<BodyPart>();

    private bool _isBelowHeading;

    public BodyRenderer(MarkdownPipeline pipeline)
        : base(new HtmlBuffer())
    {
        pipeline.Setup(this);
        UseOwnRenderers();
    }

    /// <summary>What was learned about the text that is being rendered.</summary>
    public MarkdownAnalyzer Survey { get; private set; } = null!;

    /// <summary>Can be called again for the next text, unless this one could not be rendered.</summary>
    public ImmutableArray<BodyPart> RenderParts(MarkdownDocument document, MarkdownAnalyzer survey)
    {
        Survey = survey;
        previousWasLine = true;
        _isBelowHeading = false;
        Render(document);
        Flush();
        var parts = _parts.ToImmutable();
        _parts.Clear();
        return parts;
    }

    /// <summary>Opens a link. An address on another site is known already; one of this site is left open.</summary>
    private void StartLink(string target)
    {
        if (LinkTarget.IsExternal(target))
        {
            Write("<a href=\"").WriteEscape(target).Write("\">");
        }
        else
        {
            Leave(new BodyPart.LinkStart(target));
        }
    }

    private void EndLink(string target)
    {
        if (LinkTarget.IsExternal(target))
        {
            Write("</a>");
        }
        else
        {
            Leave(BodyPart.LinkEnd.Instance);
        }
    }

    private void Leave(BodyPart hole)
    {
        Flush();
        _parts.Add(hole);
    }

    private void UseOwnRenderers()
    {
        ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new OwnHeadingRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new OwnLinkRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new OwnAutolinkRenderer());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new OwnParagraphRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NothingRenderer<HtmlBlock>());
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new NothingRenderer<HtmlInline>());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new OwnTableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new OwnFootnotesRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new OwnFootnoteLinkRenderer());
        ObjectRenderers.Add(new CitationRenderer());
        ObjectRenderers.Add(new QuotedTermRenderer());
    }

    private void Flush()
    {
        if (Writer is HtmlBuffer { IsEmpty: false } html)
        {
            _parts.Add(new BodyPart.Html(html.Take()));
        }
    }

    /// <summary>Raw HTML was reported by the survey, and comments are for writers only: neither reaches the page.</summary>
    private sealed class NothingRenderer<T> : HtmlObjectRenderer<T>
        where T : MarkdownObject
    {
        protected override void Write(HtmlRenderer renderer, T node)
        {
        }
    }

    private sealed class OwnHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
    {
        private static readonly string[] Tags = ["", "h1", "h2", "h3", "h4", "h5", "h6"];

        protected override void Write(HtmlRenderer renderer, HeadingBlock block)
        {
            var body = (BodyRenderer)renderer;
            var heading = body.Survey.Of<BodyHeading>(block);
            if (!body._isBelowHeading && block.Parent is MarkdownDocument)
            {
                body.Leave(BodyPart.FirstHeading.Instance);
                body._isBelowHeading = true;
            }

            var tag = Tags[Math.Max(2, heading.Level)];
            // A heading links to itself, so that readers can copy its address; one that holds a link already cannot hold another.
            var linksToItself = !HoldsLink(block.Inline);
            renderer.Write("<").Write(tag).Write(" id=\"").Write(heading.Id).Write(heading.IsQuestion ? $"\" class=\"{TextClasses.Question}\">" : "\">");
            if (linksToItself)
            {
                renderer.Write("<a href=\"#").Write(heading.Id).Write("\">");
            }

            renderer.WriteLeafInline(block);
            renderer.Write(linksToItself ? "</a></" : "</").Write(tag).Write(">\n");
        }

        private static bool HoldsLink(ContainerInline? text)
        {
            for (var inline = text?.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (LinkTarget.IsLink(inline) || (inline is ContainerInline inner && HoldsLink(inner)))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private sealed class OwnLinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline node)
        {
            var body = (BodyRenderer)renderer;
            if (node.IsImage)
            {
                body.Leave(new BodyPart.Picture(body.Survey.Of<BodyImage>(node)));
                return;
            }

            body.StartLink(LinkTarget.Of(node));
            renderer.WriteChildren(node);
            body.EndLink(LinkTarget.Of(node));
        }
    }

    private sealed class OwnAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline node)
        {
            var body = (BodyRenderer)renderer;
            body.StartLink(LinkTarget.Of(node));
            renderer.WriteEscape(node.Url);
            body.EndLink(LinkTarget.Of(node));
        }
    }

    /// <summary>An image or a recording that is a paragraph of its own is a figure, which a paragraph cannot hold.</summary>
    private sealed class OwnParagraphRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
        {
            if (block.Inline is { FirstChild: LinkInline { IsImage: true } } inline && inline.FirstChild == inline.LastChild)
            {
                renderer.WriteLeafInline(block);
                renderer.Write("\n");
                return;
            }

            var body = (BodyRenderer)renderer;
            if (body.Survey.PlayerOf(block.Inline?.FirstChild) is { } player)
            {
                body.Leave(new BodyPart.Player(player));
                return;
            }

            base.Write(renderer, block);
        }
    }

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
                : $"<sup class=\"{TextClasses.FootnoteMark}\"><a id=\"{anchors.Noted(link.Index)}\" href=\"#{anchors.Note(order)}\" role=\"doc-noteref\">{FootnoteSign(order)}</a></sup>");
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
