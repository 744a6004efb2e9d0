using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Advocate.Tests.Browser;
using Microsoft.Playwright;

namespace Advocate.Benchmarks;

/// <summary>
/// Saves an article again and again while its page is open in a browser, and measures from before the file is written to the frame that
/// shows the new words. Linux only, where the articles are on a RAM disk.
/// </summary>
internal static partial class PreviewLatency
{
    public static async Task<int> RunAsync(int articles, int runs)
    {
        var root = BuildSteps.RepositoryRoot();
        var folder = Directory.CreateDirectory($"/dev/shm/advocate-preview-{articles}").FullName;
        var sample = new SampleSite(folder, articles);
        var native = Path.Combine(root, "artifacts/publish/Site/release/advocate");
        var managed = Path.Combine(root, "artifacts/bin/Site/release/advocate.dll");
        if (!File.Exists(native) || !File.Exists(managed))
        {
            Console.Error.WriteLine("First run: dotnet publish Site.csproj -c Release");
            return 1;
        }

        string[] ours = ["preview", "--input", sample.Advocate, "--theme", Path.Combine(root, "theme"), "--port", "0"];
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Locate(playwright), Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        try
        {
            foreach (var (name, start) in new[] { ("native", new ProcessStartInfo(native, ours)), ("runtime", new ProcessStartInfo("dotnet", [managed, .. ours])) })
            {
                var times = await MeasureAsync(start, browser, Path.Combine(sample.Advocate, "articles", "article-1.md"), runs);
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{articles:N0} articles, {name}: {Share(times, 0.5):0} ms from saving "
                        + $"to seeing (median of {runs}; nine in ten within {Share(times, 0.9):0} ms)"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<double>> MeasureAsync(ProcessStartInfo start, IBrowser browser, string article, int runs)
    {
        start.RedirectStandardOutput = true;
        using var preview = Process.Start(start)!;
        try
        {
            var address = await AddressAsync(preview);
            var page = await browser.NewPageAsync();
            var shown = new TaskCompletionSource<(string Mark, double At)>();
            page.Console += (_, message) =>
            {
                if (message.Text.Split(' ') is ["shown", var mark, var at])
                {
                    shown.TrySetResult((mark, double.Parse(at, CultureInfo.InvariantCulture)));
                }
            };
            await page.AddInitScriptAsync("""
                addEventListener("DOMContentLoaded", () => requestAnimationFrame(() =>
                  console.log("shown", /mark-\d+/.exec(document.body.innerText)?.[0] ?? "none", performance.timeOrigin + performance.now())));
                """);
            await page.GotoAsync($"{address}articles/article-1/");
            await shown.Task;

            var text = await File.ReadAllTextAsync(article);
            var times = new List<double>();
            for (var run = 1; run <= runs + WarmUps; run++)
            {
                // Writers pause, and so does what a preview does in the background.
                await Task.Delay(800);
                shown = new TaskCompletionSource<(string, double)>();
                var saved = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
                await File.WriteAllTextAsync(article, $"{text}\nNew words: mark-{run}.\n");
                var (mark, at) = await shown.Task.WaitAsync(TimeSpan.FromSeconds(10));
                if (mark != $"mark-{run}")
                {
                    throw new InvalidOperationException($"The page showed {mark} in place of mark-{run}.");
                }

                times.Add(at - saved);
            }

            await page.CloseAsync();
            await File.WriteAllTextAsync(article, text);
            return times[WarmUps..];
        }
        finally
        {
            preview.Kill();
        }
    }

    private const int WarmUps = 5;

    private static async Task<string> AddressAsync(Process preview)
    {
        while (await preview.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                // What it says from here on is not of interest, and must not fill the pipe.
                _ = preview.StandardOutput.ReadToEndAsync();
                return match.Value;
            }
        }

        throw new InvalidOperationException("The preview ended before it began.");
    }

    private static double Share(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }

    [GeneratedRegex(@"http://localhost:\d+/\S*")]
    private static partial Regex Address();
}
