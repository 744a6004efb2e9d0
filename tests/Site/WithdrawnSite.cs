using System.Xml.Linq;

namespace Advocate.Tests.Site;

/// <summary>A site from which pages are withdrawn.</summary>
internal static class WithdrawnSite
{
    /// <summary>A word of every page that is withdrawn, by which what is left of it is found.</summary>
    public const string Secret = "Zanzibar";

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A page of each kind that can be withdrawn, each with its text, and pages that lead to all of them.</summary>
    public static string Content(string line) => $$"""
        -- site.yml --
        title: A small site
        url: https://small.example/
        cards: true
        navigation: [{label: Interviews, to: /interviews/}, {label: Law, to: /laws/ohio/}, {label: Home, to: /}]
        footer: [{label: About, to: /about/}]
        leave: {url: "https://leave.example/", about: /about/#leaving}
        -- data/statuses.yml --
        partial: {label: Partial, letter: P, pattern: dots, meaning: Some children are protected.}
        -- data/places.yml --
        OH: {name: Ohio}
        -- index.md --
        ---
        title: Home
        summary: Where everything begins, told in one plain sentence that is long enough.
        ---
        See [the article](articles/one.md#a-part), [again](/old/one/), [the talk](xref:talk), [all talks](/interviews/), [the law](laws/ohio.md), [us](pages/about.md).
        -- articles/two.md --
        ---
        title: Two
        summary: What is left when the other is gone, told in one plain sentence.
        published: 2026-11-20
        places: [OH]
        topics: [rivers]
        ---
        Before **[the other](one.md)** and after. A fact. [@oh/s1]
        -- articles/one.md --
        ---
        title: "{{Secret}} article"
        summary: {{Secret}} article that nobody may read any more, in one plain sentence.
        published: 2026-11-21
        topics: [rivers, {{Secret}}]
        authors: {{Secret}}
        responses: open
        redirectFrom: [/old/one/]
        {{line}}
        ---
        ## A part

        {{Secret}}.
        -- responses/one-1.md --
        ---
        to: one
        name: {{Secret}}
        date: 2026-11-24
        ---
        {{Secret}}.
        -- interviews/talk.md --
        ---
        title: "{{Secret}} interview"
        summary: {{Secret}} interview that nobody may read any more, in one plain sentence.
        published: 2026-11-21
        xref: talk
        interviewee: {name: {{Secret}}}
        conducted: {date: 2026, method: by phone, by: the editors}
        consent: {basis: given, date: 2026}
        {{line}}
        ---
        {{Secret}}.
        -- laws/ohio.md --
        ---
        place: OH
        status: partial
        asOf: 2026
        reviewed: 2026-11-24
        approach: the law of {{Secret}} sends each child to services in place of a court
        history: [{date: 2025, change: "{{Secret}} changed.", source: s1}]
        sources: [{id: s1, title: The act of 2025, publisher: The legislature}]
        {{line}}
        ---
        {{Secret}}.
        -- pages/about.md --
        ---
        title: "{{Secret}} page"
        summary: {{Secret}} page that nobody may read any more, in one plain sentence.
        corrections: [{date: 2026-11-24, text: "{{Secret}} was mended."}]
        {{line}}
        ---
        ## Leaving

        {{Secret}}.
        """;
}
