using Advocate.Commands;
using Advocate.Diagnostics;
using Advocate.Output;
using Spectre.Console;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>What the commands say in a pipe or a log, where nobody watches while it is said.</summary>
public sealed class ReportTests
{
    private static readonly DiagnosticRule Rule = new(
        "ADV999",
        Severity.Warning,
        "Something to test with",
        "Do as this sentence says, which goes on for a while so that it is longer than any usual line of a terminal would be.");

    private static (Report Report, StringWriter Said) Log()
    {
        var said = new StringWriter();
        return (new Report(Terminal.Open(said)), said);
    }

    [Fact]
    public void In_a_log_every_message_stays_on_one_line()
    {
        var (report, said) = Log();
        var place = new Location($"input/{new string('a', 100)}/{new string('b', 100)}.md");

        report.Findings([Rule.At(place, "This message is about a file whose path is longer than a line.")]);

        Assert.Contains(
            $"{place}: warning ADV999: This message is about a file whose path is longer than a line.",
            said.ToString().Split(Environment.NewLine));
        Assert.Contains($"  {Rule.Help}", said.ToString().Split(Environment.NewLine));
    }

    [Fact]
    public async Task In_a_log_no_progress_is_drawn()
    {
        var (report, said) = Log();
        var steps = new BuildSteps();
        steps.Begin("Reading", 10).Advance();

        await report.FollowAsync(
            steps, Task.Delay(500, TestContext.Current.CancellationToken).ContinueWith(_ => true, TaskScheduler.Default));

        Assert.Empty(said.ToString());
    }

    [Fact]
    public void A_mistake_of_a_template_is_called_ours_and_named_once_however_many_pages_it_spoils()
    {
        var (report, said) = Log();
        OutputFile[] files = [OutputFile.Text("one.html", () => ""), OutputFile.Text("two.html", () => "")];

        report.InternalError(
            new AggregateException(files.Select(file => new RenderingException(file, new InvalidOperationException("No such thing.")))));

        Assert.StartsWith(
            "This is a mistake of the generator or its theme, not of your content.", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("one.html could not be made: No such thing. (1 more file like it)", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("two.html", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_of_a_build_counts_no_more_than_there_is_and_knows_how_long_it_took()
    {
        var steps = new BuildSteps();
        var step = steps.Begin("Reading", 1);
        step.Advance();
        step.Advance();
        Assert.Null(step.Took);

        steps.End();

        Assert.Equal(1, step.Done);
        Assert.NotNull(step.Took);
    }
}
