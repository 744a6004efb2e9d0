using Advocate.Building;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;
using BenchmarkDotNet.Attributes;

namespace Advocate.Benchmarks;

/// <summary>A build of 1,000 articles, step by step: reading and planning, then rendering to memory.</summary>
[MemoryDiagnoser]
public class BuildSteps
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "advocate-benchmark-steps");
    private DiskTree _input = null!;
    private DiskTree _theme = null!;
    private PlannedSite _planned = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _input = new DiskTree(new SampleSite(_folder, 1000).Advocate);
        _theme = new DiskTree(Path.Combine(RepositoryRoot(), "theme"));
        _planned = await ReadAndPlan();
    }

    [GlobalCleanup]
    public void CleanUp() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public Task<PlannedSite> ReadAndPlan() =>
        new SiteBuilder(new Engine(PipelineList.All)).PlanAsync(_input, _theme, new BuildOptions(new DateOnly(2026, 1, 1)));

    [Benchmark]
    public IEnumerable<Diagnostic> Render() => new MemoryOutput().WriteAll(_planned.Outputs);

    internal static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Site.csproj")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run this from inside the repository.");
        }

        return folder;
    }
}
