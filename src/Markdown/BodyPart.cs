namespace Advocate.Markdown;

/// <summary>
/// A piece of rendered Markdown. Text is HTML already; what only the whole site can tell (where a page lives) is left open
/// until the page is written, so that a file is parsed once and looks at no other.
/// </summary>
public abstract record BodyPart
{
    /// <summary>Finished HTML.</summary>
    public sealed record Html(ReadOnlyMemory<byte> Utf8) : BodyPart;

    /// <summary>The value of an <c>href</c>, to be filled in.</summary>
    /// <param name="Target">Where it leads, as the text says it.</param>
    public sealed record Address(string Target) : BodyPart;

    /// <summary>Writes nothing: what stands before it is the text's opening, what follows starts with its first heading.</summary>
    public sealed record FirstHeading : BodyPart
    {
        public static FirstHeading Instance { get; } = new();
    }

    /// <summary>A whole image, to be filled in with its sizes.</summary>
    public sealed record Picture(BodyImage Image) : BodyPart;
}
