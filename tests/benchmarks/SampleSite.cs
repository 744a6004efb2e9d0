namespace Advocate.Benchmarks;

/// <summary>
/// One set of articles on disk, as a site for Advocate and as a site for Hugo, whose layouts (in hugo/) give page for page what our theme
/// gives: articles, paged lists, topics, feeds, sitemap.
/// </summary>
internal sealed class SampleSite
{
    public SampleSite(string folder, int articles)
    {
        Advocate = Path.Combine(folder, "input");
        Hugo = Path.Combine(folder, "hugo");
        Write(
            Path.Combine(Advocate, "site.yml"),
            "title: Sample\nurl: https://sample.example/\nsummary: A site of sample articles, for measuring how long a build of them "
                + "takes.\n");
        var root = BuildSteps.RepositoryRoot();
        CopyFolder(Path.Combine(root, "tests", "benchmarks", "hugo"), Hugo);
        CopyFolder(Path.Combine(root, "theme", "assets"), Path.Combine(Hugo, "assets"));
        for (var number = 1; number <= articles; number++)
        {
            var article = SampleArticles.Write(number, articles);
            Write(Path.Combine(Advocate, "articles", $"article-{number}.md"), article);
            Write(Path.Combine(Hugo, "content", "articles", $"article-{number}.md"), article);
        }
    }

    /// <summary>Adds a paragraph to one article, for both programs.</summary>
    public void Edit(int article)
    {
        foreach (var folder in (string[])[Path.Combine(Advocate, "articles"), Path.Combine(Hugo, "content", "articles")])
        {
            File.AppendAllText(Path.Combine(folder, $"article-{article}.md"), "\nOne more paragraph, which an editor added.\n");
        }
    }

    public string Advocate { get; }

    public string Hugo { get; }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
