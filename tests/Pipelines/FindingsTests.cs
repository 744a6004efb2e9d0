using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Pipelines;

/// <summary>Files are read, checked and rendered side by side, and publication hangs on whether one of them has an error.</summary>
public sealed class FindingsTests
{
    private const int Rounds = 20;

    [Fact]
    public async Task Each_of_many_files_that_are_read_at_once_keeps_its_findings()
    {
        const int Articles = 200;
        var site = new StringBuilder(SmallSite.Settings);
        for (var i = 0; i < Articles; i++)
        {
            site.Append($"""

                -- articles/a{i}.md --
                ---
                title: Article {i}
                summary: An article that is one of many, each of which has a mistake of its own.
                published: 2026-01-01
                colour: red
                ---
                See [what is not there](nowhere-{i}.md).
                """);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var found = (await SmallSite.BuildAsync(site.ToString())).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();

            Assert.Equal(Articles, found.Count(d => d.Code == "ADV102"));
            Assert.Equal(Articles, found.Count(d => d.Code == "ADV300"));
        }
    }

    [Fact]
    public void Each_of_many_files_that_are_rendered_at_once_keeps_its_findings()
    {
        ImmutableArray<OutputFile> files = [.. Enumerable.Range(0, 2000).Select(i => OutputFile.Text($"{i}.html", () => $"{i}"))];
        for (var round = 0; round < Rounds; round++)
        {
            Assert.Equal(files.Length, new NoOutput().WriteAll(files, new EveryFileIsWrong(), new NoFileIsWrong()).Distinct().Count());
        }
    }

    private sealed class EveryFileIsWrong : IOutputCheck
    {
        public static readonly DiagnosticRule Rule = new("TEST1", Severity.Error, "A file of a test", "Nothing helps.");

        public IReadOnlyCollection<Diagnostic> Check(OutputFile file, ReadOnlySpan<byte> bytes) =>
            [Rule.At(new Location(file.Path), Encoding.UTF8.GetString(bytes))];
    }

    private sealed class NoFileIsWrong : IOutputCheck
    {
        public IReadOnlyCollection<Diagnostic> Check(OutputFile file, ReadOnlySpan<byte> bytes) => [];
    }
}
