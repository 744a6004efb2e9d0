using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Output;

namespace Advocate.Tests.Output;

/// <summary>A folder that sites are written to, and is thrown away.</summary>
public abstract class OutputPlace : IDisposable
{
    protected string Place { get; } = Directory.CreateTempSubdirectory("advocate-tests-").FullName;

    protected string Folder => Path.Combine(Place, "output");

    public void Dispose()
    {
        Directory.Delete(Place, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <returns>What keeps the site from being built.</returns>
    protected ImmutableArray<Diagnostic> Build(params string[] paths)
    {
        var diagnostics = new DiagnosticBag();
        using var folder = Take();
        var previous = folder.Scan();
        previous.ReportForeign(paths.ToHashSet(StringComparer.Ordinal), diagnostics);
        if (!diagnostics.HasErrors)
        {
            using var output = new DiskOutput(folder, previous, Files(paths));
            output.WriteAll(Files(paths));
            output.PutInPlace(diagnostics);
        }

        return diagnostics.Sorted();
    }

    protected OutputFolder Take() => OutputFolder.TakeAsync(Folder, [], TimeSpan.Zero, new DiagnosticBag()).GetAwaiter().GetResult()!;

    protected ImmutableArray<Diagnostic> Refusal() => Refusal(Folder, Path.Combine(Place, "input"));

    protected static ImmutableArray<Diagnostic> Refusal(string folder, string input)
    {
        var diagnostics = new DiagnosticBag();
        OutputFolder.TakeAsync(folder, [input], TimeSpan.Zero, diagnostics).GetAwaiter().GetResult()?.Dispose();
        return diagnostics.Sorted();
    }

    protected void Damage(string? list)
    {
        var file = Path.Combine(Folder, OutputManifest.FileName);
        if (list is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, list);
        }
    }

    protected static ImmutableArray<OutputFile> Files(params string[] paths) =>
        [.. paths.Select(path => OutputFile.Text(path, () => path))];

    protected static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
