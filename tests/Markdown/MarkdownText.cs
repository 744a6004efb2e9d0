using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Tests.Markdown;

/// <summary>A text alone, read as Markdown, with what was found wrong in it.</summary>
internal sealed record MarkdownText(MarkdownBody Body, ImmutableArray<Diagnostic> Findings)
{
    private static readonly MarkdownReader Reader = new();

    /// <summary>The text as HTML, with links as they were written.</summary>
    public string Html => HtmlWith(_ => "");

    /// <param name="picture">How a picture is written.</param>
    public string HtmlWith(Func<BodyImage, string> picture) => string.Concat(Body.Parts.Select(part => part switch
    {
        BodyPart.Html html => Encoding.UTF8.GetString(html.Utf8.Span),
        BodyPart.LinkStart { Title: { Length: > 0 } title } link => $"<a href=\"{Escaped(link.Target)}\" title=\"{Escaped(title)}\">",
        BodyPart.LinkStart link => $"<a href=\"{Escaped(link.Target)}\">",
        BodyPart.LinkEnd => "</a>",
        BodyPart.Picture { Image: var image } => picture(image),
        _ => "",
    }));

    private static string Escaped(string text) => Advocate.Views.HtmlEscaping.Encoder.Encode(text);

    public static MarkdownText Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var body = Reader.Read(new SourceText(new SourceFile("text.md", "text.md"), text.ReplaceLineEndings("\n")), 0, diagnostics);
        return new MarkdownText(body, diagnostics.Sorted());
    }
}
