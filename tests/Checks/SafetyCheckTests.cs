using System.Text;
using Advocate.Checks;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Tests.Images;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Checks;

public sealed class SafetyCheckTests
{
    private const string Leave = "<a class=\"leave\" href=\"https://weather.example/\">Leave</a>";

    private const string Protection = $"""
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
        <meta name="referrer" content="no-referrer">
        {Leave}

        """;

    [Theory]
    [InlineData("<img src=\"https://elsewhere.example/a.png\">")]
    [InlineData("<script src=\"//elsewhere.example/a.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://elsewhere.example/a.css\">")]
    [InlineData("<img srcset=\"a.png 1x, https://elsewhere.example/b.png 2x\">")]
    [InlineData("<iframe src=\"https://elsewhere.example/\"></iframe>")]
    [InlineData("<form action=\"https://elsewhere.example/\"></form>")]
    [InlineData("<img src='https://elsewhere.example/a.png'>")]
    [InlineData("<img src=https://elsewhere.example/a.png>")]
    [InlineData("<p>a = 'b</p><img src='https://elsewhere.example/?see=https://small.example'>")]
    [InlineData("<img alt=\"a > b\" SRC = \"https://elsewhere.example/a.png\">")]
    [InlineData("<img alt=\"a < b\" src=\"https://elsewhere.example/a.png\">")]
    [InlineData("<link rel=stylesheet HREF=\"//elsewhere.example/a.css\">")]
    [InlineData("<link title='rel=\"canonical\"' rel=stylesheet href=\"//elsewhere.example/a.css\">")]
    [InlineData("<a href=\"page/\" ping=\"https://elsewhere.example/\">A link</a>")]
    [InlineData("<svg><use xlink:href=\"https://elsewhere.example/a.svg\"/></svg>")]
    [InlineData("<object data=\"https://elsewhere.example/a.pdf\"></object>")]
    [InlineData("<meta http-equiv=Refresh content=\"0; url=https://elsewhere.example/\">")]
    [Trait("Code", "ADV800")]
    public async Task A_page_that_loads_from_another_site_is_refused(string element)
    {
        var found = Assert.Single(await CheckAsync("page/index.html", $"{Protection}{element}"));
        Assert.Equal("ADV800", found.Code);
        Assert.Equal(new Location("page/index.html", 4, element.IndexOf("//", StringComparison.Ordinal) + 1), found.Location);
    }

    [Theory]
    [InlineData("<img src=\"https:&#47;&#47;elsewhere.example/a.png\">", 16)]
    [InlineData("<img src=\"https:\\\\elsewhere.example/a.png\">", 16)]
    [InlineData("<img src=\"\\\\elsewhere.example/a.png\">", 11)]
    [InlineData("<img src=\"/\t/elsewhere.example/a.png\">", 12)]
    [InlineData("<img src=\"&sol;/elsewhere.example/a.png\">", 11)]
    [InlineData("<img srcset=\"a.png 1x, https:elsewhere.example 2x\">", 29)]
    public async Task An_address_is_read_as_a_browser_reads_it(string element, int column)
    {
        var found = Assert.Single(await CheckAsync("page/index.html", $"{Protection}{element}"));
        Assert.Equal(("ADV800", new Location("page/index.html", 4, column)), (found.Code, found.Location));
    }

    [Theory]
    [InlineData("<p>Text</p><BASE target=_blank>", 12)]
    [InlineData("<p>Text</p><iframe src=\"other/\"></iframe>", 25)]
    [InlineData("<p>Text</p><object data=\"other.pdf\"></object>", 26)]
    [InlineData("<p>Text</p><Embed src=other.pdf>", 23)]
    public async Task A_page_that_moves_its_links_or_holds_another_document_is_refused(string element, int column)
    {
        var found = Assert.Single(await CheckAsync("page/index.html", $"{Protection}{element}"));
        Assert.Equal(("ADV800", new Location("page/index.html", 4, column)), (found.Code, found.Location));
    }

    [Theory]
    [InlineData("<a href=\"https://elsewhere.example/\">A link that a reader may follow</a>")]
    [InlineData("<link rel=\"canonical\" href=\"https://small.example/page/\">")]
    [InlineData("<meta property=\"og:url\" content=\"https://small.example/page/\">")]
    [InlineData("<a href=\"tel:911\">A number</a> <a href=\"../a:b/?c=d&amp;e=f\">A page</a> <a href=\"#&amp;\">A place</a>")]
    [InlineData("<form action=\"\"><input data-href=\"//a\"></form>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=../page/\">")]
    [InlineData("<p>The address https://elsewhere.example/ in a sentence</p>")]
    [InlineData("<img src=\"a.png\" alt=\"A sign that reads https://elsewhere.example/ // or so\">")]
    [InlineData("<p>a < b, and style=\"loud\" // or onclick=\"so\"</p>")]
    [InlineData("<option value=\"a\" data-page=\"https://small.example/page/\">A choice</option>")]
    [InlineData("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"}</script>")]
    public async Task Links_and_addresses_that_are_only_spoken_of_stay(string element) =>
        Assert.Empty(await CheckAsync("page/index.html", $"{Protection}{element}"));

    [Theory]
    [InlineData("<p>Text</p><script>alert(1)</script>", 12)]
    [InlineData("<p>Text</p><script type=module defer>alert(1)</script>", 12)]
    [InlineData("<p>Text</p><style>p{}</style>", 12)]
    [InlineData("<p>Text</p><p style=\"color:red\">", 15)]
    [InlineData("<p>Text</p><p style = color:red>", 15)]
    [InlineData("<p>Text</p><p class=a onclick='alert(1)'>", 23)]
    [InlineData("<p title=\"a > b\" style='color:red'>", 18)]
    [InlineData("<p>Text</p><SCRIPT>alert(1)</SCRIPT>", 12)]
    [InlineData("<p>Text</p><Style>p{}</Style>", 12)]
    [InlineData("<p>Text</p><script id=\"application/ld+json\">alert(1)</script>", 12)]
    [InlineData("<p>Text</p><script type=module type=\"application/ld+json\">alert(1)</script>", 12)]
    [InlineData("<p>Text</p><svg/onload=alert(1)>", 17)]
    [InlineData("<p>Text</p><p title=\"\"onclick=alert(1)>", 23)]
    [InlineData("<p>Text</p><iframe srcdoc=\"a text\"></iframe>", 20)]
    [InlineData("<a href=\"javascript:alert(1)\">", 4)]
    [InlineData("<a href=\" JavaScript:alert(1)\">", 4)]
    [InlineData("<a href=\"java&#115;cript:alert(1)\">", 4)]
    [InlineData("<a href=\"java\tscript:alert(1)\">", 4)]
    [InlineData("<a href=\"javascript&colon;alert(1)\">", 4)]
    [Trait("Code", "ADV801")]
    public async Task Code_and_style_inside_a_page_are_refused(string element, int column)
    {
        var found = Assert.Single(await CheckAsync("page/index.html", $"{Protection}{element}"));
        Assert.Equal("ADV801", found.Code);
        Assert.Equal(new Location("page/index.html", 4, column), found.Location);
    }

    [Fact]
    [Trait("Code", "ADV802")]
    public async Task A_page_without_its_protection_is_refused_for_each_part_that_it_lacks()
    {
        var found = await CheckAsync("page/index.html", "<p>Nothing but a text</p>");
        Assert.Equal(3, found.Length);
        Assert.All(found, f => Assert.Equal(("ADV802", new Location("page/index.html")), (f.Code, f.Location)));
    }

    [Theory]
    [InlineData("<a href=\"https://weather.example/elsewhere\">Leave</a>")]
    [InlineData("<p>The address https://weather.example/ in a sentence</p>")]
    [InlineData("<link rel=\"alternate\" href=\"https://weather.example/\">")]
    public async Task Only_a_link_to_the_whole_address_is_a_way_to_leave(string instead)
    {
        var found = Assert.Single(await CheckAsync("page/index.html", Protection.Replace(Leave, instead, StringComparison.Ordinal)));
        Assert.Equal(("ADV802", "This page has no link to leave the site."), (found.Code, found.Message));
    }

    [Theory]
    [InlineData("https://weather.example")]
    [InlineData("https://weather.example/?city=any&units=us")]
    public async Task The_way_to_leave_is_found_however_its_address_is_written(string address)
    {
        var site = await SmallSite.BuildAsync($$"""
            -- site.yml --
            title: A small site
            url: https://small.example/
            leave: {url: "{{address}}"}
            """);

        Assert.DoesNotContain(site.Diagnostics, d => d.Code == "ADV802");
        Assert.True(site.Has(""));
    }

    [Theory]
    [InlineData("localStorage.setItem('seen', 1)", "ADV803", 1)]
    [InlineData("new Image(); navigator.sendBeacon('/seen')", "ADV803", 24)]
    [InlineData("document.cookie = 'seen=1'", "ADV803", 1)]
    [Trait("Code", "ADV803")]
    public async Task A_script_that_leaves_a_trace_is_refused(string script, string code, int column)
    {
        var found = Assert.Single(await CheckAsync("assets/site.js", script));
        Assert.Equal((code, new Location("assets/site.js", 1, column)), (found.Code, found.Location));
    }

    [Theory]
    [InlineData("fetch(\"https://elsewhere.example/\")", 14)]
    [InlineData("new Image().src='//elsewhere.example/'", 18)]
    [InlineData("fetch(`//${host}/`)", 8)]
    public async Task A_script_that_holds_the_address_of_another_site_is_refused(string script, int column)
    {
        var found = Assert.Single(await CheckAsync("assets/site.js", script));
        Assert.Equal(("ADV800", new Location("assets/site.js", 1, column)), (found.Code, found.Location));
    }

    [Theory]
    [InlineData("body{background:url(https://elsewhere.example/a.png)}", 27)]
    [InlineData("body{background:URL(//elsewhere.example/a.png)}", 21)]
    [InlineData("body{background:image-set(\"https://elsewhere.example/a.png\" 1x)}", 34)]
    [InlineData("body{background:u\\72l(a.png)}", 18)]
    [InlineData("body{background:url(\\2f /elsewhere.example/a.png)}", 21)]
    [InlineData("body{background:url(\"\\\\elsewhere.example/a.png\")}", 22)]
    [InlineData("@import \"other.css\";", 1)]
    [InlineData("p{}@IMPORT \"other.css\";", 4)]
    public async Task A_style_that_loads_from_elsewhere_is_refused(string styles, int column)
    {
        var found = Assert.Single(await CheckAsync("assets/site.css", styles));
        Assert.Equal(("ADV800", new Location("assets/site.css", 1, column)), (found.Code, found.Location));
    }

    [Fact]
    public async Task A_style_may_load_from_its_own_site_and_spell_what_no_name_is_made_of() =>
        Assert.Empty(
            await CheckAsync("assets/site.css", "p{background:url(../a/b.png)}p::before{content:\"\\201C\\\"\"}.a\\:b{}@media print{}"));

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "ADV801", 41)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "ADV801", 41)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://elsewhere.example/a.png\"/></svg>", "ADV800", 60)]
    public async Task A_drawing_is_read_as_pages_are(string drawing, string code, int column)
    {
        var found = Assert.Single(await CheckAsync("assets/icon.SVG", drawing));
        Assert.Equal((code, new Location("assets/icon.SVG", 1, column)), (found.Code, found.Location));
    }

    [Fact]
    public async Task Only_pictures_among_the_icons_are_published()
    {
        var theme = new DiskTree(Repository.Theme);
        var files = theme.Paths.ToDictionary(p => p, theme.ReadBytes);
        var picture = SamplePictures.Png(20, 20);
        foreach (var name in (string[])["LICENSE", "page.htm", "more.mjs", "mark.PNG"])
        {
            files[$"assets/icons/{name}"] = picture;
        }

        var site = await SmallSite.BuildAsync(MemoryTree.Of(SmallSite.Settings), theme: new MemoryTree(files, "theme/"));

        Assert.Equal(
            ["theme/assets/icons/LICENSE", "theme/assets/icons/more.mjs", "theme/assets/icons/page.htm"],
            site.Diagnostics.Where(d => d.Code == "ADV504").Select(d => d.Location.File));
        Assert.Equal([".PNG"], site.Files.Where(f => f.Value.AsSpan().SequenceEqual(picture)).Select(f => Path.GetExtension(f.Key)));
    }

    private static async Task<Diagnostic[]> CheckAsync(string path, string text)
    {
        var site = await SmallSite.BuildAsync("""
            -- site.yml --
            title: A small site
            url: https://small.example/
            leave: {url: "https://weather.example/"}
            """);
        return [
            .. new SafetyCheck(site.Planned.Site!.Settings).Check(OutputFile.Text(path, () => ""), Encoding.UTF8.GetBytes(text)).Sorted()];
    }
}
