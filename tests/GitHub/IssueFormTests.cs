using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Tests.Site;
using Advocate.Yaml;
using Xunit;

namespace Advocate.Tests.GitHub;

/// <summary>GitHub drops a form with a mistake in it without a word, and with it the links that pages carry.</summary>
public sealed partial class IssueFormTests
{
    private static readonly string[] FormFields = ["name", "description", "title", "labels", "assignees", "body"];
    private static readonly string[] PartFields = ["type", "id", "attributes", "validations"];

    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["markdown"] = ["value"],
        ["input"] = ["label", "description", "placeholder", "value"],
        ["textarea"] = ["label", "description", "placeholder", "value", "render"],
        ["dropdown"] = ["label", "description", "multiple", "options", "default"],
        ["checkboxes"] = ["label", "description", "options"],
    };

    [Theory, MemberData(nameof(GitHubFiles.IssueForms), MemberType = typeof(GitHubFiles))]
    public void A_form_has_the_shape_that_GitHub_reads(string name)
    {
        var form = Read(name);
        Assert.All(form.Entries, e => Assert.Contains(e.Key.Value, FormFields));
        Assert.InRange(form.Text("name")?.Length ?? 0, 4, 60);
        Assert.InRange(form.Text("description")?.Length ?? 0, 10, 200);

        var parts = Parts(form);
        Assert.Contains(parts, p => p.Text("type") != "markdown");
        foreach (var part in parts)
        {
            var type = part.Text("type") ?? "";
            Assert.Contains(type, Attributes.Keys);
            Assert.All(part.Entries, e => Assert.Contains(e.Key.Value, PartFields));
            var attributes = Assert.IsType<YamlMapping>(part.Find("attributes"));
            Assert.All(attributes.Entries, e => Assert.Contains(e.Key.Value, Attributes[type]));
            Assert.NotEmpty(attributes.Text(type == "markdown" ? "value" : "label") ?? "");
        }

        var ids = parts.Where(p => p.Text("type") != "markdown").Select(p => p.Text("id")).ToList();
        Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9_-]*$", id));
        Assert.Distinct(ids);
        Assert.Distinct(parts.Select(p => (p.Find("attributes") as YamlMapping)?.Text("label")).OfType<string>());
    }

    [Theory]
    [InlineData("correction.yml", "page")]
    [InlineData("law-change.yml", "place")]
    [InlineData("law-change.yml", "page")]
    [InlineData("response.yml", "article")]
    [InlineData("bug.yml", "page")]
    public void A_form_has_the_one_line_fields_that_links_on_pages_fill_in(string name, string field) =>
        Assert.Contains(Parts(Read(name)), p => p.Text("id") == field && p.Text("type") == "input");

    [Fact]
    public async Task A_link_on_a_page_names_a_form_that_is_there_and_fills_in_fields_that_it_has()
    {
        var pages = (await SampleSite.BuiltAsync()).Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => Encoding.UTF8.GetString(f.Value));
        var links = pages.SelectMany(page => FormLink().Matches(page)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToHashSet();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var parameters = link.Split('&').Select(p => p.Split('=')[0]).Skip(1);
            var ids = Parts(Read(link.Split('&')[0])).Select(p => p.Text("id")).Append("title");
            Assert.All(parameters, field => Assert.Contains(field, ids));
        }
    }

    [Theory, MemberData(nameof(GitHubFiles.IssueForms), MemberType = typeof(GitHubFiles))]
    public void A_form_says_before_anything_else_that_what_is_written_there_is_public(string name)
    {
        var first = Parts(Read(name))[0];
        Assert.Equal("markdown", first.Text("type"));
        Assert.Contains("public", (first.Find("attributes") as YamlMapping)?.Text("value"), StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_in_need_of_help_is_led_to_the_help_page_and_not_to_a_form()
    {
        var links = Assert.IsType<YamlSequence>(GitHubFiles.Read("ISSUE_TEMPLATE/config.yml").Find("contact_links")).Items
            .Cast<YamlMapping>()
            .ToList();
        Assert.All(
            links, link => Assert.True(Uri.TryCreate(link.Text("url"), UriKind.Absolute, out var address) && address.Scheme == "https"));
        Assert.All(links, link => Assert.True(link.Text("name") is { Length: > 0 } && link.Text("about") is { Length: > 0 }));
        Assert.EndsWith("/help/", links[0].Text("url"));
    }

    private static YamlMapping Read(string name) => GitHubFiles.Read($"ISSUE_TEMPLATE/{name}");

    private static List<YamlMapping> Parts(YamlMapping form) =>
        [.. Assert.IsType<YamlSequence>(form.Find("body")).Items.Cast<YamlMapping>()];

    [GeneratedRegex("/issues/new\\?template=([^\"#]+)")]
    private static partial Regex FormLink();
}
