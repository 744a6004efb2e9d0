using System.Text.RegularExpressions;
using Advocate.Commands;
using Advocate.Content;
using Advocate.Pipelines;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Guides;

/// <summary>A guide that is wrong is worse than none: what it tells people to type, to open and to paste is tried here.</summary>
public sealed partial class GuideTests
{
    public static TheoryData<string> Guides { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Guides))]
    public async Task A_command_in_a_guide_is_one_that_can_be_typed(string guide)
    {
        foreach (var line in Command().Matches(Read(guide)).Select(m => m.Groups[1].Value))
        {
            Assert.True(await ExitCodeAsync(line) == ExitCode.Good, $"{guide}: 'dotnet run -- {line}' is not understood.");
        }
    }

    [Fact]
    public async Task A_command_that_cannot_be_typed_is_noticed() =>
        Assert.Equal(ExitCode.WrongUse, await ExitCodeAsync("check --no-such-option"));

    [Fact]
    public async Task A_command_that_workflows_run_is_one_that_can_be_typed()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github/workflows")))
        {
            foreach (var line in WorkflowCommand().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            {
                Assert.True(
                    await ExitCodeAsync(line.Replace("\"$ADDRESS\"", "https://a.example/", StringComparison.Ordinal)) == ExitCode.Good,
                    $"{Path.GetFileName(file)}: '{line}' is not understood.");
            }
        }
    }

    [Theory, MemberData(nameof(Guides))]
    public void A_link_in_a_guide_leads_to_a_file(string guide)
    {
        foreach (var target in Link().Matches(OutsideCode(Read(guide))).Select(m => m.Groups[1].Value))
        {
            if (target.StartsWith("../../../issues/new?template=", StringComparison.Ordinal))
            {
                Assert.True(
                    File.Exists(
                        Path.Combine(
                            Repository.Root, ".github/ISSUE_TEMPLATE", target[(target.IndexOf('=', StringComparison.Ordinal) + 1)..])),
                    target);
            }
            else if (!target.StartsWith("https://", StringComparison.Ordinal) && !target.StartsWith('#'))
            {
                var path = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(guide)!, target.Split('#')[0]));
                Assert.True(Path.Exists(path) || IsOfContent(path), $"{guide} links to {target}, which is not there.");
            }
        }
    }

    [Fact]
    public async Task What_writers_are_told_to_paste_makes_a_site_without_a_mistake()
    {
        var samples = Fenced().Matches(Read(".github/CONTRIBUTING.md")).Select(m => m.Groups[1].Value.Trim('\n')).ToList();
        var corrections = Sample("docs/maintaining.md", "corrections:");
        var site = await SmallSite.BuildAsync($"""
            {SmallSite.Settings}
            -- data/sources.yml --
            {samples.Single(s => s.StartsWith("office-report-2026:", StringComparison.Ordinal))}
            -- data/links.yml --
            {Sample("docs/maintaining.md", "https://refuses.example/:")}
            -- pages/how-we-write.md --
            ---
            title: How we write
            summary: Which words this site uses, and which it does not, with a reason for each.
            ---
            Plainly.
            -- articles/my-subject.md --
            {samples.Single(s => s.Contains("published:", StringComparison.Ordinal)).Replace("published:", $"{corrections}\npublished:", StringComparison.Ordinal)}
            -- responses/mine.md --
            {samples.Single(s => s.Contains("\nto:", StringComparison.Ordinal))}
            """);

        Assert.Empty(site.Diagnostics);
        Assert.Single(site.Planned.Site!.ResponsesTo(Assert.Single(site.Planned.Site.Articles)));
    }

    /// <summary>What is in the content folder is a campaign's own; a guide can say only where a kind of content has its files.</summary>
    private static bool IsOfContent(string path)
    {
        var parts = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/').Split('/', 2);
        return parts is ["input", var file] && PipelineList.Kinds.Any(kind => kind.Form == FileForm.FrontMatter
            ? file.Split('/')[0] == kind.Files.Split('/')[0]
            : file == kind.Files);
    }

    private static string Sample(string guide, string start) =>
        Fenced().Matches(Read(guide)).Select(m => m.Groups[1].Value.Trim('\n')).Single(s => s.StartsWith(start, StringComparison.Ordinal));

    private static string Read(string guide) => File.ReadAllText(Path.Combine(Repository.Root, guide)).ReplaceLineEndings("\n");

    private static string OutsideCode(string text) => Code().Replace(Fenced().Replace(text, ""), "code");

    /// <summary>Has the real command line read a line without doing what it says.</summary>
    private static async Task<int> ExitCodeAsync(string line)
    {
        var arguments = Word().Matches(line).Select(m => m.Value.Trim('"')).Prepend("[diagram]").ToArray();
        var entry = typeof(BuildCommand).Assembly.EntryPoint!;
        return entry.Invoke(null, [arguments]) switch
        {
            int code => code,
            Task<int> code => await code,
            _ => throw new InvalidOperationException("The program gives no exit code."),
        };
    }

    [GeneratedRegex(@"dotnet (?:watch )?run -- ([^`'\n#|]+)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?:-- |(?<![-\w])advocate )((?:build|check|diff|links|withdraw)[^\n|)]*)")]
    private static partial Regex WorkflowCommand();

    [GeneratedRegex(@"(?<![!\\])\[[^\]\n]+\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```\w+\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
