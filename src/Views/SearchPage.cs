using System.Collections.Immutable;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>One page of the list of all pages. The first has the search field.</summary>
public sealed record SearchPage(RenderContext Context, string Title, string Summary, ListPage<SearchLine> Lines)
    : PageModel(Context, Context.At(Lines.Permalink), Context.Site.Settings.Language, Title, Summary)
{
    /// <summary>Where the page is.</summary>
    public const string Address = "search/";

    public bool IsFirst => Lines.Number == 1;

    public override bool HasForm => IsFirst;

    /// <summary>The kinds of page, in the order of the list.</summary>
    public ImmutableArray<SearchKind> Kinds { get; init; } = [];

    /// <summary>True where some pages are about a place.</summary>
    public bool HasPlaces { get; init; }

    /// <summary>True where some words show the help lines.</summary>
    public bool ShowsHelp { get; init; }

    /// <summary>What this page lists, by kind and letter.</summary>
    public IEnumerable<(int Kind, IEnumerable<IGrouping<string, SearchLine>> Letters)> Listed =>
        Lines.Things.GroupBy(line => line.Kind).Select(kind => (kind.Key, kind.GroupBy(line => line.Letter)));
}

/// <param name="Kind">Its number among the kinds.</param>
/// <param name="Letter">The letter under which it is listed.</param>
public sealed record SearchLine(int Kind, string Letter, string Title, string Permalink, string Language);

/// <param name="Count">How many pages are of the kind.</param>
/// <param name="Page">The page of the list on which it begins.</param>
public sealed record SearchKind(string Label, int Count, string Page);
