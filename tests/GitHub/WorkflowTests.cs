using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Advocate.Yaml;
using Xunit;

namespace Advocate.Tests.GitHub;

/// <summary>Workflows run with rights that a mistake gives away, and nobody sees them fail before they are merged.</summary>
public sealed partial class WorkflowTests
{
    private static readonly WorkflowSchema Schema = new();

    /// <summary>Which job may write, and what. Everything else only reads.</summary>
    private static readonly Dictionary<string, string> MayWrite = new()
    {
        ["publish-site.yml/deploy/pages"] = "publishes the site",
        ["publish-site.yml/deploy/id-token"] = "proves to Pages which workflow publishes",
        ["publish-site.yml/deploy/attestations"] = "says which workflow listed the digests of the site's files",
        ["pages.yml/publish/pages"] = "lets publish-site.yml publish the site",
        ["pages.yml/publish/id-token"] = "lets publish-site.yml prove which workflow publishes",
        ["pages.yml/publish/attestations"] = "lets publish-site.yml attest the digests",
        ["release.yml/release/contents"] = "makes the release",
        ["release.yml/release/id-token"] = "proves which workflow made it",
        ["release.yml/release/attestations"] = "keeps that proof",
        ["links-and-freshness.yml/report/issues"] = "keeps one issue up to date",
    };

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void A_workflow_is_what_GitHub_expects(string name) =>
        Assert.Empty(Schema.Check(Read(name)));

    [Theory]
    [InlineData("branch: [main]", "has no field 'branch'")]
    [InlineData("branches: {main: true}", "takes a string")]
    public void A_trigger_that_GitHub_does_not_know_is_found(string trigger, string problem) =>
        Assert.Contains(
            Problems($"on: {{push: {{{trigger}}}}}\njobs: {{a: {{runs-on: x, steps: [{{run: ls}}]}}}}"),
            p => p.Contains(problem, StringComparison.Ordinal));

    [Theory]
    [InlineData("steps: [{run: ls}]", "needs 'runs-on'")]
    [InlineData("runs-on: x, timeout-minutes: soon, steps: [{run: ls}]", "takes a number, not 'soon'")]
    [InlineData("runs-on: x, permissions: {contents: all}, steps: [{run: ls}]", "takes a string, not 'all'")]
    [InlineData("runs-on: x, if: steps.a.outcome == 'success', steps: [{run: ls}]", "may not use 'steps'")]
    [InlineData("runs-on: x, env: {A: \"${{ runner.temp }}\"}, steps: [{run: ls}]", "may not use 'runner'")]
    [InlineData("runs-on: x, steps: [{run: ls, if: \"succes()\"}]", "may not use 'succes('")]
    [InlineData("runs-on: x, steps: [{uses: a/b@c, id: \"${{ github.ref }}\"}]", "takes no expression")]
    public void A_job_that_GitHub_would_refuse_is_found(string job, string problem) =>
        Assert.Contains(Problems($"on: push\njobs: {{a: {{{job}}}}}"), p => p.Contains(problem, StringComparison.Ordinal));

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void An_action_is_pinned_to_a_commit_with_its_version_beside_it(string name)
    {
        var lines = File.ReadLines(Path.Combine(GitHubFiles.Folder, "workflows", name))
            .Where(
                l => l.Contains("uses:", StringComparison.Ordinal) && !l.Contains("uses: ./.github/workflows/", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Matches(Pinned(), line));
    }

    [Fact]
    public void All_workflows_use_the_same_version_of_an_action()
    {
        var used = GitHubFiles.Workflows.SelectMany(w => Jobs(w.Data))
            .SelectMany(j => j.Steps)
            .Select(s => s.Uses)
            .OfType<string>()
            .Distinct();
        Assert.All(used.GroupBy(u => u.Split('@')[0]), action => Assert.Single(action));
    }

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void A_workflow_starts_with_no_rights_and_each_job_asks_for_its_own(string name)
    {
        Assert.Empty(Assert.IsType<YamlMapping>(Read(name).Find("permissions")).Entries);
        foreach (var job in Jobs(name))
        {
            var rights = Assert.IsType<YamlMapping>(job.Fields.Find("permissions")).Entries;
            Assert.All(
                rights.Where(r => r.Value is not YamlScalar { Value: "read" or "none" }),
                right => Assert.Contains($"{name}/{job.Name}/{right.Key.Value}", MayWrite.Keys));
        }
    }

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void A_job_that_may_write_runs_none_of_the_repositorys_code(string name)
    {
        foreach (var job in Jobs(name).Where(j => MayWrite.Keys.Any(m => m.StartsWith($"{name}/{j.Name}/", StringComparison.Ordinal))))
        {
            Assert.DoesNotContain(job.Steps, step => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
        }
    }

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void No_event_gives_a_strangers_pull_request_more_than_the_right_to_read(string name)
    {
        var triggers = Read(name).Entries.First(e => e.Key.Value == "on").Value;
        var names = triggers is YamlMapping mapping ? mapping.Entries.Select(e => e.Key.Value) : triggers.Scalars().Select(s => s.Value);
        Assert.Empty(names.Intersect(["pull_request_target", "workflow_run", "issue_comment"]));
    }

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void A_command_holds_no_expression_since_what_it_gives_could_be_a_command_too(string name) =>
        Assert.All(Jobs(name).SelectMany(j => j.Steps), step => Assert.DoesNotContain("${{", step.Run ?? "", StringComparison.Ordinal));

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void No_secret_is_used_but_the_token_that_a_job_is_given(string name) =>
        Assert.All(Read(name).Scalars(), text => Assert.DoesNotContain("secrets.", text.Value, StringComparison.Ordinal));

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void A_job_ends_by_itself_and_runs_on_a_system_that_does_not_change_overnight(string name) =>
        Assert.All(Jobs(name).Where(job => job.Fields.Find("uses") is null), job =>
        {
            Assert.InRange(int.Parse(job.Fields.Text("timeout-minutes") ?? "0"), 1, 60);
            Assert.All(Systems(job), system => Assert.Matches(@"^(ubuntu-\d\d\.\d\d(-arm)?|windows-\d{4}|macos-\d\d(-intel)?)$", system));
        });

    private static IEnumerable<string?> Systems(WorkflowJob job) => job.Fields.Text("runs-on") is not "${{ matrix.system }}" and var system
        ? [system]
        : ((job.Fields.Find("strategy") as YamlMapping)?.Find("matrix") as YamlMapping)?.Find("include") is YamlSequence { Items: var rows }
            ? rows.Select(row => ((YamlMapping)row).Text("system"))
            : [null];

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void A_checkout_leaves_no_token_behind(string name) =>
        Assert.All(
            Jobs(name).SelectMany(j => j.Steps).Where(s => s.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true),
            step => Assert.Equal("false", (step.Fields.Find("with") as YamlMapping)?.Text("persist-credentials")));

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public void An_expression_names_only_steps_and_jobs_that_come_before_it(string name)
    {
        foreach (var job in Jobs(name))
        {
            var needed = job.Fields.Find("needs")?.Scalars().Select(s => s.Value).ToList() ?? [];
            Assert.All(needed, other => Assert.Contains(Jobs(name), j => j.Name == other));
            Assert.All(References(job.Fields, "needs"), other => Assert.Contains(other, needed));
            Assert.All(References(job.Fields, "steps"), id => Assert.Contains(id, job.Steps.Select(s => s.Id)));
            for (var i = 0; i < job.Steps.Length; i++)
            {
                Assert.All(References(job.Steps[i].Fields, "steps"), id => Assert.Contains(id, job.Steps[..i].Select(s => s.Id)));
            }
        }
    }

    [Theory, MemberData(nameof(GitHubFiles.Workflows), MemberType = typeof(GitHubFiles))]
    public async Task A_command_is_one_that_the_shell_can_read(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Workflows run in the shell of Linux.");
        foreach (var command in Jobs(name).SelectMany(j => j.Steps).Select(s => s.Run).OfType<string>())
        {
            using var shell = Process.Start(
                new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
            await shell.StandardInput.WriteAsync(command);
            shell.StandardInput.Close();
            var complaint = await shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(shell.ExitCode == 0, $"{name}: {complaint}\n{command}");
        }
    }

    [Fact]
    public void What_check_lets_pass_is_published_and_tests_run_only_for_a_program_that_has_not_passed_them()
    {
        const string NotYetPassed = "steps.tested.outputs.cache-hit != 'true'";
        var jobs = Jobs("pages.yml").Concat(Jobs("publish-site.yml")).ToDictionary(job => job.Name);
        var test = jobs["test"];
        var tested = test.Steps.First(step => step.Id == "tested");
        var build = jobs["build"].Steps.Select(step => step.Run ?? step.Uses ?? "").ToList();

        Assert.Equal("test", jobs["publish"].Fields.Text("needs"));
        Assert.Contains(
            "(needs.test.result == 'success' || inputs.addresses != '')", jobs["publish"].Fields.Text("if"), StringComparison.Ordinal);
        Assert.Equal(["build", "withdraw"], jobs["deploy"].Fields.Find("needs")!.Scalars().Select(job => job.Value));
        Assert.Contains(
            "(needs.build.result == 'success' || needs.withdraw.result == 'success')",
            jobs["deploy"].Fields.Text("if"),
            StringComparison.Ordinal);
        Assert.InRange(
            build.FindIndex(step => step.StartsWith("advocate check", StringComparison.Ordinal)),
            0,
            build.FindIndex(step => step.Contains("upload", StringComparison.Ordinal)));

        // Started in whatever way, the job ends well: with its tests, or at once when the same program has passed them.
        Assert.Equal("inputs.addresses == ''", test.Fields.Text("if"));
        Assert.Null(test.Fields.Find("needs"));
        Assert.Equal("tested-${{ steps.program.outputs.hash }}", (tested.Fields.Find("with") as YamlMapping)?.Text("key"));
        Assert.All(test.Steps.SkipWhile(step => step != tested).Skip(1), step => Assert.Equal(NotYetPassed, step.Fields.Text("if")));
        Assert.Equal(
            ["bash .ci/run", $"touch {(tested.Fields.Find("with") as YamlMapping)?.Text("path")}"], test.Steps[^1].Run!.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_program_is_another_when_anything_but_the_content_has_changed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Workflows run in the shell of Linux.");
        var command = Jobs("pages.yml").Single(job => job.Name == "test").Steps.Single(step => step.Id == "program").Run!;
        var folder = Directory.CreateTempSubdirectory("advocate-tests-").FullName;
        try
        {
            await ShellAsync(folder, "git init -q && mkdir -p input/src src/input && touch input/a src/a src/input/a");
            var first = await HashAsync("first");
            var content = await HashAsync("content", "echo more >> input/a && touch input/src/b");
            var program = await HashAsync("program", "echo more >> src/input/a");
            var project = await HashAsync("project", "touch Site.csproj");

            Assert.Matches("^hash=[0-9a-f]{40}\n$", first);
            Assert.Equal(first, content);
            Assert.Distinct([first, program, project]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task<string> HashAsync(string name, string change = "true")
        {
            await ShellAsync(folder, $"{change} && git add . && git -c user.name=A -c user.email=a@b.example commit -q -m {name}");
            await ShellAsync(folder, $"export GITHUB_OUTPUT=.git/{name}\n{command}");
            return await File.ReadAllTextAsync(Path.Combine(folder, ".git", name), TestContext.Current.CancellationToken);
        }
    }

    private static async Task ShellAsync(string folder, string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-e", "-c", command]) { WorkingDirectory = folder })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }

    private static YamlMapping Read(string name) => GitHubFiles.Read($"workflows/{name}");

    private static ImmutableArray<WorkflowJob> Jobs(string name) => WorkflowJob.Of(Read(name));

    private static IReadOnlyList<string> Problems(string yaml) => Schema.Check(GitHubFiles.Parse(yaml, "sample.yml"));

    private static IEnumerable<string> References(YamlNode node, string context) =>
        node.Scalars()
            .SelectMany(s => Reference().Matches(s.Value))
            .Where(m => m.Groups[1].Value == context)
            .Select(m => m.Groups[2].Value);

    [GeneratedRegex(@"^\s*(?:- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\b(steps|needs)\.([\w-]+)\.")]
    private static partial Regex Reference();
}
