namespace Advocate.Tests.Site;

/// <summary>
/// Where the program's own files are, wherever the tests were started from. The content in <c>input/</c> is none of them: it is a
/// campaign's,
/// and what has to be true of it is for <c>check</c> to say.
/// </summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Theme { get; } = Path.Combine(Root, "theme");

    /// <summary>The theme's English phrases, as their file has them.</summary>
    public static string EnglishPhrases { get; } = File.ReadAllText(Path.Combine(Theme, "strings", "en.yml")).ReplaceLineEndings("\n");

    public static string Tests { get; } = Path.Combine(Root, "tests");

    /// <summary>A made-up campaign with everything in it that the theme can show.</summary>
    public static string GallerySite { get; } = Path.Combine(Tests, "Gallery", "site");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Site.csproj"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run from inside the repository."));
}
