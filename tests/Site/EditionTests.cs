using AngleSharp.Dom;
using Xunit;

namespace Advocate.Tests.Site;

/// <summary>A tenants' campaign in English, with an edition in Spanish that is not translated in full.</summary>
public sealed class EditionTests
{
    private const string Files = """
        -- site.yml --
        title: A fair start
        summary: What each state does for tenants, with a source for every fact here.
        url: https://fair.example/
        languages: [en, es]
        navigation: [{label: Laws, to: /laws/}, {label: About, to: /about/}, {label: News, to: /articles/}]
        notice: This gives information, not advice.
        -- site.es.yml --
        title: Un comienzo justo
        summary: Lo que hace cada estado por los inquilinos, con una fuente para cada dato.
        navigation: {/laws/: Leyes, /about/: Quiénes somos, /articles/: Noticias}
        notice: Esto es información, no asesoría.
        -- data/places.yml --
        NY: {name: New York, column: 1, row: 0}
        OH: {name: Ohio, column: 0, row: 0}
        -- data/places.es.yml --
        NY: Nueva York
        -- data/statuses.yml --
        capped: {label: Rent is capped, letter: C, pattern: dots, protective: true, meaning: The law sets a limit to what a rent may rise.}
        free: {label: Rent is free, letter: F, pattern: diagonal, meaning: The law sets no limit to what a rent may rise.}
        -- data/statuses.es.yml --
        capped: {label: El alquiler tiene tope, meaning: La ley pone un límite a lo que puede subir un alquiler.}
        free: {label: El alquiler es libre, meaning: La ley no pone límite a lo que puede subir un alquiler.}
        -- data/topics.yml --
        rent: {name: Rent}
        -- data/topics.es.yml --
        rent: {name: Alquiler}
        -- data/glossary.yml --
        eviction: {term: eviction, meaning: An order of a court by which a tenant has to leave.}
        -- data/glossary.es.yml --
        eviction: {term: desalojo, meaning: Una orden de una corte por la que un inquilino tiene que irse.}
        -- laws/new-york.md --
        ---
        place: NY
        status: capped
        summary: In New York a board sets by how much the rent of a flat may rise.
        meaning: A tenant knows in spring how much the rent can rise.
        asOf: 2024
        reviewed: 2026-10-01
        history: [{date: 2019-06-14, change: The limit became permanent., source: s1}]
        sources: [{id: s1, title: A survey of codes, publisher: An institute}]
        ---
        -- laws/new-york.es.md --
        ---
        summary: En Nueva York una junta fija cuánto puede subir el alquiler de un piso.
        ---
        -- laws/ohio.md --
        ---
        place: OH
        status: free
        summary: In Ohio no law limits by how much the rent of a flat may rise.
        asOf: 2024
        reviewed: 2026-10-01
        sources: [{id: s1, title: A survey of codes, publisher: An institute}]
        ---
        -- articles/caps.md --
        ---
        title: What a cap does
        summary: What a limit on rents does for those who rent, and what it does not do.
        published: 2026-11-20
        topics: [rent]
        ---
        An [eviction]{.term} is another thing. See [the laws](/laws/), [Ohio](../laws/ohio.md) and [who we are](/about/).
        -- articles/caps.es.md --
        ---
        title: Qué hace un tope
        summary: Lo que hace un tope por quienes alquilan, y lo que no hace por ellos.
        published: 2026-11-20
        topics: [rent]
        ---
        Vea [las leyes](/laws/), [Ohio](../laws/ohio.md) y [quiénes somos](/about/). Un [desalojo]{.term} es otra cosa.
        -- articles/news.md --
        ---
        title: News of one city
        summary: What one city has changed this year, and who asked for it to be changed.
        published: 2026-11-21
        topics: [rent]
        ---
        The text.
        -- pages/about.md --
        ---
        title: About
        summary: Who makes this site, and what for, said in one sentence of plain words.
        ---
        Us.
        -- pages/about.es.md --
        ---
        title: Quiénes somos
        summary: Quiénes hacen este sitio, y para qué, dicho en una frase sencilla.
        slug: quienes-somos
        ---
        Nosotros.
        """;

    private static readonly Lazy<Task<SmallSite>> Built = new(() => SmallSite.BuildAsync(Files));

    private static Task<SmallSite> Site => Built.Value;

    private static string? Target(IDocument page, string from, string text) =>
        page.QuerySelectorAll("a").FirstOrDefault(a => a.TextContent == text)?.GetAttribute("href") is { } href
            ? new Uri(new Uri($"https://fair.example/{from}"), href).AbsolutePath[1..]
            : null;

    [Theory]
    [InlineData("es/")]
    [InlineData("es/articles/")]
    [InlineData("es/topics/")]
    [InlineData("es/topics/rent/")]
    [InlineData("es/laws/")]
    [InlineData("es/laws/ohio/")]
    [InlineData("es/laws/new-york/")]
    [InlineData("es/laws/compare/")]
    [InlineData("es/laws/changes/")]
    [InlineData("es/laws/data/")]
    [InlineData("es/glossary/")]
    [InlineData("es/search/")]
    [InlineData("es/feed.xml")]
    [InlineData("es/feed.json")]
    [InlineData("es/laws/feed.xml")]
    [InlineData("es/search/index/start.json")]
    public async Task An_edition_has_every_kind_of_page(string permalink)
    {
        var site = await Site;

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has(permalink), string.Join('\n', site.Files.Keys));
        if (permalink.EndsWith('/'))
        {
            Assert.Equal("es", site.Page(permalink).DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task Every_link_of_an_edition_leads_to_a_page_and_stays_in_the_edition_where_it_can()
    {
        var site = await Site;
        foreach (var path in site.Files.Keys.Where(p => p.EndsWith("index.html", StringComparison.Ordinal)))
        {
            var from = path[..^"index.html".Length];
            var links = site.Page(from).QuerySelectorAll("a[href]");
            foreach (var link in links.Where(a => !a.GetAttribute("href")!.Contains(':', StringComparison.Ordinal)))
            {
                var to = new Uri(new Uri($"https://fair.example/{from}"), link.GetAttribute("href")).AbsolutePath[1..];
                Assert.True(site.Has(to), $"{from} leads to {to}");
                var isMarked = link.HasAttribute("hreflang");
                Assert.True(
                    isMarked || from.StartsWith("es/", StringComparison.Ordinal) == to.StartsWith("es/", StringComparison.Ordinal)
                        || to.StartsWith("laws/data/", StringComparison.Ordinal),
                    $"{from} leads to {to} without a word: {link.OuterHtml}");
            }
        }
    }

    [Theory]
    [InlineData("las leyes", "es/laws/")]
    [InlineData("Ohio", "es/laws/ohio/")]
    [InlineData("quiénes somos", "es/quienes-somos/")]
    [InlineData("Noticias", "es/articles/")]
    [InlineData("Quiénes somos", "es/quienes-somos/")]
    [InlineData("Un comienzo justo", "es/")]
    [InlineData("English", "articles/caps/")]
    public async Task A_page_of_an_edition_leads_on_in_its_language(string text, string to)
    {
        Assert.Equal(to, Target((await Site).Page("es/articles/caps/"), "es/articles/caps/", text));
    }

    [Fact]
    public async Task What_nobody_has_translated_is_listed_and_said_to_be_in_the_other_language()
    {
        var site = await Site;

        var other = site.Page("es/articles/").QuerySelector("h2 a[hreflang=en]")!;
        Assert.Equal("News of one city", other.TextContent);
        Assert.Equal("en", other.GetAttribute("lang"));
        Assert.Contains("solo en inglés", other.ParentElement!.TextContent);
        var original = site.Page("articles/news/");
        Assert.Equal("es/articles/", Target(original, "articles/news/", "Español"));
        Assert.Contains("Esta página no está en español.", original.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_law_has_its_labels_in_the_language_and_its_untranslated_words_marked()
    {
        var page = (await Site).Page("es/laws/new-york/");

        Assert.Equal("Nueva York", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("El alquiler tiene tope", page.QuerySelector(".law-status")!.TextContent);
        Assert.Equal(
            "En Nueva York una junta fija cuánto puede subir el alquiler de un piso.",
            page.QuerySelector(".law-lead:not([lang])")!.TextContent);
        Assert.Equal(
            "A tenant knows in spring how much the rent can rise.",
            page.QuerySelector("[aria-labelledby=meaning] p[lang=en]")!.TextContent);
        Assert.NotNull(page.QuerySelector(".timeline [lang=en]"));
        Assert.Contains("Lo que todavía no se ha traducido está en inglés.", page.Body!.TextContent);
    }

    [Fact]
    public async Task A_page_names_its_editions_to_search_engines()
    {
        var site = await Site;
        var links = site.Page("es/laws/ohio/").QuerySelectorAll("link[hreflang]")
            .Select(l => (l.GetAttribute("hreflang"), l.GetAttribute("href")));

        Assert.Equal(
            [
                ("en", "https://fair.example/laws/ohio/"), ("x-default", "https://fair.example/laws/ohio/"),
                ("es", "https://fair.example/es/laws/ohio/"),
            ],
            links);
        Assert.Contains(
            "<xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"https://fair.example/es/quienes-somos/\" />", site.Text("sitemap.xml"));
    }

    [Fact]
    public async Task The_page_for_missing_addresses_speaks_every_language()
    {
        var page = (await Site).Page("404.html");

        Assert.Equal("Página no encontrada", page.QuerySelector("[lang=es] h2")!.TextContent);
        Assert.NotNull(page.QuerySelector("[lang=es] a[href='/es/']"));
    }

    [Fact]
    public async Task The_words_of_an_edition_are_no_finding_of_the_site()
    {
        var site = await Site;

        Assert.Equal(2, site.Planned.Site!.Laws.Length);
        Assert.Equal("Ohio", site.Planned.Site.Laws[1].Title);
        Assert.Equal("New York", site.Page("laws/new-york/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_translation_cannot_fall_behind_in_what_it_takes_from_its_original()
    {
        var site = await SmallSite.BuildAsync(Files.Replace("status: capped", "status: free", StringComparison.Ordinal));

        Assert.Contains("El alquiler es libre", site.Page("es/laws/new-york/").QuerySelector(".law-status")!.TextContent);
    }
}
