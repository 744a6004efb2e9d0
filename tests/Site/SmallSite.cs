using System.Collections.Immutable;
using System.Text;
using Advocate.Building;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Advocate.Tests.Site;

/// <summary>A whole site built in memory with the real theme: what it says of its content, and what it would publish.</summary>
public sealed record SmallSite(PlannedSite Planned, IReadOnlyDictionary<string, byte[]> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What every site needs; put in front of a sample that brings no <c>site.yml</c> of its own.</summary>
    public const string Settings = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        """;

    /// <summary>The day that small sites are built for, so that what is out of date does not depend on when the tests run.</summary>
    public static readonly DateOnly Today = new(2026, 11, 25);

    public static async Task<SmallSite> BuildAsync(
        ISourceTree input, BuildOptions? options = null, ISourceTree? theme = null, ImmutableArray<Pipeline>? pipelines = null)
    {
        var planned = await new SiteBuilder(new Engine(pipelines ?? PipelineList.All))
            .PlanAsync(input, theme ?? new DiskTree(Repository.Theme), options ?? new BuildOptions(Today));
        var found = planned.Findings;
        var output = new MemoryOutput();
        if (!found.HasErrors())
        {
            found = found.AddRange(SiteBuilder.Render(planned, output)).Sorted();
        }

        return new SmallSite(planned, output.Files, found);
    }

    /// <param name="files">Files one below the other, each under a line <c>-- its/path.md --</c>.</param>
    public static Task<SmallSite> BuildAsync(string files, BuildOptions? options = null) =>
        BuildAsync(MemoryTree.Of(files.Contains("-- site.yml --", StringComparison.Ordinal) ? files : $"{Settings}\n{files}"), options);

    public bool Has(string permalink) => Files.ContainsKey(Path(permalink));

    public string Text(string permalink) => Encoding.UTF8.GetString(Files[Path(permalink)]);

    public IHtmlDocument Page(string permalink) => new HtmlParser().ParseDocument(Text(permalink));

    private static string Path(string permalink) => permalink == "" || permalink.EndsWith('/') ? $"{permalink}index.html" : permalink;
}
