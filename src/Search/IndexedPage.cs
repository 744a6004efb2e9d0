using System.Collections.Immutable;
using Advocate.Markdown;

namespace Advocate.Search;

/// <summary>A page as search knows it.</summary>
public sealed record IndexedPage(string Permalink, string Language, string Title, string Summary)
{
    /// <summary>What readers look a page up by besides its title: numbers of bills, codes of places, names of people.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The codes of the places that it is about.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The slugs of its topics.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    public MarkdownBody Body { get; init; } = MarkdownBody.Empty;

    /// <summary>What the page shows besides its text.</summary>
    public ImmutableArray<IndexedSection> Sections { get; init; } = [];

    /// <summary>True for the page that lists help lines, which comes first where a reader seems to need one.</summary>
    public bool IsHelp { get; init; }

    /// <summary>True for the page that says which words the site does not use, and what it writes in their place.</summary>
    public bool IsLanguageGuide { get; init; }

    /// <summary>True for a page that lists very much, such as all sources, and comes after those that are about a thing.</summary>
    public bool IsRegister { get; init; }

    /// <summary>About how many words it has, which is known before they are read.</summary>
    internal int Words => Body.Words + (Sections.Sum(s => s.Text.Length + s.Heading.Length) / 6) + 30;
}

/// <summary>A part of a page under a heading.</summary>
/// <param name="Anchor">Empty for what is under no heading.</param>
public sealed record IndexedSection(string Anchor, string Heading, string Text)
{
    /// <summary>False for what is found and not shown: a list of names.</summary>
    public bool IsShown { get; init; } = true;
}

/// <summary>The pages of one kind.</summary>
/// <param name="Label">What readers call the kind.</param>
public sealed record IndexedKind(string Label, ImmutableArray<IndexedPage> Pages);
