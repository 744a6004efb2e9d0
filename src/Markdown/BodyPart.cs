namespace Advocate.Markdown;

/// <summary>
/// A piece of rendered Markdown. Text is HTML already; what only the whole site can tell (where a page lives) is left open
/// until the page is written, so that a file is parsed once, without any other.
/// </summary>
public abstract record BodyPart
{
    /// <summary>Finished HTML.</summary>
    public sealed record Html(ReadOnlyMemory<byte> Utf8) : BodyPart;

    /// <summary>Where a link within the site opens. Whether there is a page that it can lead to, only the whole site knows.</summary>
    /// <param name="Target">Where it leads, as the text says it.</param>
    /// <param name="Title">What a browser shows beside it; null for nothing.</param>
    public sealed record LinkStart(string Target, string? Title = null) : BodyPart;

    /// <summary>Where the last link that opened closes.</summary>
    public sealed record LinkEnd : BodyPart
    {
        public static LinkEnd Instance { get; } = new();
    }

    /// <summary>Writes nothing: it ends the text's opening, and what follows starts with its first heading.</summary>
    public sealed record FirstHeading : BodyPart
    {
        public static FirstHeading Instance { get; } = new();
    }

    /// <summary>The word that a remark starts with, such as "Note", in the language of the page.</summary>
    /// <param name="Kind"><c>note</c>, <c>tip</c>, <c>important</c>, <c>warning</c> or <c>caution</c>.</param>
    public sealed record RemarkTitle(string Kind) : BodyPart;

    /// <summary>A word of the glossary, to be explained where it is.</summary>
    /// <param name="Id">The anchor of its explanation.</param>
    public sealed record Term(string Word, string Id) : BodyPart;

    /// <summary>A whole chart, which is a picture for the eye and a table for all.</summary>
    public sealed record Chart(BodyChart Drawn) : BodyPart;

    /// <summary>A whole image, to be filled in with its sizes.</summary>
    public sealed record Picture(BodyImage Image) : BodyPart;

    /// <summary>A whole paragraph that is a link to a recording: where the site has that, it is played there.</summary>
    public sealed record Player(BodyPlayer Written) : BodyPart;
}
