using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Reference;

/// <summary>
/// What the project keeps in its repository although it is made from the code, so that editors and writers find it there.
/// </summary>
public static class ReferenceFiles
{
    public static readonly DiagnosticRule OldSchemas = new(
        "ADV016", Severity.Warning, "Schemas that are older than the program",
        "Run 'dotnet run -- reference' and commit what it makes, so that editors know the fields that there are.");

    /// <summary>Below the content folder; hidden, so that no page is made of it.</summary>
    private const string SchemaFolder = ".schema";

    /// <summary>Below the folder of the project.</summary>
    private const string Page = "docs/writing/reference.md";

    /// <param name="input">The content folder.</param>
    /// <param name="project">The folder that holds it; null for content alone, which has no place for the page.</param>
    /// <param name="kinds">Every kind of file.</param>
    public static ImmutableArray<(string Path, string Text)> All(string input, string? project, ImmutableArray<ContentKind> kinds) =>
    [
        .. Schemas(input, kinds),
        .. project is null ? [] : new[] { (Path.Combine(project, Page), ReferencePage.Text(kinds)) },
    ];

    /// <summary>What is wrong with the schemas of a content folder that has any.</summary>
    public static IEnumerable<Diagnostic> Check(string input, ImmutableArray<ContentKind> kinds)
    {
        var folder = Path.Combine(input, SchemaFolder);
        var old = Directory.Exists(folder) ? Schemas(input, kinds).Where(schema => !IsUpToDate(schema)).ToList() : [];
        return old is [] ? [] : [OldSchemas.At(
            new Location(Location.Shown(folder)), $"{old.Count} of the {kinds.Length} schemas here are not as this program makes them.")];
    }

    private static IEnumerable<(string Path, string Text)> Schemas(string input, ImmutableArray<ContentKind> kinds) =>
        kinds.Select(kind => (Path.Combine(input, SchemaFolder, $"{kind.Name}.json"), SchemaText.Of(kind)));

    private static bool IsUpToDate((string Path, string Text) file) =>
        File.Exists(file.Path) && File.ReadAllText(file.Path).ReplaceLineEndings("\n") == file.Text;
}
