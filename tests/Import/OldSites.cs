using System.Text;
using Advocate.Diagnostics;
using Advocate.Import;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Import;

/// <summary>Small sites of other generators, imported in memory.</summary>
internal sealed record ImportedSite(IReadOnlyDictionary<string, byte[]> Files, ImportReport Report)
{
    /// <param name="files">Those of the old site, one below the other.</param>
    /// <param name="more">Files that are not text, such as pictures.</param>
    public static ImportedSite Of(
        Generator generator, string files, DateOrder dates = DateOrder.Unknown, params (string Path, byte[] Bytes)[] more)
    {
        var written = MemoryTree.Of(files);
        var all = written.Paths.ToDictionary(path => path, written.ReadBytes);
        foreach (var (path, bytes) in more)
        {
            all[path] = bytes;
        }

        return Of(Importers.Generated(
            new MemoryTree(all, "old/"),
            generator,
            new ImportRequest("old", generator.Name, dates, ["en", "es", "de"], "no such folder"),
            new DiagnosticBag()));
    }

    /// <summary>An export, which is a file.</summary>
    public static ImportedSite OfFile(string from, string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("advocate-import-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            var found = new DiagnosticBag();
            var outcome = Importers.Run(new ImportRequest(path, from, DateOrder.Unknown, ["en"], folder.FullName), found);
            Assert.Empty(found.Sorted());
            return Of(outcome);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ImportedSite Of(ImportOutcome? outcome)
    {
        Assert.NotNull(outcome);
        return new(outcome.Files.ToDictionary(file => file.Path, file => file.Bytes(), StringComparer.Ordinal), outcome.Report);
    }

    public string this[string path] => Files.TryGetValue(path, out var bytes)
        ? Encoding.UTF8.GetString(bytes)
        : throw new KeyNotFoundException($"{path} is not among {string.Join(", ", Files.Keys)}.");

    /// <summary>The text below the fields.</summary>
    public string Body(string path) => this[path][(this[path].IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].Trim();

    /// <summary>The site that the imported files make, without an error.</summary>
    public async Task<SmallSite> BuildAsync()
    {
        var site = await SmallSite.BuildAsync(new MemoryTree(Files));
        Assert.DoesNotContain(site.Diagnostics, finding => finding.Severity == Severity.Error);
        return site;
    }
}
