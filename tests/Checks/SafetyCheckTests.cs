using System.Text;
using Advocate.Checks;
using Advocate.Diagnostics;
using Advocate.Output;
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
    [Trait("Code", "ADV800")]
    public async Task A_page_that_loads_from_another_site_is_refused(string element)
    {
        var found = Assert.Single(await CheckAsync("page/index.html", $"{Protection}{element}"));
        Assert.Equal("ADV800", found.Code);
        Assert.Equal(new Location("page/index.html", 4, element.IndexOf("//", StringComparison.Ordinal) + 1), found.Location);
    }

    [Theory]
    [InlineData("<a href=\"https://elsewhere.example/\">A link that a reader may follow</a>")]
    [InlineData("<link rel=\"canonical\" href=\"https://small.example/page/\">")]
    [InlineData("<meta property=\"og:url\" content=\"https://small.example/page/\">")]
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
    [InlineData("body{background:url(https://elsewhere.example/a.png)}", 17)]
    [InlineData("@import \"other.css\";", 1)]
    public async Task A_style_that_loads_from_elsewhere_is_refused(string styles, int column)
    {
        var found = Assert.Single(await CheckAsync("assets/site.css", styles));
        Assert.Equal(("ADV800", new Location("assets/site.css", 1, column)), (found.Code, found.Location));
    }

    private static async Task<Diagnostic[]> CheckAsync(string path, string text)
    {
        var site = await SmallSite.BuildAsync("""
            -- site.yml --
            title: A small site
            url: https://small.example/
            leave: {url: "https://weather.example/"}
            """);
        var diagnostics = new DiagnosticBag();
        new SafetyCheck(new NoOutput(), site.Planned.Site!.Settings, diagnostics).Write(path, Encoding.UTF8.GetBytes(text));
        return [.. diagnostics.Sorted()];
    }
}
