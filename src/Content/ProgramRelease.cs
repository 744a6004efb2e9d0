using System.Reflection;

namespace Advocate.Content;

/// <summary>A release of the program, and whose it is.</summary>
/// <param name="Version">Three numbers.</param>
/// <param name="Repository">Owner and name on GitHub.</param>
public sealed record ProgramRelease(string Version, string Repository)
{
    /// <summary>This one, as the project file, or whoever packs a release, gives it.</summary>
    public static ProgramRelease Current { get; } = new(
        typeof(ProgramRelease).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        typeof(ProgramRelease).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "Repository").Value!);

    /// <summary>The version without its last number, which stands for repairs alone: what a site can be made for.</summary>
    public string Series => Version[..Version.LastIndexOf('.')];

    /// <param name="series">One or two numbers, or all three.</param>
    public bool IsEarlierThan(Version series) => new Version(Version) < series;

    /// <summary>A version as a site names it; null where it is none.</summary>
    public static Version? Read(string text) =>
        System.Version.TryParse(text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0", out var version) && version.Revision < 0
            ? version
            : null;
}
