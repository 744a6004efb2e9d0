namespace Advocate.Contract;

/// <summary>The sections that the layout of the home page knows.</summary>
internal static class HomeSections
{
    /// <summary>
    /// The map and its legend, changes of laws, articles, the text of <c>index.md</c>, what readers can do, and the way to the help lines.
    /// </summary>
    public const string Laws = "laws", Changes = "changes", Latest = "latest", Text = "text", Act = "act", Help = "help";

    /// <summary>In the order that they have where <c>site.yml</c> names none.</summary>
    public static readonly string[] All = [Laws, Changes, Latest, Text, Act, Help];
}
