using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>A place or a topic that has a page of its own, on which other kinds show what they have about it.</summary>
public abstract record Subject
{
    public sealed record OfPlace(Law Law) : Subject;

    public sealed record OfTopic(TopicListing Topic) : Subject;

    public bool IsThatOf(Site site, Document document) => this switch
    {
        OfPlace { Law.PlaceCode.Value: var code } => document.Places.Any(p => p.Value.Equals(code, StringComparison.OrdinalIgnoreCase)),
        OfTopic { Topic.Slug: var slug } => document.Topics.Any(t => site.Topics.SlugOf(t.Value) == slug),
        _ => false,
    };
}

/// <summary>What one kind shows on the page of a place or a topic, beside what the page itself has.</summary>
/// <param name="Id">The anchor of its heading.</param>
public sealed record SubjectSection(string Id, string Title, ImmutableArray<Document> Documents, ImmutableArray<PageLink> Links);

/// <summary>A link to a page or a file of the site.</summary>
public sealed record PageLink(string Label, string Permalink);

/// <summary>What lists say of a page above or below its title: as a rule its day.</summary>
/// <param name="DateTime">For programs, in a form that HTML's <c>time</c> takes.</param>
/// <param name="Notice">What a reader must know before all else, such as that it will not take place; null for nothing.</param>
public sealed record EntryLine(string DateTime, string Label, string? Notice = null)
{
    public static EntryLine? OfDay(Document document, Phrases phrases) =>
        document.Day is { } day
            ? new EntryLine(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), phrases.InWords(day))
            : null;
}
