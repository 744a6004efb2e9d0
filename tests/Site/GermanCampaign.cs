namespace Advocate.Tests.Site;

/// <summary>
/// A made-up campaign of tenants whose every word is German, with each kind of page, feed and file that the program makes. Nothing of it is
/// real.
/// </summary>
internal static class GermanCampaign
{
    /// <param name="language">The language of the site, in which the program's own words are.</param>
    public static MemoryTree Content(string language) => MemoryTree.Of(Files
        .Replace("LANGUAGE", language, StringComparison.Ordinal)
        .Replace("MORE_SOURCES", string.Join('\n', MoreSources), StringComparison.Ordinal));

    /// <summary>So many that the register has a page for each kind.</summary>
    private static IEnumerable<string> MoreSources =>
        Enumerable.Range(1, 40).Select(n => $"zahl{n}: {{title: Zahl, publisher: Zählamt, kind: official}}");

    public const string Files = """
        -- site.yml --
        title: Faire Miete
        summary: Wie fünf erdachte Städte mit steigenden Mieten umgehen, mit einer Quelle für jede Angabe.
        url: https://miete.example/
        languages: [LANGUAGE]
        repository: https://code.example/miete/seite
        cards: true
        pageSize: 2
        navigation:
          - {label: Hilfe, to: /hilfe/}
        footer:
          - {label: Belege, to: /belege/}
        notice: Diese Seite ist ein erdachtes Beispiel.
        license: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
        laws: {notice: Freiwillige haben jeden Eintrag gelesen., staleAfter: 18 months}
        leave: {url: "https://www.example.org/", about: /hilfe/}
        responses: {policy: /hilfe/}
        security: {contact: "mailto:sicherheit@miete.example", expires: 2027-06-01}
        -- data/places.yml --
        ZI: {name: Zirbelstadt, column: 0, row: 0, legislature: {name: Stadtrat von Zirbelstadt, url: "https://rat.example/",
          find: "https://rat.example/suche"}}
        OD: {name: Ödlingen, column: 1, row: 0}
        MU: {name: Musterfurt, column: 0, row: 1}
        KR: {name: Krügerfeld, column: 1, row: 1}
        BE: {name: Beispielheim}
        -- data/statuses.yml --
        deckel: {label: Miete gedeckelt, letter: D, pattern: solid, protective: true,
          meaning: Die Satzung setzt der Miete eine Grenze., test: Die Satzung nennt eine Zahl.}
        spiegel: {label: Nur ein Mietspiegel, letter: S, pattern: dots, meaning: "Ein Verzeichnis nennt übliche Mieten, ohne Pflicht."}
        keines: {label: Keine Satzung gefunden, letter: K, pattern: outline, meaning: "Die gelesenen Belege zeigen keine."}
        -- data/questions.yml --
        frist: {label: Ankündigung, question: "Wie früh wird eine Erhöhung angekündigt?", table: true}
        alter: {label: Mindestalter, question: "Ab welchem Alter darf jemand mieten?", kind: age}
        -- data/topics.yml --
        miete: {name: Mieten, summary: "Was das Wohnen in den fünf Städten kostet und wer es bezahlt."}
        raeumung: {name: Räumung}
        -- data/people.yml --
        ute: {name: Ute Muster, role: Redaktion}
        ole: {name: Ole Beispiel}
        -- data/language.yml --
        - {avoid: [Mieternomade], write: "Person, die ihre Miete nicht zahlt", why: "Das Wort macht aus einer Not eine Absicht.",
          sources: [brief]}
        -- data/sources.yml --
        brief: {title: "Offener Brief der Nachbarn", publisher: Örtlicher Verein, date: 2025-03,
          url: "https://verein.example/brief", archive: "https://archiv.example/brief", kind: advocacy,
          check: "Ob es eine neuere Fassung gibt."}
        zaehlung: {title: "Zählung der Wohnungen", publisher: Zählamt, date: 2024-11-03, url: "https://amt.example/zaehlung",
          kind: official}
        akten: {title: Alte Akten, publisher: Ordnungsamt, kind: official}
        aushang: {title: Aushang am Brett, publisher: Örtliche Ämter, kind: official}
        MORE_SOURCES
        -- data/help-lines.yml --
        rat: {name: Mietertelefon, for: Alle mit einer Kündigung im Briefkasten., phone: "555-0100", text: {to: "555-0101",
          message: "MIETE"}, chat: "https://rat.example/gespraech", url: "https://rat.example/telefon",
          hours: Werktags von neun bis fünf, languages: Deutsch und Türkisch, tty: "711", region: Alle fünf Städte,
          confidentiality: Gibt keine Namen weiter., check: Die Uhrzeiten., seen: 2026-09, verified: 2026-11-20, sources: [brief]}
        nacht: {name: Nachttelefon, for: Wer in der Nacht nicht allein sein will., phone: "555-0102", text: {to: "555-0103"}}
        -- index.md --
        ---
        title: Faire Miete
        summary: Wie fünf erdachte Städte mit steigenden Mieten umgehen, mit Belegen.
        ---
        Ein erdachtes Beispiel. [@brief]
        -- pages/hilfe.md --
        ---
        title: Hilfe
        summary: Wer am Telefon zuhört, und was ein Anruf kostet, in wenigen klaren Sätzen.
        lists: help-lines
        redirectFrom: [alte-hilfe/]
        ---
        Zuerst anrufen, dann lesen.
        -- pages/belege.md --
        ---
        title: Belege
        summary: Alles, worauf diese erdachte Seite sich stützt, und wo es zu lesen ist.
        lists: sources
        ---
        -- pages/berichtigt.md --
        ---
        title: Berichtigt
        summary: Was auf dieser erdachten Seite falsch war und wann es berichtigt wurde.
        lists: corrections
        ---
        -- pages/sprache.md --
        ---
        title: Sprache
        summary: Wie wir über Menschen schreiben, die um ihre Wohnung bangen, und warum.
        lists: language-guide
        ---
        -- articles/erhoehung.md --
        ---
        title: Eine Erhöhung und ihre Folgen
        summary: Was eine Erhöhung für ein erdachtes Haus bedeutete, und was die Nachbarn taten.
        published: 2026-11-03
        updated: 2026-11-20
        authors: [ute, ole]
        topics: [miete, raeumung]
        places: [ZI, OD]
        contentNote: Hier geht es um Kündigung.
        corrections: [{date: 2026-11-20, text: Die Zahl der Stockwerke war falsch.}]
        ---
        Zuerst kam ein Brief. [@brief; @zaehlung; @zi/s1]

        ## Der Brief

        Er lag im Kasten. Mehr steht im [Merkblatt](../files/merkblatt.txt). [@brief]

        > [!TIP]
        > Ruhig bleiben.

        > [!NOTE]
        > Alles aufheben.

        ## Die Nachbarn

        Sie trafen sich im Hof.[^hof]

        ## Das Ende

        Es ist offen.

        [^hof]: Bei Regen im Keller.
        -- articles/zweiter.md --
        ---
        title: Ein "zweiter" Artikel
        summary: Er ist kurz und zeigt allein, dass es mehr als einen Artikel gibt.
        published: 2026-10-01
        topics: miete
        responses: closed
        ---
        Das "Haus" am Hof.
        -- articles/dritter.md --
        ---
        title: Ein dritter Artikel
        summary: Er ist kurz und zeigt allein, dass eine Liste mehr als ein Blatt hat.
        published: 2026-09-01
        topics: miete
        ---
        Kurz.
        -- articles/vierter.md --
        ---
        title: Ein vierter Artikel
        summary: Er wurde auf Wunsch der Person entfernt, von der er handelte, und fehlt.
        published: 2026-09-01
        withdrawn: {date: 2026-11-24, reason: consent}
        ---
        -- files/merkblatt.txt --
        Ein Merkblatt.
        -- responses/nachbar.md --
        ---
        to: erhoehung
        name: Eine Nachbarin
        role: Hausmeisterin
        date: 2026-11-05
        ---
        So war es. [@brief]
        -- interviews/anwalt.md --
        ---
        title: Gespräch über den Hof
        summary: Eine erdachte Mieterin erzählt, wie ihr Haus zusammenfand und was es lernte.
        published: 2026-10-20
        authors: [ute]
        topics: [miete]
        interviewee: {name: Ida Erfunden, role: Mieterin, organization: Haus am Hof, pseudonym: true}
        conducted: {date: 2026-10-12, method: Im Hof, by: Ute Muster}
        consent: {basis: given, date: 2026-10-13}
        ---
        ## Wie fing es an?

        Mit einem Brief.
        -- interviews/rede.md --
        ---
        title: Rede im Rathaus
        summary: Was ein erdachter Rat öffentlich sagte, aus den Akten zusammengestellt.
        published: 2026-10-21
        topics: [miete]
        interviewee: {name: Max Erdacht}
        conducted: {date: 2024, method: Aus Akten, by: Ole Beispiel}
        consent: {basis: public-record, date: 2024-11-03}
        ---
        ## Was war der Grund?

        Das Geld. [@akten]
        -- events/_directory.yml --
        timeZone: Europe/Vienna
        -- events/anhoerung.md --
        ---
        title: Der Rat hört zu
        summary: Wer in einem der Häuser wohnt, kann dort sprechen oder schreiben.
        kind: hearing
        start: 2026-12-01 14:30
        end: 2026-12-01 16:00
        place: Rathaus von Zirbelstadt
        online: https://rat.example/zuhoeren
        places: [ZI]
        topics: [miete]
        published: 2026-11-20
        ---
        Kommt vorbei.
        -- events/frist.md --
        ---
        title: Letzter Tag für Briefe
        summary: Was bis zum Abend im Kasten liegt, wird im Rat laut vorgelesen.
        kind: deadline
        start: 2026-12-04
        place: Rathaus von Zirbelstadt
        published: 2026-11-20
        ---
        -- events/fest.md --
        ---
        title: Fest im Hof
        summary: Es gibt Suppe und Musik, und jede Nachbarschaft bringt etwas mit.
        start: 2026-12-12
        end: 2026-12-13
        place: Haus am Hof
        cancelled: true
        updated: 2026-11-24
        published: 2026-11-02
        ---
        -- events/vorbei.md --
        ---
        title: Der Rat stimmte ab
        summary: Eine erste Lesung in Zirbelstadt, die mit einer Mehrheit endete.
        kind: vote
        start: 2026-03-03 10:00
        place: Rathaus von Zirbelstadt
        places: [ZI]
        published: 2026-02-20
        ---
        -- laws/zirbelstadt.md --
        ---
        place: ZI
        status: deckel
        summary: In Zirbelstadt darf die Miete im Jahr um zwei Prozent steigen, nicht mehr.
        approach: Eine Satzung begrenzt die jährliche Erhöhung aller Mieten auf zwei Prozent
        meaning: Wer mehr verlangt, bekommt es nicht.
        caveats: Nur § 1 wurde ganz gelesen.
        unchecked: §§ 3 und 4 fehlten.
        enacted: 2020
        effective: 2021-03-01
        statutes: [{citation: "Mietsatzung §§ 1 und 2", url: "https://rat.example/satzung"}, {citation: "Mietsatzung § 9"}]
        bills: [{name: Beschluss 7, year: 2020, url: "https://rat.example/beschluss"}]
        answers:
          frist: {value: Drei Monate, sources: ["s1, § 1"], read: official, for: große Häuser}
          alter: unknown
        asOf: 2026-06-30
        reviewed: 2026-11-20
        confidence: high
        contentNote: Hier geht es um Kündigung.
        corrections: [{date: 2026-11-19, text: Das Jahr war falsch.}]
        history:
          - {date: 2020-05, change: Der Rat beschließt die Satzung., source: s1}
          - {date: 2021-03-01, change: Sie tritt in Kraft.}
          - {date: 2024, change: Ein Verzeichnis führt die Stadt auf., reading: true}
        pending: [{name: Antrag 3, session: 2025-2026, step: Eingebracht, date: 2026-02, source: s1}]
        sources:
          - {id: s1, title: Mietsatzung, publisher: Rat von Zirbelstadt, date: 2021, url: "https://rat.example/satzung",
            archive: "https://archiv.example/satzung", kind: statute, check: Die Fassung von heute.}
          - {id: s2, title: Gespräche, publisher: Örtlicher Verein}
        ---
        Mehr dazu steht [anderswo](../articles/erhoehung.md). [@brief]
        -- laws/oedlingen.md --
        ---
        place: OD
        status: spiegel
        approach: Ein Verzeichnis nennt die üblichen Mieten und bindet niemanden daran
        enacted: 2015
        asOf: 2019
        reviewed: 2024-11-20
        confidence: low
        sources: [{id: s1, title: Verzeichnis der Satzungen, publisher: Beispielinstitut, kind: survey}]
        ---
        -- laws/musterfurt.md --
        ---
        place: MU
        status: deckel
        approach: Eine Satzung begrenzt die Mieten ab dem kommenden Jahr auf den alten Stand
        enacted: 2026-05-04
        effective: 2027-01-01
        asOf: 2026-05-04
        reviewed: 2026-11-20
        confidence: medium
        sources: [{id: s1, title: Beschluss 12, publisher: Rat von Musterfurt, date: 2026-05-04, kind: session-law}]
        ---
        """;
}
