namespace Advocate.Links;

/// <summary>What became of an address that was asked for.</summary>
public abstract record LinkState
{
    public sealed record Alive : LinkState;

    /// <summary>The server says that the page is elsewhere for good, and there it is.</summary>
    public sealed record Moved(Uri Now) : LinkState;

    /// <summary>A person would find nothing there either.</summary>
    public sealed record Dead(string Why) : LinkState;

    /// <summary>Nothing is known: the server was slow, busy, or answers no programs.</summary>
    public sealed record Unclear(string Why) : LinkState;
}
