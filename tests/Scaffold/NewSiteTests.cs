using System.Text;
using System.Text.Json;
using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Pipelines;
using Advocate.Scaffold;
using Advocate.Tests.GitHub;
using Advocate.Tests.Site;
using Advocate.Theming;
using Advocate.Yaml;
using Xunit;

namespace Advocate.Tests.Scaffold;

/// <summary>A campaign's first site has nothing in it that has to be mended first.</summary>
public sealed class NewSiteTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "a campaign");

    private static readonly string[][] LanguageLists = [["en"], ["es"], ["de"], ["en", "es", "de"], ["de", "en"], ["es", "en"]];

    public static TheoryData<string, bool, bool, string?> Combinations { get; } =
    [
        .. from languages in LanguageLists
           from laws in new[] { true, false }
           from github in new[] { true, false }
           let license =
               (laws, github) switch { (true, true) => "cc-by-4.0", (true, false) => "cc0-1.0", (false, true) => "cc-by-sa-4.0", _ => null }
           select new TheoryDataRow<string, bool, bool, string?>(string.Join(' ', languages), laws, github, license),
    ];

    [Theory, MemberData(nameof(Combinations))]
    public async Task A_new_site_has_no_finding_of_any_kind(string languages, bool laws, bool github, string? license)
    {
        var files = Files(languages, laws, github, license);

        var site = await BuildAsync(files);

        Assert.Empty(site.Diagnostics);
        Assert.All(languages.Split(' ').Skip(1), language => Assert.True(site.Has($"{language}/articles/example/")));
        Assert.Equal(laws, site.Has("laws/place-a/"));
        Assert.Equal(github, files.Keys.Any(path => path.StartsWith(".github/", StringComparison.Ordinal)));
        Assert.Equal(license is not null, files.ContainsKey("LICENSE.md"));
    }

    [Theory, MemberData(nameof(Combinations))]
    public void No_blank_is_left_and_all_that_editors_and_GitHub_read_can_be_read(
        string languages, bool laws, bool github, string? license)
    {
        foreach (var (path, text) in Files(languages, laws, github, license))
        {
            Assert.DoesNotMatch(@"(?<!\$)\{\{", text);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.False(path.StartsWith("input/", StringComparison.Ordinal) && text.Contains("\n\n\n", StringComparison.Ordinal), path);
            if (path.EndsWith(".json", StringComparison.Ordinal))
            {
                JsonDocument.Parse(text).Dispose();
            }
            else if (path.EndsWith(".yml", StringComparison.Ordinal))
            {
                var diagnostics = new DiagnosticBag();
                Assert.NotNull(YamlReader.Read(text, path, 1, diagnostics));
                Assert.Empty(diagnostics.Sorted());
            }

            if (path.StartsWith(".github/workflows/", StringComparison.Ordinal))
            {
                Assert.Empty(new WorkflowSchema().Check(GitHubFiles.Parse(text, path)));
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    public async Task Every_kind_of_content_is_shown_once(string language)
    {
        var site = await BuildAsync(Files(language, laws: true, github: true, "cc-by-4.0"));
        var shown = site.Planned.Site!.AllDocuments.Select(d => d.Kind!.Name).Append("response");

        Assert.Equal(PipelineList.All.OfType<TextKind>().Select(k => k.Kind.Name).Order(), shown.Distinct().Order());
        Assert.Equal(1, site.Planned.Site.Articles.Sum(article => site.Planned.Site.ResponsesTo(article).Length));
    }

    [Fact]
    public void Whatever_language_the_theme_speaks_a_site_can_be_begun_in_with_the_same_files()
    {
        var english = Files("en", laws: true, github: true, "cc-by-4.0").Keys.Order();

        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Repository.Theme, "strings")).Select(Path.GetFileNameWithoutExtension).Order(),
            NewSite.Languages);
        Assert.All(
            NewSite.Languages, language => Assert.Equal(english, Files(language, laws: true, github: true, "cc-by-4.0").Keys.Order()));
    }

    [Theory]
    [InlineData("Our \"fair\" campaign: rents & more #1")]
    [InlineData("{{title}} – C:\\rents")]
    public async Task A_title_of_any_characters_is_the_title(string title)
    {
        var site = await BuildAsync(Files("en", laws: false, github: true, null, title));

        Assert.Empty(site.Diagnostics);
        Assert.Equal(title, site.Page("").Title!.Replace('“', '"').Replace('”', '"'));
    }

    [Fact]
    public void The_workflows_are_those_of_the_release_that_made_them()
    {
        var files = Files("en", laws: false, github: true, null);

        var names = files.Keys.Where(path => path.StartsWith(".github/workflows/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, names.Count);
        foreach (var name in names)
        {
            var job = Assert.Single(WorkflowJob.Of(GitHubFiles.Parse(files[name], name)));
            var called = job.Fields.Text("uses")!;
            Assert.StartsWith("someone/advocate/.github/workflows/", called, StringComparison.Ordinal);
            Assert.EndsWith("@v0.9.4", called, StringComparison.Ordinal);

            // It takes what it is given, and asks for no right that it is not given.
            var workflow = GitHubFiles.Read($"workflows/{called.Split('/')[^1].Split('@')[0]}");
            var call = (YamlMapping)((YamlMapping)workflow.Find("on")!).Find("workflow_call")!;
            var inputs = ((YamlMapping)call.Find("inputs")!).Entries.Select(e => e.Key.Value).ToList();
            Assert.All(((YamlMapping)job.Fields.Find("with")!).Entries, e => Assert.Contains(e.Key.Value, inputs));
            var given = ((YamlMapping)job.Fields.Find("permissions")!).Entries.Select(e => (e.Key.Value, ((YamlScalar)e.Value).Value))
                .ToList();
            var asked = WorkflowJob.Of(workflow).SelectMany(j => ((YamlMapping)j.Fields.Find("permissions")!).Entries)
                .Select(e => (e.Key.Value, ((YamlScalar)e.Value).Value))
                .ToList();
            Assert.All(asked, right => Assert.Contains(given, g => g.Item1 == right.Item1 && (g == right || g.Item2 == "write")));
            Assert.All(given, right => Assert.Contains(right, asked));
        }
    }

    private static Dictionary<string, string> Files(
        string languages, bool laws, bool github, string? license, string title = "A campaign") =>
        NewSite.Files(
            Folder,
            new NewSiteChoices(
                title, new Uri("https://campaign.example/"), [.. languages.Split(' ')], laws, github,
                ContentLicense.All.FirstOrDefault(l => l.Id == license), SmallSite.Today),
            new ProgramRelease("0.9.4", "someone/advocate"),
            PipelineList.Kinds)
        .ToDictionary(file => Path.GetRelativePath(Folder, file.Path).Replace('\\', '/'), file => file.Text);

    /// <summary>As 'check' and a build read it, with all advice.</summary>
    private static Task<SmallSite> BuildAsync(Dictionary<string, string> files) => SmallSite.BuildAsync(
        new MemoryTree(files.Where(file => file.Key.StartsWith("input/", StringComparison.Ordinal) && !DiskTree.IsHidden(file.Key))
            .ToDictionary(file => file.Key["input/".Length..], file => Encoding.UTF8.GetBytes(file.Value))),
        new BuildOptions(SmallSite.Today) { GivesAdvice = true },
        Theme.BuiltIn);
}
