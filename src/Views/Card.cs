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

    /// <summary>False where the typefaces lack a letter, and where there is no title.</summary>
    public bool CanBeDrawn => Missing is null && !string.IsNullOrWhiteSpace(Title);

    /// <summary>The first letter that its typeface lacks, and the text that holds it; null when all can be drawn.</summary>
    public (string Letter, string Text)? Missing =>
        Lacks(Design.Serif, Site.Settings.Title) ?? Lacks(Design.Serif, Title) ?? Lacks(Design.Sans, Kind)
        ?? Lacks(Design.Sans, Status?.Label) ?? Lacks(Design.Sans, Status?.Letter);

    private static (string Letter, string Text)? Lacks(Typeface typeface, string? text) =>
        text is not null && typeface.FirstMissing(text) is { } letter ? (letter, text) : null;

    /// <summary>Drawn as SVG, its letters as shapes. The same content and theme give the same text, to the letter.</summary>
    public string Draw()
    {
        using var drawing = new StringWriter { NewLine = "\n" };
        Layout(this).RenderAsync(drawing, HtmlEscaping.Encoder).AsTask().GetAwaiter().GetResult();
        return drawing.ToString();
    }

    /// <summary>Where a drawing is published. Programs keep such pictures by their address, so it changes with what they show.</summary>
    public string AddressOf(string drawing) => $"cards/{Permalink.TrimEnd('/')}.{ContentHash.Of(drawing)[..8]}.png";

    /// <summary>The title in the largest letters with which it fits, and how large those are.</summary>
    public (ImmutableArray<string> Lines, int Size) FitTitle(int width, int height, params ReadOnlySpan<int> sizes)
    {
        foreach (var size in sizes)
        {
            var lines = Design.Serif.Wrap(Title, size, width);
            if (lines.Length * LineHeight(size) <= height && lines.All(line => Design.Serif.WidthOf(line, size) <= width))
            {
                return (lines, size);
            }
        }

        // A single word can be longer than the line even in the smallest letters meant for it.
        var least = sizes[^1];
        var last = Design.Serif.Wrap(Title, least, width);
        var widest = last.Max(line => Design.Serif.WidthOf(line, least));
        return (last, (int)(least * Math.Min(1, width / widest)));
    }

    public static int LineHeight(int size) => (int)(size * 1.16);
}
