namespace Advocate.Content;

/// <summary>The order of lists of pages: by <c>order</c>, then the newest first, then by the names of the files.</summary>
internal sealed class NewestFirst<T> : IComparer<T>
    where T : Document
{
    public static readonly NewestFirst<T> Instance = new();

    public int Compare(T? x, T? y) =>
        (x!.Order.CompareTo(y!.Order), Nullable.Compare(y.Day, x.Day)) switch
        {
            (not 0 and var order, _) => order,
            (_, not 0 and var date) => date,
            _ => string.CompareOrdinal(x.File.Path, y.File.Path),
        };
}
