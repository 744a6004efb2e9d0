using Advocate.Tests.Site;

namespace Advocate.Tests.Events;

/// <summary>A small site with a law, two topics and events, most of them about both.</summary>
internal static class EventSites
{
    public const string Base = """
        -- site.yml --
        title: A small site
        url: https://small.example/base/
        languages: [en, es]
        cards: true
        -- data/places.yml --
        OH: {name: Ohio}
        NY: {name: New York}
        -- data/topics.yml --
        rivers: {name: Rivers}
        fish: {name: Fish}
        -- laws/ohio.md --
        ---
        place: OH
        status: none
        approach: "Nothing may be let into the river above the second bridge by anyone"
        asOf: 2026-11
        reviewed: 2026-11-20
        sources: [{id: s1, title: An act, publisher: A council, date: 2020}]
        ---
        -- data/statuses.yml --
        none: {label: None, letter: N, pattern: solid, meaning: There is no law.}
        """;

    public const string Hearing = """
        -- events/hearing.md --
        ---
        title: Hearing on the river
        summary: The council hears everyone who lives or works below the second bridge.
        kind: hearing
        start: 2026-12-08 18:00
        end: 2026-12-08 20:30
        timeZone: America/New_York
        place: "Great Hall, Town House; first floor"
        online: https://council.example/hearings?id=1&x=2
        places: [OH]
        topics: [rivers]
        published: 2026-11-20
        ---
        Come early.
        """;

    public static string Event(string name, string start, string more = "", string title = "") => $"""
        -- events/{name}.md --
        ---
        title: {(title == "" ? name : title)}
        summary: An event that takes place at some time, for people who have some time to spare.
        start: {start}
        place: Town House
        {more}
        ---
        Text.
        """;

    public static Task<SmallSite> BuildAsync(params IEnumerable<string> files) => BuildAsync(SmallSite.Today, files);

    public static Task<SmallSite> BuildAsync(DateOnly today, params IEnumerable<string> files) => SmallSite.BuildAsync(
        MemoryTree.Of(string.Join('\n', files.Prepend(Base)).Replace("\n\n---", "\n---", StringComparison.Ordinal)),
        new(today), TranslatedTheme.Of(("es", "Español")));
}
