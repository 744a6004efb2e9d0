using System.Collections.Immutable;
using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>A hearing, a vote, a deadline, a meeting: what takes place at a time.</summary>
public sealed class Event : Document
{
    public const string Deadline = "deadline", Other = "other";

    public static readonly string[] Types = ["hearing", "vote", Deadline, "meeting", Other];

    public Event(MarkdownSource source)
        : base(source)
    {
        var fields = source.Fields;
        Type = fields.Optional(
            "kind", FieldTypes.Choice(Types), new("What it is; without it, `other`. A deadline needs neither a place nor an address."))
            ?? Other;
        When = Schedule.Read(fields);
        Place = fields.Optional("place", FieldTypes.Text, new(
            "Where people meet: the room, the building, its address.",
            "Room 3, State House, 1 Main Street, Springfield"), "location", "venue");
        Online = fields.Optional("online", FieldTypes.SecureAddress, new("Where to take part or watch from elsewhere."));
        if (!fields.IsGiven("place") && !fields.IsGiven("online") && Type != Deadline)
        {
            fields.ReportAbsent("place", FieldRules.Missing.At(
                fields.LocationOf("place"),
                "An event needs 'place' or 'online'.",
                "Add 'place:' and where people meet, or 'online:' and a web address, since only a deadline needs neither."));
        }

        Places = fields.Words("places", FieldTypes.Words, new(
            "The places whose law it is about: codes from `data/places.yml`. The page of each place lists it.", "[NY, OH]"), "states");
        Topics = fields.Words("topics", FieldTypes.Words, new(
            "What it is about: ids from `data/topics.yml`, or free words where there is no such file.",
            "[first-topic, second-topic]"), "tags", "categories");
        IsCancelled = fields.Flag(
            "cancelled", new("`true` where it will not take place, or did not. The page stays, and says so."), "canceled");
        Published = ReadPublished(
            fields,
            "The day on which the event is first announced here. It orders the feed of events. Before that day only the preview shows "
                + "the page.");
        ShownDays = ReadShownDays(fields, Published, fields.LocationOf("published"));
    }

    /// <summary>One of <see cref="Types"/>.</summary>
    public string Type { get; }

    public Schedule When { get; }

    /// <summary>Where people meet, in words.</summary>
    public string? Place { get; }

    /// <summary>Where to take part from elsewhere.</summary>
    public Uri? Online { get; }

    public bool IsCancelled { get; }

    public DateOnly? Published { get; }

    public override ImmutableArray<Located<string>> Topics { get; }

    public override ImmutableArray<Located<string>> Places { get; }

    public override bool IsListedByTopic => false;

    public override DateOnly? Day => When.Start.Date;

    public override DateOnly? LastChanged => Updated > Published ? Updated : Published ?? Updated;

    /// <summary>What takes place today is still to come.</summary>
    public bool IsComing(DateOnly today) => When.LastDay >= today;
}
