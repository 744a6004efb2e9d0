namespace Advocate.Benchmarks;

/// <summary>One set of articles on disk, as a site for Advocate and as a site for Hugo with like pages: articles, paged lists, topics, feed, sitemap.</summary>
internal sealed class SampleSite
{
    public SampleSite(string folder, int articles)
    {
        Advocate = Path.Combine(folder, "input");
        Hugo = Path.Combine(folder, "hugo");
        Write(Path.Combine(Advocate, "site.yml"), "title: Sample\nurl: https://sample.example/\nsummary: A site of sample articles, for measuring how long a build of them takes.\n");
        Write(Path.Combine(Hugo, "hugo.toml"), HugoSettings);
        foreach (var (name, layout) in HugoLayouts)
        {
            Write(Path.Combine(Hugo, "layouts", name), layout);
        }

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

    private const string HugoSettings = """
        baseURL = "https://sample.example/"
        title = "Sample"
        disableKinds = []
        [taxonomies]
        tag = "tags"
        [pagination]
        pagerSize = 20
        [outputs]
        home = ["html", "rss"]
        section = ["html"]
        taxonomy = ["html"]
        term = ["html"]
        """;

    /// <summary>As plain as Hugo layouts can be while they give what ours give: sharing and structured data, dates, contents, topics, related
    /// articles (the newest of the first topic: Hugo's own related articles take minutes at 10,000).</summary>
    private static readonly (string Name, string Layout)[] HugoLayouts =
    [
        ("_default/baseof.html", """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ .Title }} · {{ site.Title }}</title>
            <meta name="description" content="{{ .Description }}"><link rel="canonical" href="{{ .Permalink }}">
            <link rel="alternate" type="application/rss+xml" href="{{ "index.xml" | relURL }}">
            {{ partial "opengraph.html" . }}{{ partial "twitter_cards.html" . }}
            {{ if .IsPage }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Description "datePublished" (.Date.Format "2006-01-02") "url" .Permalink | jsonify | safeJS }}</script>{{ end }}</head>
            <body><header><a href="{{ "/" | relURL }}">{{ site.Title }}</a><nav><a href="{{ "/articles/" | relURL }}">Articles</a> <a href="{{ "/tags/" | relURL }}">Topics</a></nav></header>
            <main>{{ block "main" . }}{{ end }}</main><footer>{{ site.Title }}</footer></body>
            </html>
            """),
        ("_default/single.html", """
            {{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>
            <p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "January 2, 2006" }}</time> · {{ .ReadingTime }} min</p>
            {{ .TableOfContents }}{{ .Content }}
            <ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
            <ul>{{ range first 3 (index (.GetTerms "tags") 0).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>{{ end }}
            """),
        ("_default/list.html", """
            {{ define "main" }}<h1>{{ .Title }}</h1>{{ $pages := .Paginate .Pages.ByDate.Reverse }}<ol>{{ range $pages.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
            <p>{{ .Description }}</p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "January 2, 2006" }}</time></li>{{ end }}</ol>
            {{ if $pages.HasPrev }}<a href="{{ $pages.Prev.URL }}">Newer</a>{{ end }}{{ if $pages.HasNext }}<a href="{{ $pages.Next.URL }}">Older</a>{{ end }}{{ end }}
            """),
        ("_default/terms.html", """
            {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
            """),
        ("index.html", """
            {{ define "main" }}<h1>{{ site.Title }}</h1><ol>{{ range first 5 site.RegularPages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p></li>{{ end }}</ol>{{ end }}
            """),
        ("_default/rss.xml", """
            <rss version="2.0"><channel><title>{{ site.Title }}</title><link>{{ .Permalink }}</link>{{ range first 30 site.RegularPages.ByDate.Reverse }}
            <item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Content | html }}</description></item>{{ end }}</channel></rss>
            """),
    ];
}
