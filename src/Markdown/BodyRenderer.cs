using System.Collections.Immutable;
using Advocate.Contract;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>Renders a parsed text to HTML, and starts a new part at every place that the whole site has to fill.</summary>
internal sealed partial class BodyRenderer : HtmlRenderer
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
    private void StartLink(string target, string? title = null)
    {
        if (!LinkTarget.IsExternal(target))
        {
            Leave(new BodyPart.LinkStart(target, title));
            return;
        }

        Write("<a href=\"").WriteEscape(AddressEncoding.Of(target));
        if (!string.IsNullOrEmpty(title))
        {
            Write("\" title=\"").WriteEscape(title);
        }

        Write("\">");
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
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new TagRenderer());
        ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new OwnQuoteRenderer());
        ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new OwnCodeRenderer());
        ObjectRenderers.Add(new ForeignBlockRenderer());
        ObjectRenderers.Add(new OwnTableRenderer());
        ObjectRenderers.Add(new OwnFootnotesRenderer());
        ObjectRenderers.Add(new OwnFootnoteLinkRenderer());
        ObjectRenderers.Add(new CitationRenderer());
        ObjectRenderers.Add(new QuotedTermRenderer());
        ObjectRenderers.Add(new TermRenderer());
        ObjectRenderers.Add(new NothingRenderer<AlertMarkInline>());
        ObjectRenderers.Add(new DetailsRenderer());
        ObjectRenderers.Add(new SummaryRenderer());
        var emphasis = ObjectRenderers.FindExact<EmphasisInlineRenderer>()!;
        var tagOfStars = emphasis.GetTag;
        emphasis.GetTag = inline => inline.DelimiterChar == '~' ? "del" : tagOfStars(inline);
    }

    private void Flush()
    {
        if (Writer is HtmlBuffer { IsEmpty: false } html)
        {
            _parts.Add(new BodyPart.Html(html.Take()));
        }
    }

    /// <summary>In a heading, a link or a picture's words it stays a word.</summary>
    private sealed class TermRenderer : HtmlObjectRenderer<TermInline>
    {
        protected override void Write(HtmlRenderer renderer, TermInline node)
        {
            var body = (BodyRenderer)renderer;
            if (body.Survey.TermOf(node) is { } term)
            {
                body.Leave(new BodyPart.Term(term.Word, term.Id));
            }
            else
            {
                renderer.WriteEscape(node.Text);
            }
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

    /// <summary>The few tags that a text may have. Others were reported, and comments are for writers only.</summary>
    private sealed class TagRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline node)
        {
            if (AllowedTag.Parse(node.Tag) is not { } tag)
            {
                return;
            }

            renderer.Write(tag.IsEnd ? "</" : "<").Write(tag.Name);
            if (tag.Title is { } title)
            {
                renderer.Write(" title=\"").WriteEscape(title).Write("\"");
            }

            renderer.Write(">");
        }
    }

    /// <summary>A quotation, or one of GitHub's alerts: a remark set apart from the text.</summary>
    private sealed class ForeignBlockRenderer : HtmlObjectRenderer<ForeignBlock>
    {
        protected override void Write(HtmlRenderer renderer, ForeignBlock block)
        {
            renderer.EnsureLine().Write("<div lang=\"").Write(block.Language).Write("\">\n");
            renderer.WriteChildren(block);
            renderer.EnsureLine().Write("</div>\n");
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
            renderer.Write("<")
                .Write(tag)
                .Write(" id=\"")
                .Write(heading.Id)
                .Write(heading.IsQuestion ? $"\" class=\"{TextClasses.Question}\">" : "\">");
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

            body.StartLink(LinkTarget.Of(node), node.Title);
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
}
