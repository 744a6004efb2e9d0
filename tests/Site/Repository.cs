namespace Advocate.Tests.Site;

/// <summary>Where the project's own files are, wherever the tests were started from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Input { get; } = Path.Combine(Root, "input");

    public static string Theme { get; } = Path.Combine(Root, "theme");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Site.csproj"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run from inside the repository."));
}
