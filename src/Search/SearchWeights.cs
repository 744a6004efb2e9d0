namespace Advocate.Search;

/// <summary>In which part of a page a word is. The parts are added: a word of the title is often in the text too.</summary>
[Flags]
internal enum WordPlaces : byte
{
    Text = 0,
    Title = 1,
    Key = 2,
    Heading = 4,
    Summary = 8,
}

/// <summary>How much a page is about a word: from 1 to <see cref="Max"/>, for what the index has room.</summary>
internal static class SearchWeights
{
    public const int Max = 15;

    /// <summary>How soon more of the same word stops to matter, and how much longer pages count for less: as in BM25.</summary>
    private const double Saturation = 1.4, LengthShare = 0.6;

    private const double OfRegister = 0.25;

    private const double OfTitle = 0.52, OfKey = 0.36, OfHeading = 0.22, OfSummary = 0.14, OfText = 0.24;

    /// <param name="count">How often the text has the word.</param>
    /// <param name="length">How long the page is, beside the others: 1 is as long as they are on average.</param>
    /// <param name="titleWords">How many words the title has: the only one says more than one of ten.</param>
    /// <param name="isRegister">True for a page that lists very much, and says little of any of it.</param>
    public static int Of(WordPlaces places, int count, double length, int titleWords, bool isRegister)
    {
        var weight = OfText * count / (count + (Saturation * (1 - LengthShare + (LengthShare * length))));
        weight += places.HasFlag(WordPlaces.Title) ? OfTitle * (0.7 + (0.3 / Math.Max(1, titleWords))) : 0;
        weight += places.HasFlag(WordPlaces.Key) ? OfKey : 0;
        weight += places.HasFlag(WordPlaces.Heading) ? OfHeading : 0;
        weight += places.HasFlag(WordPlaces.Summary) ? OfSummary : 0;
        return Math.Clamp((int)Math.Round(weight * Max * (isRegister ? OfRegister : 1)), 1, Max);
    }
}
