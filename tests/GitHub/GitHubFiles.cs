using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Advocate.Yaml;
using Xunit;

namespace Advocate.Tests.GitHub;

/// <summary>A file that GitHub reads, as the tests look at it.</summary>
public static class GitHubFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Root, ".github");

    /// <summary>The names of all workflows, for theories.</summary>
    public static TheoryData<string> Workflows { get; } = [.. Names("workflows")];

    /// <summary>The names of all issue forms, for theories.</summary>
    public static TheoryData<string> IssueForms { get; } = [.. Names("ISSUE_TEMPLATE").Where(n => n != "config.yml")];

    public static YamlMapping Read(string path) => Parse(File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n"), path);

    public static YamlMapping Parse(string yaml, string path)
    {
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(yaml, path, 1, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return Assert.IsType<YamlMapping>(node);
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.yml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}

/// <summary>One job of a workflow.</summary>
public sealed record WorkflowJob(string Name, YamlMapping Fields)
{
    public ImmutableArray<WorkflowStep> Steps { get; } =
        [.. (Fields.Find("steps") as YamlSequence)?.Items.OfType<YamlMapping>().Select(s => new WorkflowStep(s)) ?? []];

    public static ImmutableArray<WorkflowJob> Of(YamlMapping workflow) =>
        [.. Assert.IsType<YamlMapping>(workflow.Find("jobs")).Entries.Select(e => new WorkflowJob(e.Key.Value, (YamlMapping)e.Value))];
}

public sealed record WorkflowStep(YamlMapping Fields)
{
    public string? Id => Fields.Text("id");

    public string? Uses => Fields.Text("uses");

    public string? Run => Fields.Text("run");
}

public static class YamlLookup
{
    public static YamlNode? Find(this YamlMapping mapping, string name) => mapping.Entries.FirstOrDefault(e => e.Key.Value == name)?.Value;

    public static string? Text(this YamlMapping mapping, string name) => (mapping.Find(name) as YamlScalar)?.Value;

    /// <summary>Every piece of text in a node, however deep.</summary>
    public static IEnumerable<YamlScalar> Scalars(this YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(e => e.Value.Scalars()),
        _ => [],
    };
}
