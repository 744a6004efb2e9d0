using System.Text;
using Advocate.Files;
using Advocate.Tests.Browser;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>
/// A made-up campaign with every kind of page, built once for all tests, for an address below a domain's root. It is the gallery's, with as
/// many more counties as a large country has states, so that its map, its lists and its longest entry are as large as those of a real one.
/// </summary>
public static class SampleSite
{
    /// <summary>The entry with the most in it that an entry may have on two sheets of paper.</summary>
    public const string LongestLaw = "laws/avocet/";

    private const int Columns = 11;

    private static readonly string[] Counties =
    [
        "Avocet", "Bittern", "Bunting", "Coot", "Crane", "Curlew", "Dipper", "Dunlin", "Egret", "Eider", "Finch", "Gadwall", "Gannet",
        "Godwit",
        "Grebe", "Harrier", "Heron", "Hobby", "Jackdaw", "Kestrel", "Kittiwake", "Knot", "Lapwing", "Linnet", "Merlin", "Nuthatch",
        "Osprey",
        "Ouzel", "Pipit", "Plover", "Quail", "Rail", "Redstart", "Sanderling", "Shoveler", "Siskin", "Stilt", "Teal", "Turnstone",
        "Wagtail", "Whimbrel",
    ];

    private static readonly string[] Statuses = ["permit", "banned", "limited", "none", "permit", "fined"];

    private static readonly string[] Whoever = [
        "Mills", "Farms", "Dye works", "Anyone with a house on the bank", "Towns of more than one street"];

    private static readonly string[] May = [
        "may let rain water in", "may let nothing in", "may let in what was filtered", "pay for each day on which they let something in"];

    private static readonly string[] Unless = [
        "unless the gauge stands low", "from March to May", "once the keeper was told", "as long as fish are seen",
        "unless a neighbor objects", "at night", "after a hearing"];

    public static MemoryTree Tree { get; } = Read();

    private static readonly Lazy<Task<SmallSite>> Built = new(() => SmallSite.BuildAsync(
        Tree, new(SmallSite.Today, new Uri($"https://sample.example{PageServer.Folder}")), TranslatedTheme.Of(("ar", "العربية"))));

    public static async Task<SmallSite> BuiltAsync()
    {
        var site = await Built.Value;
        Assert.True(site.Files.Count > 0, string.Join('\n', site.Diagnostics));
        return site;
    }

    /// <summary>The addresses of all pages below the site's root, redirects and the page for missing addresses too.</summary>
    public static async Task<IReadOnlyList<string>> PermalinksAsync() =>
    [
        .. (await BuiltAsync()).Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(
                path => path.EndsWith("/index.html", StringComparison.Ordinal) || path == "index.html"
                    ? path[..^"index.html".Length]
                    : path)
            .Order(StringComparer.Ordinal),
    ];

    private static MemoryTree Read()
    {
        var gallery = new DiskTree(Repository.GallerySite);
        var files = gallery.Paths.ToDictionary(path => path, gallery.ReadBytes);
        var more = MemoryTree.Of(More);
        foreach (var path in more.Paths)
        {
            files[path] = more.ReadBytes(path);
        }

        Append("site.yml", "weightBudget: 14\nsecurity: {contact: /about/, expires: 2199-01-01}\n");
        Append(
            "data/places.yml",
            string.Concat(Counties.Zip(Cells, (county, cell) => $"{CodeOf(county)}: {{name: {county} County, column: {cell.Column}, row: "
                + $"{cell.Row}}}\n")));
        foreach (var page in (string[])["pages/about.md", "pages/help.md", "pages/how-we-write.md", "interviews/keeper.md"])
        {
            Append(page, Story);
        }

        foreach (var (number, county) in Counties.Index().Skip(1))
        {
            files[$"laws/{county.ToLowerInvariant()}.md"] = Encoding.UTF8.GetBytes(Law(number, county));
        }

        return new MemoryTree(files);

        void Append(string path, string text) => files[path] = [.. files[path], .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>The tiles around those of the gallery, which are at the top left.</summary>
    private static IEnumerable<(int Column, int Row)> Cells =>
        from row in Enumerable.Range(0, int.MaxValue)
        from column in Enumerable.Range(0, Columns)
        where row > 2 || column > 4
        select (column, row);

    private static string CodeOf(string county) => county[..3].ToUpperInvariant();

    private static string Law(int number, string county) => $$"""
        ---
        place: {{CodeOf(county)}}
        status: {{Statuses[number % Statuses.Length]}}
        approach: "{{Whoever[number % Whoever.Length]}} {{May[number % May.Length]}} {{Unless[number % Unless.Length]}}, and the council of {{county}} County is told of it"
        {{(number % 3 == 0 ? "" : $"enacted: {1990 + number % 30}")}}
        {{(number % 4 == 0 ? "" : $"effective: {1991 + number % 30}-0{1 + number % 9}-01")}}
        answers:
          ages: "Those who fish below bridge {{number}}"
          decides: The keeper of gauge {{number}}
        caveats: "Only part {{number}} of the county's code was read."
        asOf: 202{{number % 6}}-0{{1 + number % 9}}
        reviewed: 2026-11-{{1 + number % 20:00}}
        confidence: {{(number % 2 == 0 ? "medium" : "low")}}
        history: [{date: 20{{10 + number % 15}}, change: "Act {{number}} is passed.", source: s1}]
        sources:
          - {id: s1, title: "Act {{number}} of {{county}} County", publisher: {{county}} Council, date: 2020, url: "https://{{county.ToLowerInvariant()}}.example/acts/{{number}}", kind: session-law}
          - {id: s2, title: A survey of codes, publisher: Institute for Small Rivers, date: 2019, kind: survey}
        ---

        """;

    /// <summary>More than a screen of text, which pages of a real campaign have.</summary>
    private static string Story => string.Concat(Enumerable.Range(1901, 20).Select(year => $"""


        In {year} the keeper rowed out to the gauge every morning, read it, and rowed back. What he read is in the gauge book, one number a
        day, and nobody has found a day without one. In the evening he told his neighbors of it, who had seen the river for themselves.
        """)) + "\n";

    private const string More = """
        -- pages/about.md --
        ---
        title: About
        summary: Who writes this, what it is for, and what it has never been meant to be.
        ---
        Nobody writes this. It is [made up](/laws/#table), like [the keeper](../interviews/keeper.md).
        -- laws/avocet.md --
        ---
        place: AVO
        status: limited
        approach: "Mills may let rain water into the river above the second bridge, and are presumed not to have done so unless the council shows it"
        enacted: 2014
        effective: 2015-01-14
        statutes:
          - {citation: "Avocet Code § 448", url: "https://avocet.example/code/448"}
          - {citation: "Avocet Code § 451", url: "https://avocet.example/code/451"}
        bills:
          - {name: "Bills 12 and 26 of the first session", year: 2014, url: "https://avocet.example/bills/2013-2014/analysis/of-both-bills/12-and-26"}
          - {name: Act 338, year: 2016, url: "https://avocet.example/bills/2015-2016/analysis/of-an-act-that-was-read-three-times/338"}
        answers:
          ages: "Those who fish below the bridge"
          services: "The keeper must tell the water office of any dead fish at once, which sends somebody with a net within 24 hours; the council may ask for a boat."
          decides: "The council must show beyond a doubt that a mill let something in; the water office may find that it did not."
        caveats: "Mills with two wheels can still be fined, and lose the presumption when they do not let the keeper in. Three bills on higher fines passed the lower council in 2026; a fourth was not among them in the minutes that were read, and the code has not been printed since."
        asOf: 2025-09-04
        reviewed: 2026-11-20
        confidence: high
        history:
          - {date: 2002, change: "A package of acts lowers the fine for mills from ten pieces to nine.", source: s7}
          - {date: 2014, change: "The upper council votes to take in all mills; later sources still show those with one wheel alone.", source: s6}
          - {date: 2014-10, change: "The first bill is signed, and the second three weeks after it.", source: s1}
          - {date: 2015-01-14, change: "Both come into force: mills with one wheel are presumed to have let in nothing.", source: s1}
          - {date: 2016-12, change: "Act 338 has keepers tell the water office of every dead fish.", source: s3}
          - {date: 2021-03, change: "A bill to take in mills with two wheels is sent to a committee.", source: s4}
          - {date: 2023-07, change: "The water office prints a table of all fines since the first.", source: s5}
          - {date: 2025-09-04, change: "A survey of codes lists the county among those with limits.", source: s8, reading: true}
        pending:
          - {name: Bill 520, session: 2025-2026, step: "Passed by the lower council; would raise the fine", date: 2026-03, source: s9}
          - {name: Bill 521, session: 2025-2026, step: "Passed by the lower council; would have the fine paid to the keepers", date: 2026-03, source: s9}
        sources:
          - {id: s1, title: "Analysis of bills 12 and 26 as they were passed", publisher: Avocet Council, date: 2014-11-05, url: "https://avocet.example/bills/2013-2014/analysis/of-both-bills/12-and-26", kind: official}
          - {id: s2, title: "The county's code, part 448, as it was printed after the second of the two acts", publisher: Avocet Clerk, date: 2015, url: "https://avocet.example/code/448", kind: statute}
          - {id: s3, title: "Analysis of Act 338", publisher: Avocet Council, date: 2016-12-20, url: "https://avocet.example/bills/2015-2016/analysis/of-an-act-that-was-read-three-times/338", kind: official}
          - {id: s4, title: "Bill 94, as introduced", publisher: Avocet Council, date: 2021-03, url: "https://avocet.example/code/451", kind: bill}
          - {id: s5, title: "All fines since the first, in a table of two pages", publisher: County Water Office, date: 2023-07, url: "https://water.example/fines/all-of-them-since-the-first", kind: official}
          - {id: s6, title: "Upper council takes in all mills", publisher: The Avocet Sheet, date: 2014-03-12, url: "https://sheet.example/2014/03/12/upper-council-takes-in-all-mills", kind: news}
          - {id: s7, title: "A package of acts on what is let into rivers", publisher: Village Archive, date: 2002, url: "https://archive.example/packages/2002/what-is-let-into-rivers", kind: session-law}
          - {id: s8, title: A survey of codes, publisher: Institute for Small Rivers, date: 2025-09-04, url: "https://institute.example/surveys/2025", kind: survey}
          - {id: s9, title: "Lower council passes three bills on rivers in one night", publisher: The Avocet Sheet, date: 2026-03-18, url: "https://sheet.example/2026/03/18/lower-council-passes-three-bills", kind: news}
        ---
        """;
}
