using System.Text;
using Advocate.Review;
using Advocate.Tests.Site;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Review;

/// <summary>A reviewer opens the review page of a stranger's pull request.</summary>
public sealed class ReviewPageTests
{
    /// <summary>A page with everything in it that could load or run something.</summary>
    internal const string Hostile = """
        <!doctype html><html lang=en><head><title>Page</title>
        <meta http-equiv="Content-Security-Policy" content="default-src *"><meta http-equiv="refresh" content="1">
        <base href="https://evil.example/"><link rel="stylesheet" href="../assets/site.00000000.css"><link rel="preload" href="https://evil.example/x">
        <script>document.title = 'ran'; '</body>'</script><script src="../assets/site.00000000.js"></script></head>
        <body onload="document.title = 'ran'"><main><h1>A "quoted" page</h1>
        <p>It <a href="https://evil.example/">links</a>, <a href="#there">and links</a>.</p><!-- a comment -->
        <img src="../images/map.00000000.png" srcset="https://evil.example/big.png 2x" alt="A map" onerror="document.title = 'ran'">
        <img src="https://evil.example/spy.png" alt="A spy"><iframe src="https://evil.example/"></iframe>
        <form action="https://evil.example/"><button>Send</button></form></main></body></html>
        """;

    [Fact]
    public void A_changed_page_is_shown_with_its_own_style_and_pictures_and_no_other_file()
    {
        var page = Framed(Write(Hostile));

        Assert.Contains("main { color: teal }", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("data:image/png;base64,AQID", page.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal("A \"quoted\" page", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Nothing_in_it_runs_or_loads_anything()
    {
        var review = Write(Hostile);
        var outer = new HtmlParser().ParseDocument(review);
        Assert.Equal("", Assert.Single(outer.QuerySelectorAll("iframe")).GetAttribute("sandbox"));
        Assert.Contains("default-src 'none'", outer.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);

        var page = Framed(review);
        Assert.Empty(page.QuerySelectorAll("script, link, base, iframe, form, meta[http-equiv]"));
        foreach (var element in page.All)
        {
            Assert.All(element.Attributes, a => Assert.False(a.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.All(
                element.Attributes.Where(a => a.Name is "src" or "href" or "srcset" or "action"), a => Assert.StartsWith("data:", a.Value));
        }
    }

    [Fact]
    public void A_link_shows_where_it_would_lead() =>
        Assert.Equal("https://evil.example/", Framed(Write(Hostile)).QuerySelector("a")!.GetAttribute("title"));

    [Fact]
    public void A_new_page_is_shown_too_and_pages_that_did_not_change_are_not()
    {
        var old = Tree(("same/index.html", "<body><main><h1>Same</h1></main>"));
        var now = Tree(("same/index.html", "<body><main><h1>Same</h1></main>"), ("new/index.html", "<body><main><h1>New</h1></main>"));
        var outer = new HtmlParser().ParseDocument(ReviewPage.Write(SiteDifference.Between(old, now), now));

        Assert.Equal("New, as it looks", Assert.Single(outer.QuerySelectorAll("iframe")).GetAttribute("title"));
    }

    internal static string Write(string page)
    {
        var old = Tree(("a/index.html", "<body><main><h1>Before</h1></main>"));
        var now = Tree(
            ("a/index.html", page),
            ("assets/site.00000000.css", "main { color: teal }"),
            ("images/map.00000000.png", "\u0001\u0002\u0003"));
        return ReviewPage.Write(SiteDifference.Between(old, now), now);
    }

    private static IHtmlDocument Framed(string review) =>
        new HtmlParser().ParseDocument(new HtmlParser().ParseDocument(review).QuerySelector("iframe")!.GetAttribute("srcdoc")!);

    private static MemoryTree Tree(params (string Path, string Text)[] files) =>
        new(files.ToDictionary(f => f.Path, f => Encoding.UTF8.GetBytes(f.Text)));
}
