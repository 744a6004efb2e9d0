using Advocate.Contract;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <content>Quotes and remarks, details, and paragraphs.</content>
internal sealed partial class BodyRenderer
{
    /// <summary>Writes what a block holds, each paragraph as one, even in a list without space between its items.</summary>
    private static void WriteBlocks(HtmlRenderer renderer, ContainerBlock container)
    {
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(container);
        renderer.ImplicitParagraph = isImplicit;
    }

    private sealed class OwnQuoteRenderer : QuoteBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
        {
            if (AlertMarkInline.Of(quote) is not { } mark)
            {
                base.Write(renderer, quote);
                return;
            }

            renderer.EnsureLine();
            renderer.Write($"<div class=\"{TextClasses.Remark} {mark.Kind}\" role=\"note\">\n<p class=\"{TextClasses.RemarkTitle}\">");
            ((BodyRenderer)renderer).Leave(new BodyPart.RemarkTitle(mark.Kind));
            renderer.Write("</p>\n");
            WriteBlocks(renderer, quote);
            renderer.Write("</div>\n");
        }
    }

    private sealed class OwnCodeRenderer : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock code)
        {
            if (((BodyRenderer)renderer).Survey.ChartOf(code) is { } chart)
            {
                ((BodyRenderer)renderer).Leave(new BodyPart.Chart(chart));
            }
            else
            {
                base.Write(renderer, code);
            }
        }
    }

    private sealed class DetailsRenderer : HtmlObjectRenderer<DetailsBlock>
    {
        protected override void Write(HtmlRenderer renderer, DetailsBlock details)
        {
            renderer.EnsureLine();
            renderer.Write(details.StartsOpen ? "<details open>\n" : "<details>\n");
            WriteBlocks(renderer, details);
            renderer.Write("</details>\n");
        }
    }

    private sealed class SummaryRenderer : HtmlObjectRenderer<SummaryBlock>
    {
        protected override void Write(HtmlRenderer renderer, SummaryBlock summary)
        {
            renderer.Write("<summary>").WriteLeafInline(summary);
            renderer.Write("</summary>\n");
        }
    }

    /// <summary>
    /// An image or a recording that is a paragraph of its own is a figure, which a paragraph cannot hold; a comment alone is nothing.
    /// </summary>
    private sealed class OwnParagraphRenderer : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
        {
            switch (block.Inline?.FirstChild)
            {
                case LinkInline { IsImage: true, NextSibling: null }:
                    renderer.WriteLeafInline(block);
                    renderer.Write("\n");
                    break;
                case LinkInline link when ((BodyRenderer)renderer).Survey.PlayerOf(link) is { } player:
                    ((BodyRenderer)renderer).Leave(new BodyPart.Player(player));
                    break;
                case TaskMarkInline task:
                    Task(renderer, block, task);
                    break;
                case HtmlInline or AlertMarkInline when IsEmpty(block.Inline):
                    break;
                default:
                    base.Write(renderer, block);
                    break;
            }
        }

        /// <summary>The words of a task are the label of its box, for readers who hear the page.</summary>
        private static void Task(HtmlRenderer renderer, ParagraphBlock block, TaskMarkInline task)
        {
            renderer.Write(renderer.ImplicitParagraph ? "<label>" : "<p><label>");
            renderer.Write(task.IsDone ? "<input type=\"checkbox\" disabled checked>" : "<input type=\"checkbox\" disabled>");
            renderer.WriteLeafInline(block);
            renderer.Write(renderer.ImplicitParagraph ? "</label>" : "</label></p>\n");
        }

        private static bool IsEmpty(ContainerInline text)
        {
            for (var inline = text.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is not (LineBreakInline or AlertMarkInline)
                    && !(inline is HtmlInline html && html.Tag.StartsWith("<!--", StringComparison.Ordinal))
                    && !(inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace()))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
