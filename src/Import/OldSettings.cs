using System.Collections.Immutable;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>What the settings of the old site say that matters for its texts.</summary>
internal sealed record OldSettings(ImmutableArray<YamlMapping> Files)
{
    private static readonly string[] TitleNames = ["title", "SiteTitle", "name"];
    private static readonly string[] AddressNames = ["baseURL", "base_url", "url", "Host", "SiteUrl"];

    public string? Title => First(TitleNames);

    public string? Description => First("description", "tagline", "subtitle", "params.description");

    public string Language =>
        (First("defaultContentLanguage", "default_language", "languageCode", "locale", "lang", "language") ?? "en").Split('-', '_')[0]
            .ToLowerInvariant();

    /// <summary>The old site's own address, with a slash at its end; null where it is not given.</summary>
    public Uri? Address => First(AddressNames) is { } written
        && Uri.TryCreate(
            written.Contains("://", StringComparison.Ordinal) ? written : $"https://{written.TrimStart('/')}",
            UriKind.Absolute,
            out var address)
        && address.Scheme is "https" or "http" && address.Host.Contains('.', StringComparison.Ordinal)
            ? new Uri($"{address.Scheme}://{address.Host}{address.AbsolutePath.TrimEnd('/')}/")
            : null;

    /// <summary>What pages have before their own address, without slashes around it: Jekyll's <c>baseurl</c>.</summary>
    public string Base => (First("baseurl") ?? "").Trim('/');

    /// <summary>The tags of languages whose texts are in a folder of that name or have it in theirs.</summary>
    public ImmutableArray<string> Languages =>
        Find("languages") is YamlMapping languages ? [.. languages.Entries.Select(e => e.Key.Value.ToLowerInvariant())] : [];

    /// <summary>The first of some values that is words.</summary>
    /// <param name="paths">Names, with a full stop between that of a group and that of its field.</param>
    public string? First(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (Find(path) is YamlScalar { IsNothing: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value))
            {
                return scalar.Value.Trim();
            }
        }

        return null;
    }

    public YamlNode? Find(string path)
    {
        foreach (var file in Files)
        {
            if (In(file, path.Split('.')) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    internal static YamlNode? In(YamlNode node, ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            return node;
        }

        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key.Value.Equals(names[0], StringComparison.OrdinalIgnoreCase))
                    {
                        return In(entry.Value, names[1..]);
                    }
                }

                return null;
            case YamlSequence sequence when int.TryParse(names[0], out var index) && index >= 0 && index < sequence.Items.Length:
                return In(sequence.Items[index], names[1..]);
            default:
                return null;
        }
    }

    /// <summary>Fields that the settings give to all texts below a folder: Jekyll's <c>defaults</c>.</summary>
    public IEnumerable<YamlEntry> DefaultsOf(string path)
    {
        if (Find("defaults") is not YamlSequence defaults)
        {
            yield break;
        }

        foreach (var item in defaults.Items.Reverse())
        {
            var scope = In(item, ["scope", "path"]) is YamlScalar { Value: var below } ? below.Trim('/') : "";
            var type = In(item, ["scope", "type"]) is YamlScalar { Value: var kind } ? kind : "";
            var isBelow = scope == "" || path.StartsWith($"{scope}/", StringComparison.Ordinal) || path == scope;
            var isOfType = type == "" || path.Contains($"_{type}/", StringComparison.Ordinal) || (type == "pages" && !path.StartsWith('_'));
            if (isBelow && isOfType && In(item, ["values"]) is YamlMapping values)
            {
                foreach (var entry in values.Entries)
                {
                    yield return entry with { IsInherited = true };
                }
            }
        }
    }
}
