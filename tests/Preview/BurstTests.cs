using System.Text;
using Advocate.Files;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Preview;

/// <summary>
/// Whatever is saved, in whatever order and however fast: at the end the preview is what a build would be, and nothing is left behind.
/// </summary>
[Collection(nameof(Alone))]
public sealed class BurstTests
{
    /// <summary>What it counts, other tests would change.</summary>
    [CollectionDefinition(nameof(Alone), DisableParallelization = true)]
    public sealed class Alone;

    private const int Saves = 200;

    [Fact]
    public async Task After_many_saves_with_mistakes_among_them_it_shows_what_a_build_would_write_and_has_let_the_rest_go()
    {
        await using var preview = await PreviewedFolder.StartAsync($"""
            {PreviewedFolder.Home}
            -- data/topics.yml --
            courts: {"{"}name: Courts{"}"}
            schools: {"{"}name: Schools{"}"}
            """);
        preview.Save("articles/article-0.md", Article("First", "The first one.", "courts"));
        await preview.UntilStateAsync(state => state.Shown!.Has("articles/article-0/index.html"));
        var watches = Watches();
        var editions = new List<WeakReference>();
        var random = new Random(20261125);

        for (var save = 0; save < Saves; save++)
        {
            Save(preview, random, save);
            editions.Add(new WeakReference(preview.Live.Current.Shown));
            await Task.Delay(random.Next(0, 15), TestContext.Current.CancellationToken);
        }

        // Whatever was wrong is mended, so that there is a site to compare.
        foreach (var file in Directory.GetFiles(preview.PathOf("articles"), "*.md"))
        {
            preview.Save($"articles/{Path.GetFileName(file)}", Article(Path.GetFileNameWithoutExtension(file), "In the end.", "courts"));
        }

        preview.Save("articles/_directory.yml", "contentNote: What all articles of this folder have in common in the end.\n");
        preview.Save("data/topics.yml", "courts: {name: Courts of law}\n");
        var built = await SmallSite.BuildAsync(new DiskTree(preview.Input), theme: new DiskTree(preview.Theme));
        Assert.NotEmpty(built.Files);

        await preview.UntilStateAsync(
            state =>
                !state.IsBroken
                    && state.Shown is { } shown
                    && built.Files.All(f => shown.Has(f.Key) && shown.Read(f.Key).AsSpan().SequenceEqual(f.Value)));
        Assert.Equal(built.Diagnostics, preview.Live.Current.Findings.Select(f => f.Diagnostic));
        Assert.Equal(watches, Watches());
        Assert.True(StillThere(editions) <= 2, "Editions that nobody can ask for any more are still in memory.");
    }

    private static void Save(PreviewedFolder preview, Random random, int number)
    {
        var name = $"article-{random.Next(20)}";
        var path = $"articles/{name}.md";
        switch (random.Next(10))
        {
            case 0:
                preview.Save(path, $"---\ntitel: {name}\n---\nA wrong field, and a [link](nowhere-{number}.md).\n");
                break;
            case 1:
                preview.Save(path, "---\ntitle: \"Half of a fi");
                break;
            case 2:
                File.Delete(preview.PathOf(path));
                break;
            case 3:
                preview.Save(
                    "articles/_directory.yml", $"contentNote: What all articles of this folder have in common, number {number}.\n");
                break;
            case 4:
                preview.Save("data/topics.yml", $"courts: {{name: Courts {number}}}\nschools: {{name: Schools {number}}}\n");
                break;
            case 5:
                preview.Save("articles/new.tmp", Article(name, $"Renamed into place, number {number}.", "courts"));
                File.Move(preview.PathOf("articles/new.tmp"), preview.PathOf(path), overwrite: true);
                break;
            default:
                preview.Save(path, Article(name, $"Saved, number {number}.", random.Next(2) == 0 ? "courts" : "schools"));
                break;
        }
    }

    private static byte[] Article(string title, string text, string topic) => Encoding.UTF8.GetBytes($"""
        ---
        title: {title}
        summary: An article whose only purpose is to be saved, again and again, by tests.
        published: 2026-01-02
        topics: [{topic}]
        ---
        {text}

        """);

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static int StillThere(List<WeakReference> editions)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return editions.Select(e => e.Target).Where(e => e is not null).Distinct().Count();
    }

    /// <summary>How many folders this process has the system watch, where that can be told.</summary>
    private static int Watches() =>
        OperatingSystem.IsLinux()
            ? Directory.GetFiles("/proc/self/fdinfo").Sum(Watches)
            : 0;

    private static int Watches(string file)
    {
        try
        {
            return File.ReadLines(file).Count(line => line.StartsWith("inotify", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // The file was closed meanwhile.
            return 0;
        }
    }
}
