using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.LawData;

/// <summary>A column of the law data. The CSV file, the JSON file, the descriptions of both and the page are all made from these.</summary>
/// <param name="Name">As the files' headers have it.</param>
/// <param name="Type">
/// A type of the Frictionless table schema: <c>string</c>, <c>date</c>, <c>boolean</c>, <c>integer</c> or <c>uri</c>.
/// </param>
/// <param name="Value">Empty where an entry does not know.</param>
public sealed record LawColumn(string Name, string Type, string Description, Func<Law, string> Value)
{
    /// <summary>True where every entry has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>All values that can occur, where they are few.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>A regular expression that every value fits.</summary>
    public string? Pattern { get; init; }
}
