using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>One page of a list that may be too long for one.</summary>
/// <param name="List">The permalink of the list, which is that of its first page.</param>
/// <param name="Number">Which page of the list this is, from 1.</param>
/// <param name="Of">How many pages the list has.</param>
public record ListPage(string List, int Number, int Of)
{
    public string Permalink => Address(Number);

    /// <summary>The permalink of the page before, or null on the first.</summary>
    public string? Before => Number > 1 ? Address(Number - 1) : null;

    /// <summary>The permalink of the page after, or null on the last.</summary>
    public string? After => Number < Of ? Address(Number + 1) : null;

    /// <summary>Cuts a list into pages; an empty one has none.</summary>
    /// <param name="size">How many things a page shows.</param>
    public static ImmutableArray<ListPage<T>> Cut<T>(string list, ImmutableArray<T> things, int size)
    {
        var pages = Count(things.Length, size);
        return [.. Enumerable.Range(1, pages).Select(number => new ListPage<T>(
            list, number, pages, things[((number - 1) * size)..Math.Min(things.Length, number * size)]))];
    }

    /// <summary>How many pages hold so many things, when each holds no more than <paramref name="size"/>.</summary>
    public static int Count(int things, int size) => (things + size - 1) / size;

    private string Address(int number) => number == 1 ? List : $"{List}page/{number}/";
}

/// <param name="Things">What the page shows.</param>
public sealed record ListPage<T>(string List, int Number, int Of, ImmutableArray<T> Things) : ListPage(List, Number, Of);
