using System.Diagnostics;
using System.Globalization;

namespace Advocate.Benchmarks;

/// <summary>
/// Runs Advocate (native, then on the runtime) and Hugo in turn on the same articles, and compares each pair of runs: the machine may
/// be noisy, so only ratios within one pair say anything. Linux only, where the output goes to a RAM disk.
/// Measured are the first build of a site, and the build after one article was edited.
/// </summary>
internal static class BesideHugo
{
    public static int Run(int articles, int runs)
    {
        var root = BuildSteps.RepositoryRoot();
        var folder = Directory.CreateDirectory($"/dev/shm/advocate-benchmark-{articles}").FullName;
        var sample = new SampleSite(folder, articles);
        var native = Path.Combine(root, "artifacts/publish/Site/release/advocate");
        var managed = Path.Combine(root, "artifacts/bin/Site/release/advocate.dll");
        if (!File.Exists(native) || !File.Exists(managed))
        {
            Console.Error.WriteLine("First run: dotnet publish Site.csproj -c Release");
            return 1;
        }

        var (output, hugoOutput) = (Path.Combine(folder, "output"), Path.Combine(folder, "hugo-output"));
        string[] ours = ["build", "--input", sample.Advocate, "--theme", Path.Combine(root, "theme"), "--output", output];
        var hugo = new Command("hugo", ["--quiet", "--source", sample.Hugo, "--destination", hugoOutput, "--noBuildLock"]);
        try
        {
            foreach (var (name, program) in (ReadOnlySpan<(string, Command)>)[("native", new Command(native, ours)), ("runtime", new Command("dotnet", [managed, .. ours]))])
            {
                Compare($"{articles:N0} articles, {name}, an article edited", program, hugo, runs, run => sample.Edit(run % articles + 1));
                Compare($"{articles:N0} articles, {name}, the first build", program, hugo, runs, _ => Delete(output, hugoOutput));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="prepare">What happens before each pair of runs.</param>
    private static void Compare(string what, Command ours, Command theirs, int runs, Action<int> prepare)
    {
        _ = (ours.Measure(), theirs.Measure());
        var pairs = Enumerable.Range(0, runs).Select(run =>
        {
            prepare(run);
            return (Ours: ours.Measure(), Theirs: theirs.Measure());
        }).ToList();
        var time = Median(pairs.Select(p => p.Ours.Seconds / p.Theirs.Seconds));
        var memory = Median(pairs.Select(p => p.Ours.Megabytes / p.Theirs.Megabytes));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {what}: {Median(pairs.Select(p => p.Ours.Seconds)):0.000} s and {Median(pairs.Select(p => p.Ours.Megabytes)):0} MB; Hugo: {Median(pairs.Select(p => p.Theirs.Seconds)):0.000} s and {Median(pairs.Select(p => p.Theirs.Megabytes)):0} MB
              ratio of times {time:0.00}, of memory {memory:0.00} (medians of {runs} pairs)
            """));
    }

    private static void Delete(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed record Command(string Program, string[] Arguments)
    {
        /// <summary>One run from start to end, and the most memory it held.</summary>
        public (double Seconds, double Megabytes) Measure()
        {
            var start = new ProcessStartInfo(Program, Arguments) { RedirectStandardOutput = true };
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var watching = Task.Run(() => Peak(process.Id));
            process.WaitForExit();
            var seconds = clock.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? (seconds, watching.Result / 1024.0 / 1024)
                : throw new InvalidOperationException($"{Program} failed: {process.StandardOutput.ReadToEnd()}");
        }

        /// <summary>Asks every millisecond, beside the wait for the program's end, until there is nobody to ask.</summary>
        /// <returns>In bytes.</returns>
        private static long Peak(int id)
        {
            var peak = 0L;
            try
            {
                using var process = Process.GetProcessById(id);
                while (!process.HasExited)
                {
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                    Thread.Sleep(1);
                    process.Refresh();
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
            {
                // It ended between the question and the answer.
            }

            return peak;
        }
    }
}
