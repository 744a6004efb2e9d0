namespace Advocate.Diagnostics;

/// <summary>
/// What is typed to start the program here, so that messages name a command that their reader has: in a clone <c>dotnet run --</c>, as an
/// installed tool or from an archive <c>advocate</c>.
/// </summary>
public static class ProgramCommand
{
    /// <summary>As the rules, the guides and the reference write it.</summary>
    public const string InClone = "dotnet run --";

    /// <summary>The name of the tool's package, which is what <c>dnx</c> is given.</summary>
    public const string Package = "advocate-site";

    private const string Installed = "advocate";

    public static string Current { get; } = Of(AppContext.BaseDirectory, Directory.GetCurrentDirectory());

    /// <summary>A text with the command as it is here.</summary>
    public static string In(string text) => text.Replace(InClone, Current, StringComparison.Ordinal);

    /// <param name="program">The folder that the program's file is in.</param>
    /// <param name="current">The folder in which commands are typed.</param>
    public static string Of(string program, string current) =>
        Above(program).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Site.csproj"))) is { } clone ? InCloneAt(clone, current)
        : !IsInPackageCache(program) ? Installed
        : Above(current).Any(HasInManifest) ? $"dotnet {Installed}"
        : $"dnx {Package}";

    private static string InCloneAt(string clone, string current)
    {
        if (Path.TrimEndingDirectorySeparator(Path.GetFullPath(current)) == clone)
        {
            return InClone;
        }

        var project = Path.GetRelativePath(current, Path.Combine(clone, "Site.csproj"));
        return $"dotnet run --project {(project.Contains(' ', StringComparison.Ordinal) ? $"\"{project}\"" : project)} --";
    }

    /// <summary>A tool of a project, or one that <c>dnx</c> runs, is used where NuGet keeps packages; others are copied from
    /// there.</summary>
    private static bool IsInPackageCache(string program)
    {
        var folders = program.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return !folders.Contains(".store") && folders.Any(
            folder => folder == Package || folder.StartsWith($"{Package}.", StringComparison.Ordinal));
    }

    private static bool HasInManifest(string folder) =>
        new[] { Path.Combine(folder, ".config", "dotnet-tools.json"), Path.Combine(folder, "dotnet-tools.json") }
            .Any(file => File.Exists(file) && File.ReadAllText(file).Contains($"\"{Package}\"", StringComparison.OrdinalIgnoreCase));

    /// <summary>A folder and those around it, without separators at their ends.</summary>
    private static IEnumerable<string> Above(string folder)
    {
        for (var at = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }
}
