namespace Advocate.Contract;

/// <summary>How wide the layouts show pictures, and so in which widths their files are made. In CSS pixels.</summary>
internal static class PictureWidths
{
    /// <summary>A picture in a text, and the first one of a page, which is a little wider than the text.</summary>
    public const int InText = 560, Lead = 768;

    /// <summary>A picture that is taller than wide stays whole on most screens.</summary>
    public const int MaxHeight = 640;

    /// <summary>Below this width no screen is narrower than the picture.</summary>
    public const int NarrowestScreen = 280;

    /// <summary>The margins beside a picture on a screen that is hardly wider.</summary>
    public const int Margins = 40;

    /// <summary>
    /// The widths of the files that are made of a picture, in their own pixels: half a phone, a whole one, and a column of text on a dense
    /// screen. More would be more files than readers gain by.
    /// </summary>
    public static ReadOnlySpan<int> OfFiles => [480, 960, 1440];
}
