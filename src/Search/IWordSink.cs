namespace Advocate.Search;

/// <summary>What words of a text are given to, one after the other.</summary>
internal interface IWordSink
{
    /// <param name="word">Folded, as UTF-8. It is the reader's own buffer, and changes with the next word.</param>
    void Add(ReadOnlySpan<byte> word);
}
