using System.Globalization;
using Advocate.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run --project tests/benchmarks -c Release -- steps                        the steps of a build, one by one
// dotnet run --project tests/benchmarks -c Release -- beside-hugo [PAGES] [RUNS]   whole programs in turn, on the same articles
// dotnet run --project tests/benchmarks -c Release -- preview [PAGES] [RUNS]       from saving an article to seeing it in a browser
// dotnet run --project tests/benchmarks -c Release -- beside-pagefind SITE QUERIES  search of a built site, with known answers
// dotnet run --project tests/benchmarks -c Release -- sample PAGES FOLDER          only the articles, to measure something else
switch (args)
{
    case ["steps"]:
        BenchmarkRunner.Run<BuildSteps>();
        return 0;
    case ["sample", var pages, var folder]:
        _ = new SampleSite(folder, int.Parse(pages, CultureInfo.InvariantCulture));
        return 0;
    case ["beside-hugo", .. var rest]:
        return BesideHugo.Run(
            rest is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1000,
            rest is [_, var runs, ..] ? int.Parse(runs, CultureInfo.InvariantCulture) : 5);
    case ["beside-pagefind", var site, var queries, .. var which]:
        return await BesidePagefind.RunAsync(site, queries, which is [var one] ? one : null);
    case ["preview", .. var rest]:
        return await PreviewLatency.RunAsync(
            rest is [var articles, ..] ? int.Parse(articles, CultureInfo.InvariantCulture) : 1000,
            rest is [_, var saves, ..] ? int.Parse(saves, CultureInfo.InvariantCulture) : 30);
    default:
        Console.Error.WriteLine(
            "Say what to measure: steps, beside-hugo [PAGES] [RUNS], beside-pagefind SITE QUERIES, or preview [PAGES] [RUNS]; or write "
                + "only the articles: sample PAGES "
                + "FOLDER.");
        return 2;
}
