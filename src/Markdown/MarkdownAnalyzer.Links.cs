using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <content>Links, recordings and pictures.</content>
internal sealed partial class MarkdownAnalyzer
{
    private void Link(string target, SourceSpan span, bool isShown = false)
    {
        var location = positions.At(span.Start, span.Length);
        RefuseHarm(target, location);
        ControlCharacters(target, span);
        Links.Add(new BodyLink(target, location, isShown));
    }

    private void Recording(LinkInline node)
    {
        var location = positions.At(node.Span.Start, node.Span.Length);
        var attributes = node.GetData(typeof(ImageAttributes)) as ImageAttributes;
        var transcript = attributes?["transcript"];
        if (attributes is not null && (attributes.Unknown is not null || string.IsNullOrWhiteSpace(transcript)))
        {
            diagnostics.Add(MarkdownRules.Recording.At(location, "The braces after this link say something else than where its "
                + "transcript is."));
            return;
        }

        if (transcript is not null)
        {
            RefuseHarm(transcript, location);
            Links.Add(new BodyLink(transcript, location));
        }

        if (IsAlone(node))
        {
            var player = new BodyPlayer(LinkTarget.Of(node), NodeWords.In(node), transcript, location);
            Players.Add(player);
            _facts[node] = player;
        }
        else if (transcript is not null)
        {
            diagnostics.Add(MarkdownRules.Recording.At(location, "This link is part of a sentence, so that nobody would see the "
                + "transcript it names."));
        }
    }

    /// <summary>Whether a paragraph holds nothing else.</summary>
    private static bool IsAlone(LinkInline node) =>
        node.Parent is { ParentBlock: ParagraphBlock, FirstChild: var first } && first == node && node.NextSibling is null;

    private void RefuseHarm(string target, Location location)
    {
        if (LinkTarget.SchemeOf(target) is { } scheme && !LinkTarget.IsSafe(scheme))
        {
            diagnostics.Add(MarkdownRules.UnsafeLink.At(location, $"Links that start with '{scheme}:' are refused."));
        }
        else if (LinkTarget.MailOf(target) is { } mail && !LinkTarget.IsMailAddress(mail))
        {
            diagnostics.Add(FieldRules.Address.At(
                location, $"'{mail}' is no mail address.", "Write the whole of it after 'mailto:', such as mailto:name@example.org."));
        }
        else if (LinkTarget.NumberOf(target) is { } number && TelephoneNumber.Parse(number) is null)
        {
            diagnostics.Add(FieldRules.Telephone.At(
                location,
                $"A telephone would not dial '{number}' as it is meant.",
                "Write one number in digits, such as tel:1-800-555-0100, and what its letters spell or an extension in the text beside it."));
        }
    }

    private void Image(LinkInline node)
    {
        var location = positions.At(node.Span.Start, node.Span.Length);
        var attributes = node.GetData(typeof(ImageAttributes)) as ImageAttributes;
        var alt = NodeWords.In(node);
        RefuseHarm(node.Url ?? "", location);
        ControlCharacters(node.Url, node.UrlSpan);
        ControlCharacters(node.Title, node.Reference?.TitleSpan ?? node.TitleSpan);
        HasContent = true;
        if (node.Reference is { } definition)
        {
            _usedDefinitions.Add(definition);
        }

        if (string.IsNullOrWhiteSpace(alt) && attributes?["decorative"] is not "true")
        {
            diagnostics.Add(MarkdownRules.ImageWithoutAlt.At(location, "This image has no description."));
        }

        ImageRules.Check(attributes?["credit"], attributes?["depicts"], location, diagnostics);
        var image = new BodyImage(
            node.Url ?? "",
            alt,
            Typography.Quotes(node.Title ?? "", language),
            attributes?["credit"],
            attributes?["depicts"],
            IsAlone(node),
            location);
        Images.Add(image);
        _facts[node] = image;
    }
}
