namespace Advocate.Tests.Laws;

/// <summary>Small campaigns about laws, for samples to start from.</summary>
internal static class LawSites
{
    /// <summary>Countries in place of states, with two statuses and letters of their own.</summary>
    public const string Countries = """
        -- data/statuses.yml --
        banned: {label: Banned by law, letter: B, pattern: solid, protective: true, meaning: The practice is banned by law.}
        allowed: {label: Allowed, letter: A, pattern: outline, meaning: The sources read show that the practice is allowed.}
        -- data/places.yml --
        SE: {name: Sweden, column: 1, row: 0}
        DK: {name: Denmark, column: 0, row: 1}
        IS: {name: Iceland}
        -- laws/sweden.md --
        ---
        place: SE
        status: banned
        approach: The practice has been banned for everyone since the code of that year
        enacted: 1979
        asOf: 2025-03
        reviewed: 2026-11-01
        sources:
          - {id: s1, title: The code of 1979, publisher: A parliament}
        ---
        -- laws/denmark.md --
        ---
        place: DK
        status: allowed
        approach: The practice is not mentioned in any law that was read for this entry
        asOf: 2024
        reviewed: 2026-10-01
        sources:
          - {id: s1, title: A survey of codes, publisher: An institute}
        ---
        """;

    /// <summary>One entry with everything in it that an entry can have, beside one that stands the same way.</summary>
    public const string Whole = """
        -- site.yml --
        title: Fair Rents
        url: https://rents.example/
        repository: https://code.example/fair/rents
        laws: {notice: Checked by volunteers, title: Rent laws}
        -- data/statuses.yml --
        capped: {label: Rent is capped, letter: C, pattern: dots, protective: true, meaning: The law sets a limit to what a rent may rise.}
        -- data/questions.yml --
        ages: {label: Ages, question: "Whom does it cover, by age?", table: true}
        services: {label: Services, question: What help is there?}
        decides: {label: Who decides, question: Who applies it?}
        -- data/places.yml --
        OH:
          name: Ohio
          column: 1
          row: 0
          legislature: {name: General Assembly, url: "https://assembly.example/", find: "https://assembly.example/find"}
        PA: {name: Pennsylvania, column: 2, row: 0}
        -- articles/a-story.md --
        ---
        title: A story about Ohio
        summary: What happened in Ohio when the cap on rents came into force.
        published: 2026-01-02
        places: [OH]
        ---
        It happened. [@oh/s1]
        -- laws/ohio.md --
        ---
        place: OH
        status: capped
        approach: A board sets by how much the rent of a flat may rise in one year
        enacted: 2012
        effective: 2012-06-27
        statutes:
          - {citation: Ohio Rev. Code §§ 1 and 2, url: "https://code.example/1"}
          - {citation: Ohio Rev. Code § 3, url: "https://www.elsewhere.example/3"}
        bills: [{name: H.B. 1, year: 2012}]
        answers:
          ages: Everyone
          services: A board answers questions
          decides: The board
        caveats: Only § 3 was read
        asOf: 2021-11-17
        reviewed: 2026-11-23
        confidence: high
        history:
          - {date: 2012, change: The cap was passed, source: s1}
          - {date: 2012, change: The cap was signed, source: s2}
          - {date: 2012-06-27, change: The cap came into force}
        pending:
          - {name: H.B. 9, session: 2025-2026, step: Introduced, date: 2025-02, source: s2}
        sources:
          - {id: s1, title: The code, publisher: Code Press, date: 2020, url: "https://code.example/1", kind: statute}
          - {id: s2, title: A survey, publisher: An institute, kind: survey}
        ---
        What the board does is [told here](../articles/a-story.md).
        -- laws/pennsylvania.md --
        ---
        place: PA
        status: capped
        approach: The law sets one limit for every flat in the whole of the state
        asOf: 2024
        reviewed: 2026-11-23
        sources: [{id: s1, title: A survey, publisher: An institute}]
        ---
        """;
}
