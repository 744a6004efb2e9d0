using System.Collections.Immutable;
using Advocate.Building;
using Advocate.Content;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Pipelines;

/// <summary>What whoever writes a pipeline can rely on.</summary>
public sealed class EngineTests
{
    [Fact]
    public async Task A_pipeline_sees_the_documents_of_those_it_depends_on_whatever_their_order_in_the_list()
    {
        var site = await ReadAsync([new Guests(), new Rooms()]);

        Assert.Equal("Ann sleeps in the blue room", site.Find<Guest>()!.Says);
    }

    [Fact]
    public async Task A_pipeline_that_asks_for_them_sees_the_outputs_of_all_others()
    {
        ImmutableArray<Pipeline> pipelines = [new Doors(), new Guests(), new Rooms()];

        var planned = await new SiteBuilder(new Engine(pipelines)).PlanAsync(House, new DiskTree(Repository.Theme), new(SmallSite.Today));

        Assert.Equal(["doors.txt", "guests.txt", "rooms.txt"], planned.Outputs.Select(output => output.Path));
        var memory = new MemoryOutput();
        memory.WriteAll(planned.Outputs);
        Assert.Equal("guests.txt rooms.txt", System.Text.Encoding.UTF8.GetString(memory.Files["doors.txt"]));
    }

    [Fact]
    public async Task Pipelines_that_do_not_wait_for_each_other_run_at_once()
    {
        using var both = new Barrier(2);

        // Each goes on only when the other has come, which one after the other they never would.
        await ReadAsync([new Meeting(both, "rooms.txt"), new OtherMeeting(both, "guests.txt")]);

        Assert.Equal(1, both.CurrentPhaseNumber);
    }

    [Fact]
    public void Pipelines_that_wait_for_each_other_are_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Engine([new Hen(), new Egg()]));

        Assert.Contains("Hen depends on itself: Hen > Egg", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_that_waits_for_one_that_is_not_there_is_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Engine([new Guests()]));

        Assert.Contains("Guests depends on Rooms", refusal.Message, StringComparison.Ordinal);
    }

    private static MemoryTree House => MemoryTree.Of("""
        -- site.yml --
        title: A house
        url: https://house.example/
        -- rooms.txt --
        blue
        -- guests.txt --
        Ann
        """);

    private static async Task<Advocate.Content.Site> ReadAsync(ImmutableArray<Pipeline> pipelines)
    {
        var planned = await new SiteBuilder(new Engine(pipelines)).PlanAsync(House, new DiskTree(Repository.Theme), new(SmallSite.Today));
        return planned.Site!;
    }

    private sealed record Room(SourceFile File, string Name) : IContent
    {
        public ContentKind? Kind => null;
    }

    private sealed record Guest(SourceFile File, string Says) : IContent
    {
        public ContentKind? Kind => null;
    }

    private sealed class Rooms : Pipeline
    {
        public override bool Input(string path) => path == "rooms.txt";

        public override IContent? Process(SourceText source, ProcessContext context) => new Room(source.File, source.Text.Trim());

        public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) => [OutputFile.Text("rooms.txt", () => "")];
    }

    private sealed class Guests : Pipeline
    {
        public override ImmutableArray<Type> DependsOn => [typeof(Rooms)];

        public override bool Input(string path) => path == "guests.txt";

        public override IContent? Process(SourceText source, ProcessContext context) =>
            new Guest(source.File, $"{source.Text.Trim()} sleeps in the {context.Find<Room>()!.Name} room");

        public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) => [OutputFile.Text("guests.txt", () => "")];
    }

    private sealed class Doors : Pipeline
    {
        public override bool NeedsAllOutputs => true;

        public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
            [OutputFile.Text("doors.txt", () => string.Join(' ', context.Outputs.Select(output => output.Path)))];
    }

    private class Meeting(Barrier barrier, string file) : Pipeline
    {
        public override bool Input(string path) => path == file;

        public override IContent? Process(SourceText source, ProcessContext context)
        {
            Assert.True(barrier.SignalAndWait(TimeSpan.FromMinutes(1)));
            return null;
        }
    }

    private sealed class OtherMeeting(Barrier barrier, string file) : Meeting(barrier, file);

    private sealed class Hen : Pipeline
    {
        public override ImmutableArray<Type> DependsOn => [typeof(Egg)];
    }

    private sealed class Egg : Pipeline
    {
        public override ImmutableArray<Type> DependsOn => [typeof(Hen)];
    }
}
