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
}
