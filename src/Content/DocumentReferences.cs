using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>What a document names of the site's data, found once for all that show it.</summary>
public sealed record DocumentReferences(
    ImmutableArray<TopicReference> Topics, ImmutableArray<PlaceReference> Places, ImmutableArray<AuthorReference> Authors)
{
    internal static DocumentReferences Of(Site site, Document document) => new(
        [.. from topic in document.Topics
            let listing = site.Topics.Find(topic.Value)
            select new TopicReference(listing?.Topic.Name ?? topic.Value, listing)],
        [.. from place in document.Places
            let code = place.Value
            select new PlaceReference(site.Places?.Find(code)?.Value.Name ?? code, site.LawOf(code), site.ArticlesAbout(code))],
        [.. from author in document.Authors
            let person = site.People?.Find(author.Value)?.Value
            select new AuthorReference(person?.Name ?? author.Value, person, site.Authors.Find(author.Value))]);
}

/// <param name="Name">As readers see it.</param>
/// <param name="Listing">The pages about it; null when no page that is published is.</param>
public sealed record TopicReference(string Name, TopicListing? Listing);

/// <param name="Name">As readers see it.</param>
/// <param name="Law">Its law entry, if the site has one.</param>
/// <param name="Articles">All articles about it, the newest first.</param>
public sealed record PlaceReference(string Name, Law? Law, ImmutableArray<Article> Articles);

/// <param name="Name">As readers see it.</param>
/// <param name="Person">Null where <c>data/people.yml</c> does not have the author.</param>
/// <param name="Listing">The author's texts; null when none in the site's own language is published.</param>
public sealed record AuthorReference(string Name, Person? Person, AuthorListing? Listing);
