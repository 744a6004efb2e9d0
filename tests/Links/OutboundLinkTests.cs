using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Links;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Links;

public sealed class OutboundLinkTests
{
    private const string Content = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        -- data/sources.yml --
        # https://comment.example/ is for maintainers only
        report:
          title: A report
          publisher: An office
          url: https://office.example/report
          archive: "https://archive.example/report"
        -- data/links.yml --
        https://refuses.example/:
          reason: Refuses programs.
        -- pages/rules.md --
        ---
        title: The rules
        summary: What holds for everyone who takes part in this, told in a few short words.
        ---
        Read [the report](https://office.example/report#part-2) [@report], [this](https://refuses.example/a),
        [our own page](https://small.example/rules/) or [write](mailto:a@office.example).
        """;

    [Fact]
    public async Task Every_address_is_found_with_each_place_that_names_it()
    {
        var links = await FindAsync(Content);

        Assert.Equal(
            ["https://archive.example/report", "https://office.example/report", "https://refuses.example/a"],
            links.Select(l => l.Address.AbsoluteUri));
        Assert.Equal(["input/data/sources.yml:5:8", "input/pages/rules.md:5:19"], links[1].Places.Select(p => p.ToString()));
    }

    [Fact]
    public async Task An_address_that_the_content_says_to_pass_over_is_not_asked_for()
    {
        var site = await SmallSite.BuildAsync(Content);
        var links = LinkFindings.WithoutThosePassedOver(
            [.. await FindAsync(Content)], site.Planned.Site!.Find<DataFile<LinkCheckExclusion>>());

        Assert.DoesNotContain(links, l => l.Address.Host == "refuses.example");
        Assert.Equal(2, links.Length);
    }

    [Fact]
    [Trait("Code", "ADV710")]
    [Trait("Code", "ADV711")]
    [Trait("Code", "ADV712")]
    public async Task What_became_of_an_address_is_said_at_every_place_that_names_it()
    {
        var links = await FindAsync(Content);
        var findings = LinkFindings.Of([.. links], new Dictionary<Uri, LinkState>
        {
            [links[0].Address] = new LinkState.Moved(new Uri("https://archive.example/new")),
            [links[1].Address] = new LinkState.Dead("there is no such host"),
            [links[2].Address] = new LinkState.Unclear("the server says 403"),
        });

        Assert.Equal(
            [
                "input/data/sources.yml:6:12: advice ADV712: https://archive.example/report is now https://archive.example/new.",
                "input/data/sources.yml:5:8: error ADV710: https://office.example/report is gone: there is no such host.",
                "input/pages/rules.md:5:19: error ADV710: https://office.example/report is gone: there is no such host.",
                "input/pages/rules.md:5:75: warning ADV711: https://refuses.example/a could not be checked: the server says 403.",
            ],
            findings.Select(f => f.ToString()));
    }

    private static async Task<IReadOnlyList<OutboundLink>> FindAsync(string files)
    {
        var site = await SmallSite.BuildAsync(files);
        Assert.DoesNotContain(site.Diagnostics, d => d.Severity == Severity.Error);
        return OutboundLink.FindAll(site.Planned.Site!, MemoryTree.Of(files));
    }
}
