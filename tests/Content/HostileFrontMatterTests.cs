using System.Text;
using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Advocate.Yaml;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Advocate.Tests.Content;

public sealed class HostileFrontMatterTests
{
    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void No_text_stops_the_reader_of_YAML(NonNull<string> text) => Read(text.Get);

    [Property(MaxTest = 300, QuietOnSuccess = true)]
    public void Nor_does_any_pile_of_marks_that_mean_something(byte[] choices)
    {
        string[] marks =
        [
            "a", ": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "\"", "'", "#", "&a ", "*a", "!x ", "| ", "> ", "? ", "%", "@", "`",
            "\t", "---\n", "...\n", "é", "\\u0001", "\\ud800", "~",
        ];
        Read(string.Concat(choices.Select(choice => marks[choice % marks.Length])));
    }

    [Property(MaxTest = 100, QuietOnSuccess = true)]
    public void No_file_of_any_kind_stops_the_generator(byte[] bytes, NonNull<string> text)
    {
        var article = Encoding.UTF8.GetBytes($"---\ntitle: A title\n{text.Get}\n---\n{text.Get}");
        var files = new Dictionary<string, byte[]>
        {
            ["site.yml"] = "title: A small site\nurl: https://small.example/\n"u8.ToArray(),
            ["index.md"] = bytes,
            ["articles/one.md"] = article,
            ["interviews/one.md"] = article,
            ["laws/one.md"] = article,
            ["responses/one.md"] = article,
            ["data/topics.yml"] = Encoding.UTF8.GetBytes(text.Get),
        };

        // Findings there will be; what must not be is an exception.
        Task.Run(() => SmallSite.BuildAsync(new MemoryTree(files))).GetAwaiter().GetResult();
    }

    [Theory]
    [InlineData("[", 50_000)]
    [InlineData("{a: ", 50_000)]
    [InlineData("- ", 50_000)]
    [InlineData("? ", 50_000)]
    [InlineData("a: &a [*a, *a]\n", 1_000)]
    public async Task Piles_of_one_mark_are_refused_before_a_writer_loses_patience(string mark, int times)
    {
        var text = string.Concat(Enumerable.Repeat(mark, times));
        var findings = await Task.Run(() => Read(text), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.NotEmpty(findings);
    }

    [Fact]
    public async Task What_a_field_says_is_shown_and_never_run()
    {
        const string Attack = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\\\" onclick=\\\"x";
        var site = await SmallSite.BuildAsync($$"""
            -- site.yml --
            title: "{{Attack}}"
            url: https://small.example/
            notice: "{{Attack}}"
            navigation:
              - {label: "</a><script>alert(1)</script>", to: /articles/}
            -- data/people.yml --
            jane: {name: "{{Attack}}", role: "{{Attack}}"}
            -- articles/one.md --
            ---
            title: "{{Attack}}"
            summary: "{{Attack}}, so that it is long enough"
            published: 2026-11-24
            author: jane
            topics: ["<script>alert(1)</script>"]
            contentNote: "{{Attack}}"
            corrections:
              - {date: 2026-11-24, text: "{{Attack}}"}
            ---
            Text.
            """);

        Assert.All(site.Diagnostics, found => Assert.Equal("ADV137", found.Rule.Code));
        foreach (var path in site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = site.Page(path);
            Assert.DoesNotContain(page.Scripts, script => script.Source is null && script.Type != "application/ld+json");
            Assert.DoesNotContain(
                page.All, element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static Diagnostic[] Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read(text, "text.yml", 1, diagnostics);
        return [.. diagnostics.Sorted()];
    }
}
