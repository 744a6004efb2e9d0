using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Files;
using Advocate.Theming;
using RazorSlices;

namespace Advocate.Views;

/// <summary>The picture that other programs show beside a link to a page: what it says. How it looks is the layout's part.</summary>
/// <param name="Kind">What sort of page it is, and its date.</param>
/// <param name="Law">The law it is about, to be shown with its status; null for articles and interviews.</param>
public sealed record Card(CardDesign Design, Phrases Phrases, Site Site, string Kind, string Title, string Permalink, Law? Law)
{
    /// <summary>The theme's drawing of it.</summary>
    public required Func<Card, RazorSlice> Layout { get; init; }

    /// <summary>In pixels: the size that every program that shows such pictures takes whole.</summary>
    public const int Width = 1200, Height = 630;

    public StatusGroup? Status => Law is null ? null : Site.LawOverview.Find(Law);

    /// <summary>False where the typefaces lack a character, and where there is no title.</summary>
    public bool CanBeDrawn => Missing is null && !string.IsNullOrWhiteSpace(Title);

    /// <summary>The characters of a text on it that its typefaces lack, and the text; null when all can be drawn.</summary>
    public (ImmutableArray<string> Characters, string Text)? Missing =>
        Lacks(Design.Serif, Site.Settings.Title) ?? Lacks(Design.Serif, Title) ?? Lacks(Design.Sans, Kind)
        ?? Lacks(Design.Sans, Status?.Label) ?? Lacks(Design.Sans, Status?.Letter);

    private static (ImmutableArray<string> Characters, string Text)? Lacks(FontList fonts, string? text) =>
        text is not null && fonts.Missing(text) is { IsEmpty: false } missing ? (missing, text) : null;

    /// <summary>
    /// Drawn as SVG, whose text elements the encoder of cards draws with the typefaces. The same content and theme give the
    /// same text, to the letter; it ends with what tells one choice of typefaces from another.
    /// </summary>
    public string Draw()
    {
        using var drawing = new StringWriter { NewLine = "\n" };
        Layout(this).RenderAsync(drawing, HtmlEscaping.Encoder).AsTask().GetAwaiter().GetResult();
        drawing.WriteLine($"<!-- {Design.FontsHash} -->");
        return drawing.ToString();
    }

    /// <summary>Where a drawing is published. Programs keep such pictures by their address, so it changes with what they show.</summary>
    public string AddressOf(string drawing) => $"cards/{Permalink.TrimEnd('/')}.{ContentHash.Of(drawing)[..8]}.png";
}
