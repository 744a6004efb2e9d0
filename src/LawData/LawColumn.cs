using System.Collections.Immutable;

namespace Advocate.LawData;

/// <summary>A column of a table of the law data. The files, their descriptions and the page are all made from these.</summary>
/// <typeparam name="T">What a row is about: an entry, an answer.</typeparam>
/// <param name="Name">As the files' headers have it.</param>
/// <param name="Type">
/// A type of the Frictionless table schema: <c>string</c>, <c>date</c>, <c>boolean</c>, <c>integer</c> or <c>uri</c>.
/// </param>
/// <param name="Value">Empty where an entry does not know.</param>
public sealed record LawColumn<T>(string Name, string Type, string Description, Func<T, string> Value)
{
    /// <summary>True where every entry has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>All values that can occur, where they are few.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>A regular expression that every value fits.</summary>
    public string? Pattern { get; init; }
}
