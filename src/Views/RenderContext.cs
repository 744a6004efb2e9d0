using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>
/// What every page is rendered with: the whole site, the theme, and what the kinds of content say of their lists and feeds.
/// </summary>
public sealed record RenderContext(Site Site, Theme Theme)
{
    /// <summary>In the order in which navigation names them.</summary>
    public ImmutableArray<ListLink> Lists { get; init; } = [];

    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>What lists say of a page besides its title and its summary.</summary>
    public Func<Document, Phrases, EntryLine?> LineOf { get; init; } = EntryLine.OfDay;

    /// <summary>What the kinds of content show on the page of a place or a topic.</summary>
    public Func<Subject, ImmutableArray<SubjectSection>> SectionsOn { get; init; } = _ => [];

    /// <summary>The site in each of its languages, its own first; empty where it has but one.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>An address of this edition, below the site's root.</summary>
    /// <param name="address">Within the edition, or below the site's root already.</param>
    public string At(string address) =>
        Site.Prefix == "" || address.StartsWith(Site.Prefix, StringComparison.Ordinal) ? address : Site.Prefix + address;

    /// <summary>Where readers of this edition find an address: in the edition where it has it, else where the site has it.</summary>
    public string InEdition(string address)
    {
        if (Site.Prefix == "")
        {
            return address;
        }

        var end = address.AsSpan().IndexOfAny('?', '#');
        var own = At(end < 0 ? address : address[..end]);
        return Editions.Any(e => e.Language == Site.Settings.Language && e.Has(own)) ? own + (end < 0 ? "" : address[end..]) : address;
    }

    /// <summary>Whether the site has a page to search it.</summary>
    public bool HasSearch { get; init; }

    /// <summary>The list of a kind of content; null for kinds without one.</summary>
    public ListLink? ListOf(ContentKind kind) => Lists.FirstOrDefault(l => l.Kind == kind);
}

/// <summary>A list of pages that a reader can go to.</summary>
/// <param name="Kind">The kind of the pages listed; null for a list of other things, such as topics.</param>
/// <param name="Permalink">Of the list's first page.</param>
/// <param name="Title">The list's own title, in the words of a language.</param>
public sealed record ListLink(ContentKind? Kind, string Permalink, Func<Phrases, string> Title)
{
    /// <summary>What navigation calls it.</summary>
    public Func<Phrases, string> Label { get; init; } = Title;

    /// <summary>Lists with a lower number come first in navigation.</summary>
    public int Rank { get; init; } = 1;
}

/// <summary>A feed that a reader can follow.</summary>
/// <param name="MediaType">Of the feed's format: <c>application/atom+xml</c>.</param>
public sealed record FeedLink(string Permalink, string MediaType, Func<Phrases, string> Title)
{
    /// <summary>True for the feed of one page alone, which is in the page's own folder.</summary>
    public bool IsOfPage { get; init; }

    public const string Atom = "application/atom+xml", Json = "application/feed+json";
}
