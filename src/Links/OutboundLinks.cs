using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Yaml;

namespace Advocate.Links;

/// <summary>An address on another site, and every place in the content that names it.</summary>
/// <param name="Address">Without the fragment, which browsers do not send to servers.</param>
public sealed record OutboundLink(Uri Address, ImmutableArray<Location> Places)
{
    /// <summary>Finds the links of all texts, and all addresses in front matter and data files, in any field.</summary>
    public static ImmutableArray<OutboundLink> FindAll(Site site, ISourceTree input)
    {
        // What was withdrawn has links for nobody to follow.
        var withdrawn = site.Texts.Where(site.IsWithdrawn).Select(t => t.File.Path).ToHashSet(StringComparer.Ordinal);
        var found =
            from link in site.Texts.Where(t => !site.IsWithdrawn(t)).SelectMany(t => t.Body.Links)
                .Select(l => (Text: l.Target, l.Location))
                .Concat(input.Paths.Where(path => !withdrawn.Contains(path)).SelectMany(path => Fields(input, path)))
            let address = AddressOf(link.Text)
            where address is not null && !address.AbsoluteUri.StartsWith(site.Settings.Address.AbsoluteUri, StringComparison.Ordinal)
            group link.Location by address into places
            select new OutboundLink(places.Key, [.. places.Distinct().Order()]);
        return [.. found.OrderBy(l => l.Address.AbsoluteUri, StringComparer.Ordinal)];
    }

    /// <summary>Mistakes in the YAML were reported when the site was read.</summary>
    private static IEnumerable<(string Text, Location Location)> Fields(ISourceTree input, string path)
    {
        var ignored = new DiagnosticBag();
        if ((Path.GetExtension(path) is not (".yml" or ".yaml") && !ContentPath.IsMarkdown(path))
            || input.Read(path, ignored) is not { } source)
        {
            return [];
        }

        var (yaml, line) = ContentPath.IsMarkdown(path) && FrontMatterText.Split(source, ignored) is var split
            ? (split.Yaml, split.YamlLine)
            : (source.Text, 1);
        return Scalars(YamlReader.Read(yaml, source.File.DisplayPath, line, ignored)).Select(s => (s.Value.Trim(), s.Location));
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };

    private static Uri? AddressOf(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host != ""
            ? new Uri(address.GetLeftPart(UriPartial.Query))
            : null;
}
