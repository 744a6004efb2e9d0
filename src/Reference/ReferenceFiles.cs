using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Reference;

/// <summary>What the project keeps in its repository although it is made from the code, so that editors and writers find it there.</summary>
public static class ReferenceFiles
{
    /// <summary>Below the content folder; hidden, so that no page is made of it.</summary>
    private const string SchemaFolder = ".schema";

    /// <summary>Below the folder that holds the content folder.</summary>
    private const string Page = "docs/writing/reference.md";

    /// <param name="input">The content folder.</param>
    /// <param name="kinds">Every kind of file.</param>
    public static ImmutableArray<(string Path, string Text)> All(string input, ImmutableArray<ContentKind> kinds) =>
    [
        .. kinds.Select(kind => (Path.Combine(input, SchemaFolder, $"{kind.Name}.json"), SchemaText.Of(kind))),
        (Path.Combine(Path.GetDirectoryName(Path.GetFullPath(input)) ?? input, Page), ReferencePage.Text(kinds)),
    ];
}
