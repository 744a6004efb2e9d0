using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>The site in one of its languages, as the pages of the others lead to it.</summary>
/// <param name="Has">Whether it has a page or a file at an address below the site's root. Known when all pages are planned.</param>
public sealed record Edition(Site Site, Func<string, bool> Has)
{
    public string Language => Site.Settings.Language;

    /// <summary>The folder that its pages are in.</summary>
    public string Prefix => Site.Prefix;

    /// <summary>The page of this edition that is the same as one of another; null where it has none.</summary>
    /// <param name="origin">The document that the other page is made from, if one is.</param>
    /// <param name="address">The other page's address within its own edition.</param>
    public string? PermalinkOf(Document? origin, string address) =>
        origin is not null && Site.EditionsOf(origin).FirstOrDefault(e => e.Language == Language) is { } document && Has(document.Permalink)
            ? document.Permalink
        : Has(Prefix + address) ? Prefix + address
        : null;
}

/// <summary>A page in one of the languages that it is published in.</summary>
/// <param name="Permalink">Below the site's root.</param>
public sealed record EditionLink(string Language, string Permalink)
{
    /// <summary>A page in every language it is published in, itself included; empty when there is but one.</summary>
    /// <param name="permalink">The page's own, below the site's root.</param>
    /// <param name="origin">The document that the page is made from, if one is.</param>
    public static ImmutableArray<EditionLink> Of(ImmutableArray<Edition> editions, string permalink, Document? origin)
    {
        var own = editions.LastOrDefault(e => permalink.StartsWith(e.Prefix, StringComparison.Ordinal));
        if (own is null || (origin is null && !own.Has(permalink)))
        {
            return [];
        }

        var address = permalink[own.Prefix.Length..];
        ImmutableArray<EditionLink> links =
        [
            .. from edition in editions
               let there = edition == own ? permalink : edition.PermalinkOf(origin, address)
               where there is not null
               select new EditionLink(edition.Language, there),
        ];
        return links.Length > 1 ? links : [];
    }
}
