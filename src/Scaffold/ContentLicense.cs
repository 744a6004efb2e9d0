using System.Collections.Immutable;

namespace Advocate.Scaffold;

/// <summary>Terms that a new site can be put under.</summary>
/// <param name="Id">Its identifier in SPDX's list, in lower case.</param>
public sealed record ContentLicense(string Id, string Name, Uri Address)
{
    public static ImmutableArray<ContentLicense> All { get; } =
    [
        new("cc-by-4.0", "CC BY 4.0", new("https://creativecommons.org/licenses/by/4.0/")),
        new("cc-by-sa-4.0", "CC BY-SA 4.0", new("https://creativecommons.org/licenses/by-sa/4.0/")),
        new("cc0-1.0", "CC0 1.0", new("https://creativecommons.org/publicdomain/zero/1.0/")),
    ];
}
