using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>All laws together: how many have each status, and since when.</summary>
public sealed class LawOverview
{
    private readonly DateOnly _day;
    private readonly bool _isPast;
    private readonly DataFile<Status>? _statuses;
    private readonly DataFile<Question>? _questions;
    private readonly DataFile<Place>? _places;
    private readonly FrozenDictionary<string, StatusGroup> _byId;
    private readonly FrozenDictionary<string, Law> _byPlace;

    public LawOverview(
        DataFile<Status>? statuses, DataFile<Question>? questions, DataFile<Place>? places, ImmutableArray<Law> laws, DateOnly day,
        DateOnly staleBefore)
        : this(statuses, questions, places, laws, day, staleBefore, isPast: false)
    {
    }

    private LawOverview(
        DataFile<Status>? statuses, DataFile<Question>? questions, DataFile<Place>? places, ImmutableArray<Law> laws, DateOnly day,
        DateOnly staleBefore, bool isPast)
    {
        (_statuses, _questions, _places, _day, _isPast) = (statuses, questions, places, day, isPast);
        Questions = [.. (questions?.Entries ?? []).Where(q => q.Id != Question.Main)];
        Laws = laws;
        LastReviewed = laws.Select(l => l.Reviewed).DefaultIfEmpty().Max();
        StaleBefore = staleBefore;
        var byStatus = laws.ToLookup(l => StatusOf(l)?.Value ?? "", StringComparer.OrdinalIgnoreCase);
        Groups = [
            .. (statuses?.Entries ?? []).Select(
                (entry, index) => new StatusGroup(entry.Id, entry.Value, index + 1, [.. byStatus[entry.Id]]))];
        _byId = Groups.ToFrozenDictionary(g => g.Id, StringComparer.OrdinalIgnoreCase);
        _byPlace = laws.DistinctBy(l => l.PlaceCode.Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(l => l.PlaceCode.Value, StringComparer.OrdinalIgnoreCase);
        Tiles = new TileGrid(places?.Entries ?? [], this);
    }

    public ImmutableArray<Law> Laws { get; }

    /// <summary>Every status in the order of <c>data/statuses.yml</c>, those that no law has included.</summary>
    public ImmutableArray<StatusGroup> Groups { get; }

    /// <summary>What is asked of every place besides its status, in the order of <c>data/questions.yml</c>.</summary>
    public ImmutableArray<DataEntry<Question>> Questions { get; }

    public TileGrid Tiles { get; }

    /// <summary>The day of the latest review of any entry.</summary>
    public DateOnly LastReviewed { get; }

    /// <summary>Of the newest source of each entry, the oldest and the newest.</summary>
    public (PartialDate Oldest, PartialDate Newest) Sources => (Laws.Min(l => l.AsOf)!, Laws.Max(l => l.AsOf)!);

    /// <summary>Entries reviewed before this day are marked as out of date.</summary>
    public DateOnly StaleBefore { get; }

    /// <summary>Entries not reviewed for longer than <c>site.yml</c> allows, the oldest first.</summary>
    public IEnumerable<Law> Stale => Laws.Where(IsStale).OrderBy(l => l.Reviewed).ThenBy(l => l.Title, StringComparer.Ordinal);

    public bool IsStale(Law law) => law.Reviewed < StaleBefore;

    public Law? LawOf(string placeCode) => _byPlace.GetValueOrDefault(placeCode);

    public StatusGroup? Find(Law law) => StatusOf(law) is { } status ? _byId.GetValueOrDefault(status.Value) : null;

    /// <summary>The status today: an id from <c>data/statuses.yml</c>; null where an entry gives none.</summary>
    public Located<string>? StatusOf(Law law) => _isPast ? law.KnownStatusOn(_day) : law.StatusOn(_day);

    /// <summary>The laws as they are known to have stood on a day.</summary>
    public LawOverview At(DateOnly day) => new(_statuses, _questions, _places, Laws, day, StaleBefore, isPast: true);

    /// <summary>The answers that hold today: more than one where each is for others.</summary>
    public ImmutableArray<Answer> AnswersTo(string question, Law law) => [.. law.AnswersTo(question).Where(a => a.HoldsOn(_day))];

    /// <summary>An answer in readers' words.</summary>
    public string LabelOf(string question, Answer answer) =>
        string.Join("; ", answer.Values.Select(value => LabelOf(question, value.Value)));

    /// <summary>Whether the answers to a question are the entries' own words, which have no label in a data file.</summary>
    public bool AnswersInWords(string question) =>
        Questions.Any(q => q.Id.Equals(question, StringComparison.OrdinalIgnoreCase) && q.Value.Kind == AnswerKind.Text);

    private string LabelOf(string question, string value) => question == Question.Main
        ? _byId.GetValueOrDefault(value)?.Label ?? value
        : Questions.FirstOrDefault(q => q.Id.Equals(question, StringComparison.OrdinalIgnoreCase))?.Value.FindOption(value)?.Label ?? value;

    /// <summary>
    /// How sure the project can be of an entry: it follows from what was read for the status, or is as the entry says where it says nothing
    /// of that.
    /// </summary>
    public string? ConfidenceOf(Law law) => AnswersTo(Question.Main, law).Select(a => a.Read).FirstOrDefault() switch
    {
        "text" => Law.Confidences[0],
        "official" or "secondary" => Law.Confidences[1],
        "inferred" => Law.Confidences[2],
        _ => law.Confidence,
    };
}

/// <param name="Tone">Its place in the order of statuses, from 1: which of the theme's colors it takes.</param>
public sealed record StatusGroup(string Id, Status Status, int Tone, ImmutableArray<Law> Laws)
{
    public string Letter => Status.Letter;

    public string Label => Status.Label;

    /// <summary>The laws of the group before and after one of them in the alphabet.</summary>
    public IEnumerable<Law> Beside(Law law, int count)
    {
        var at = Math.Max(0, Laws.BinarySearch(law, Comparer<Law>.Create((x, y) => string.CompareOrdinal(x.Title, y.Title))));
        return Laws.Skip(Math.Clamp(at - (count / 2), 0, Math.Max(0, Laws.Length - count - 1))).Where(l => l != law).Take(count);
    }
}
