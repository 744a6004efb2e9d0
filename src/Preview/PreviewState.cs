using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Preview;

/// <summary>What the preview knows after a build.</summary>
/// <param name="Number">Grows with every state.</param>
/// <param name="Shown">The newest build without errors; null as long as there was none.</param>
/// <param name="Findings">What the newest build found, the errors first.</param>
/// <param name="Mistake">What went wrong in the generator itself, or null.</param>
internal sealed record PreviewState(int Number, SiteSnapshot? Shown, ImmutableArray<Finding> Findings, Exception? Mistake)
{
    /// <summary>The files whose change led to the build.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>
    /// What could be better about the writing. It comes a moment after the build; until then it is that of the build before.
    /// </summary>
    public ImmutableArray<Finding> Advice { get; init; } = [];

    /// <summary>From hearing of the change to having the site.</summary>
    public TimeSpan Time { get; init; }

    public bool IsBroken => Mistake is not null || Findings.Any(f => f.Diagnostic.Severity == Severity.Error);
}

/// <summary>A diagnostic with the line it points at, as it was when it was found.</summary>
/// <param name="Line">Null for a finding about a file as a whole.</param>
internal sealed record Finding(Diagnostic Diagnostic, string? Line)
{
    public static ImmutableArray<Finding> Of(IEnumerable<Diagnostic> diagnostics, params ISourceTree[] trees) =>
        [.. diagnostics.OrderByDescending(d => d.Severity).Select(d => new Finding(d, LineOf(d.Location, trees)))];

    private static string? LineOf(Location location, ISourceTree[] trees)
    {
        var tree = trees.FirstOrDefault(t => location.File.StartsWith(t.DisplayRoot, StringComparison.Ordinal));
        if (location.Line == 0 || tree is null || !tree.Paths.Contains(location.File[tree.DisplayRoot.Length..]))
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(tree.ReadBytes(location.File[tree.DisplayRoot.Length..]))
                .Split('\n')
                .ElementAtOrDefault(location.Line - 1)?
                .TrimEnd('\r');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
