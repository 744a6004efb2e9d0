using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Content;

/// <summary>Those who wrote the site's articles, each with the texts: in the order of <c>data/people.yml</c> or of the alphabet.</summary>
public sealed class AuthorIndex
{
    private readonly FrozenDictionary<string, AuthorListing> _bySlug;
    private readonly string _language;

    /// <param name="articles">Those that are published, the newest first.</param>
    /// <param name="language">The tag of the site's own language.</param>
    public AuthorIndex(DataFile<Person>? file, IEnumerable<Article> articles, string language)
    {
        _language = language;
        var written = (from article in articles
                       from author in article.Authors
                       let slug = SlugOf(author.Value)
                       where slug != ""
                       select (slug, author, article)).ToLookup(w => w.slug, StringComparer.Ordinal);
        var inOrder = file is null
            ? written.Select(w => w.Key).Order(StringComparer.Ordinal)
            : file.Ids.Select(SlugOf).Where(written.Contains).Distinct();
        All =
        [
            .. from slug in inOrder
               let first = written[slug].First().author
               let entry = file?.Find(first.Value)
               select new AuthorListing(
                   slug, entry?.Value.Name ?? first.Value, entry?.Value, entry?.Location ?? first.Location,
                   [.. written[slug].Select(w => w.article).Distinct()]),
        ];
        _bySlug = All.ToFrozenDictionary(a => a.Slug, StringComparer.Ordinal);
    }

    /// <summary>Only those who wrote a text that is published.</summary>
    public ImmutableArray<AuthorListing> All { get; }

    public AuthorListing? Find(string author) => _bySlug.GetValueOrDefault(SlugOf(author));

    private string SlugOf(string author) => Text.Slug.From(author, _language);
}

/// <param name="Person">Null where <c>data/people.yml</c> does not have the author.</param>
/// <param name="Location">Where the author is named first.</param>
/// <param name="Articles">The newest first.</param>
public sealed record AuthorListing(string Slug, string Name, Person? Person, Location Location, ImmutableArray<Article> Articles)
{
    public string Permalink => $"authors/{Slug}/";
}
