namespace Advocate.Links;

/// <summary>What became of an address that was asked for.</summary>
/// <param name="WasAnswered">False when no server said anything, as happens to every address on a machine without a network.</param>
public abstract record LinkState(bool WasAnswered)
{
    public sealed record Alive() : LinkState(true);

    /// <summary>The server says that the page is elsewhere for good, and there it is.</summary>
    public sealed record Moved(Uri Now) : LinkState(true);

    /// <summary>A person would find nothing there either.</summary>
    public sealed record Dead(string Why, bool WasAnswered = true) : LinkState(WasAnswered);

    /// <summary>Nothing is known: the server was slow, busy, or answers no programs.</summary>
    public sealed record Unclear(string Why, bool WasAnswered = true) : LinkState(WasAnswered);
}
