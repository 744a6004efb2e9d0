using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Writing;

public sealed class MendingTests
{
    [Theory]
    [InlineData("publishd: 2026-11-24", "published: 2026-11-24")]
    [InlineData("date: 2026-11-24", "published: 2026-11-24")]
    [InlineData("published: 2026-11-24 \t", "published: 2026-11-24")]
    [InlineData("published:\u00a02026-11-24\nxref: a", "published: 2026-11-24\nxref: a")]
    [InlineData("xref: a\u2028b\npublishd: 2026-11-24", "xref: a\u2028b\npublished: 2026-11-24")]
    [InlineData("published: 2026-11-24\nimage:\n\tsrc: a.png\n\t\talt: A picture", "published: 2026-11-24\nimage:\n  src: a.png\n    "
        + "alt: A picture")]
    [InlineData(
        "published: 2026-11-24\ncorrections:\n\t- {dat: 2026-11-24, text: It was wrong.}",
        "published: 2026-11-24\ncorrections:\n  - {date: 2026-11-24, text: It was wrong.}")]
    public async Task What_has_one_right_answer_is_mended(string broken, string mended) =>
        Assert.Equal(Article(mended), await MendAsync(Article(broken)));

    [Theory]
    [InlineData("published: 04/03/2026")]
    [InlineData("published: 11/24/2026")]
    [InlineData("published: next week")]
    [InlineData("publishd: 2026-11-24\npublished: 2026-11-23")]
    [InlineData("published: 2026-11-24\ntags: [a]\ntopics: [b]")]
    [InlineData("published: 2026-11-24\ntags: [a]\ncategories: [b]")]
    [InlineData("published: 2026-11-24\nqqq: 1")]
    [InlineData("published: 2026-11-24\nredirect_to: /elsewhere/")]
    [InlineData("published: 2026-11-24\nimages: [a.jpg]")]
    [InlineData("published: 2026-11-24\nauthorship: A group")]
    [InlineData("published: 2026-11-24\nupdates: 2026-11-25")]
    [InlineData("published: 2026-11-24\nresponses: opn")]
    [InlineData("published: 2026-11-24\ncontentNote: |\n  A note with a space \n  that may be meant.")]
    public async Task What_a_person_must_decide_is_left_alone(string undecided) =>
        Assert.Equal(Article(undecided), await MendAsync(Article(undecided)));

    [Fact]
    public async Task Nothing_but_the_mistake_is_touched()
    {
        var broken = Article("publishd: 2026-11-24 # the day").Replace(
            "\n", "\r\n", StringComparison.Ordinal) + "  A\u2028 line.  \r\nlone \r return\r\n";
        var whole = Article("published: 2026-11-24 # the day").Replace(
            "\n", "\r\n", StringComparison.Ordinal) + "  A\u2028 line.  \r\nlone \r return\r\n";

        Assert.Equal(whole, await MendAsync(broken));
    }

    [Fact]
    public async Task Mending_what_is_mended_changes_nothing()
    {
        var once = await MendAsync(Article("publishd: 2026-11-24\ntags: [a] "));

        Assert.Equal(once, await MendAsync(once));
    }

    [Fact]
    public void Of_two_that_overlap_one_waits()
    {
        var rule = new DiagnosticRule("ADV999", Severity.Error, "Wrong", "Mend it.");
        var (text, mended) = FixApplier.Apply("abcdef", [
            rule.At(new("a", 1, 1, 4), "1") with { Replacement = "X" },
            rule.At(new("a", 1, 3, 2), "2") with { Replacement = "Y" },
            rule.At(new("a", 9, 1, 2), "3") with { Replacement = "Z" },
        ]);

        Assert.Equal(("abYef", "cd"), (text, Assert.Single(mended).Before));
    }

    private static string Article(string fields) =>
        $"---\ntitle: Welcome\nsummary: What the new law changes for children, told in one plain sentence.\n{fields}\n---\nThe text.\n";

    /// <summary>What <c>check --fix</c> does to a file, as often as it helps.</summary>
    private static async Task<string> MendAsync(string text)
    {
        for (var round = 0; round < 10; round++)
        {
            var tree = new MemoryTree(new Dictionary<string, byte[]>
            {
                [SiteSettings.Path] = "title: A site\nurl: https://a.example/\n"u8.ToArray(),
                ["articles/one.md"] = System.Text.Encoding.UTF8.GetBytes(text),
            });
            var site = await SmallSite.BuildAsync(tree, new(SmallSite.Today) { GivesAdvice = true });
            (text, var mended) = FixApplier.Apply(text, site.Diagnostics.Where(d => d.Location.File == "input/articles/one.md"));
            if (mended.IsEmpty)
            {
                return text;
            }
        }

        throw new InvalidOperationException("Mending has no end.");
    }
}
