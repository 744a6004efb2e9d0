using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Advocate.Tests.Browser;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Playwright;

namespace Advocate.Benchmarks;

/// <summary>
/// Asks a built site's own search and Pagefind the same queries, each with known answers, in a browser whose cache is empty, and counts
/// the bytes that cross the wire until the results are shown: the page with its styles and scripts too, compressed as hosts compress them.
/// Pagefind comes from the npm registry, and needs Node.js.
/// </summary>
internal static class BesidePagefind
{
    /// <summary>The least that shows ten results of Pagefind.</summary>
    private const string PagefindPage = """
        <!doctype html><html lang="en"><title>Search</title><input id="query"><ol></ol>
        <script type="module">
        const pagefind = await import("/pagefind/pagefind.js");
        document.querySelector("input").addEventListener("input", async event => {
          const found = await pagefind.search(event.target.value);
          const results = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
          document.querySelector("ol").replaceChildren(...results.map(result => {
            const item = document.createElement("li");
            item.innerHTML = `<a href="${result.url}">${result.meta.title}</a> ${result.excerpt}`;
            return item;
          }));
          document.body.dataset.done = "true";
        });
        </script></html>
        """;

    public static async Task<int> RunAsync(string site, string queries, string? only)
    {
        var known = (await File.ReadAllLinesAsync(queries))
            .Where(line => line.Contains('→', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('→', StringSplitOptions.TrimEntries))
            .Select(parts => (Query: parts[0], Answers: parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .ToList();
        var pages = CopyWithoutSearch(site);
        try
        {
            var clock = Stopwatch.StartNew();
            Run("npx", ["--yes", "pagefind", "--site", pages, "--root-selector", "main", "--quiet"]);
            var (theirs, ours) = (SizeOf(Path.Combine(pages, "pagefind")), SizeOf(Path.Combine(site, "search", "index")));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Pagefind made its index in {clock.Elapsed.TotalSeconds:0.0} s, of {theirs:N0} bytes; ours has {ours:N0} bytes."));
            await File.WriteAllTextAsync(Path.Combine(pages, "pagefind-page.html"), PagefindPage);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = Chromium.Locate(playwright), Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
            if (only is not "pagefind")
            {
                await MeasureAsync(
                    "Advocate", browser, site, "search/", "form.search:not([hidden])", ".search [role=status]:not(:empty)",
                    ".search-results h3 a", known);
            }

            if (only is not "advocate")
            {
                await MeasureAsync("Pagefind", browser, pages, "pagefind-page.html", "input", "body[data-done]", "ol a", known);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(pages, recursive: true);
        }
    }

    private static async Task MeasureAsync(
        string name, IBrowser browser, string folder, string page, string ready, string done, string links,
        List<(string Query, string[] Answers)> known)
    {
        var total = 0L;
        await using var server = await ServeAsync(folder, sent => Interlocked.Add(ref total, sent));
        var origin = server.Urls.Single();
        var (ranks, bytes, times) = (new List<int>(), new List<long>(), new List<double>());
        foreach (var (query, answers) in known)
        {
            await using var context = await browser.NewContextAsync();
            var tab = await context.NewPageAsync();
            total = 0;
            await tab.GotoAsync($"{origin}/{page}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            await tab.WaitForSelectorAsync(ready);
            var clock = Stopwatch.StartNew();
            await tab.FillAsync("input", query);
            await tab.WaitForSelectorAsync(done, new() { State = WaitForSelectorState.Attached });
            times.Add(clock.Elapsed.TotalMilliseconds);
            await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var found = await tab.Locator(links).EvaluateAllAsync<string[]>(
                "links => links.map(link => new URL(link.href).pathname.slice(1).replace('index.html', ''))");
            ranks.Add(Array.FindIndex(found, answers.Contains));
            bytes.Add(total);
            if (ranks[^1] is not 0)
            {
                var rank = ranks[^1] < 0 ? "not among ten" : $"at {ranks[^1] + 1}";
                Console.WriteLine($"  {name}, '{query}': {rank}; first is {found.FirstOrDefault() ?? "nothing"}");
            }
        }

        bytes.Sort();
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {name}, {known.Count} queries: first {Share(ranks, rank => rank == 0):0.00}, among three {Share(ranks, rank => rank is >= 0 and < 3):0.00}
              bytes to the first answer: median {bytes[bytes.Count / 2]:N0}, nine in ten within {bytes[bytes.Count * 9 / 10]:N0}, most {bytes[^1]:N0}
              from typing to results: median {times[times.Count / 2]:0} ms, nine in ten within {times[times.Count * 9 / 10]:0} ms
            """));
    }

    private static double Share(List<int> ranks, Func<int, bool> counts) => ranks.Count(counts) / (double)ranks.Count;

    private static async Task<WebApplication> ServeAsync(string folder, Action<int> onSent)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var types = new FileExtensionContentTypeProvider();
        app.Run(async context =>
        {
            var path = Path.Combine(folder, context.Request.Path.Value!.TrimStart('/'));
            path = Directory.Exists(path) ? Path.Combine(path, "index.html") : path;
            if (!File.Exists(path))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = types.TryGetContentType(path, out var type) ? type : "application/octet-stream";
            var content = await File.ReadAllBytesAsync(path);
            if (context.Response.ContentType is "application/json" or "image/svg+xml"
                || context.Response.ContentType.StartsWith("text/", StringComparison.Ordinal))
            {
                context.Response.Headers.ContentEncoding = "gzip";
                using var compressed = new MemoryStream();
                await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
                {
                    await gzip.WriteAsync(content);
                }

                content = compressed.ToArray();
            }

            // Workers of a page are counted here too, of which the browser's own tools say nothing.
            onSent(content.Length);
            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>Pagefind is given the pages alone: not the list of them, and not the files of another index.</summary>
    private static string CopyWithoutSearch(string site)
    {
        var copy = Directory.CreateTempSubdirectory("advocate-pagefind").FullName;
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(site, file);
            if (!relative.StartsWith($"search{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && relative != "404.html")
            {
                var to = Path.Combine(copy, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        return copy;
    }

    private static long SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed.");
        }
    }
}
