namespace Advocate.Contract;

/// <summary>The sections that the layout of the home page knows.</summary>
internal static class HomeSections
{
    /// <summary>The map and its legend, articles, changes of laws, the text of <c>index.md</c>, and the way to the help lines.</summary>
    public const string Laws = "laws", Latest = "latest", Changes = "changes", Text = "text", Help = "help";

    /// <summary>In the order that they have where <c>site.yml</c> names none.</summary>
    public static readonly string[] All = [Laws, Latest, Changes, Text, Help];
}
