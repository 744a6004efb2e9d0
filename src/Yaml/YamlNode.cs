using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Yaml;

/// <summary>A value in a YAML file with its position.</summary>
public abstract record YamlNode(Location Location);

/// <param name="IsPlain">True when written without quotes, so that an empty one means "nothing".</param>
public sealed record YamlScalar(string Value, bool IsPlain, Location Location) : YamlNode(Location)
{
    /// <summary>Where a comment on the same line starts; null where there is none.</summary>
    public Location? Comment { get; init; }

    public bool IsNothing => IsPlain && Value is "" or "~" or "null";
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, Location Location) : YamlNode(Location);

public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, Location Location) : YamlNode(Location)
{
    public static YamlMapping Empty(string file) => new([], new Location(file, 1, 1));
}

/// <param name="IsInherited">
/// True when the entry came from a <c>_directory.yml</c> above the file: it holds for pages of several kinds, so a page that has no
/// such field passes over it.
/// </param>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value, bool IsInherited = false);
