using System.Collections.Immutable;
using Advocate.Content;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary><c>events/*.md</c>: what is to come and what is past, by the day that the site is built for.</summary>
public sealed class Events() : DocumentKind<Event>("event", "events", "an event")
{
    private const string Coming = "coming-events", Past = "past-events";

    /// <summary>Revisions count days from here.</summary>
    private static readonly DateOnly Epoch = new(2000, 1, 1);

    public override DocumentList List { get; } = new(phrases => phrases.Events.Title, phrases => phrases.Events.Summary)
    {
        Links = phrases => [new(phrases.Events.Follow, "events/feed.xml"), new(phrases.Events.Calendar, "events/events.ics")],
    };

    public override KindFeed Feed { get; } = new((site, phrases) => phrases.Events.Feed(site: site.Settings.Title));

    public override NewFile Begin(string name, Site site, IReadOnlySet<string> taken) =>
        NewFile.Titled(Kind, name, site, taken, ("kind", ""), ("place", ""), ("published", NewFile.Today(site)));

    public override string CardLineOf(Document document, Phrases phrases) => phrases.Events.Card(
        type: EventPage.TypeOf((Event)document, phrases), date: phrases.InWords(((Event)document).When.Start.Date));

    public override EntryLine LineOf(Document document, Site site, Phrases phrases)
    {
        var shown = (Event)document;
        return new EntryLine(
            shown.When.Start.ToString(), EventTime.InWords(shown.When, phrases), shown.IsCancelled ? phrases.Events.Cancelled : null);
    }

    public override IEnumerable<FeedEntry> FeedEntriesOf(Document document, Site site, Phrases phrases) =>
        site.IsWithdrawn(document) ? base.FeedEntriesOf(document, site, phrases) :
        [
            FeedEntry.Of(site, phrases, document) with
            {
                Title = TitleOf((Event)document, phrases),
                Summary = $"{EventTime.InWords(((Event)document).When, phrases)}. {document.Summary}",
                Published = ((Event)document).Published ?? ChangeOf(document),
                Updated = ChangeOf(document),
            },
        ];

    public override CalendarEntry CalendarEntryOf(Document document, Site site, Phrases phrases)
    {
        var shown = (Event)document;
        var address = site.Settings.AddressOf(shown.Permalink);
        var original = site.EditionsOf(shown).FirstOrDefault(e => !e.IsTranslation) ?? shown;
        var revision = shown.Updated is { } updated ? Math.Max(0, updated.DayNumber - Epoch.DayNumber) : 0;
        return new CalendarEntry(
            site.Settings.AddressOf(original.Permalink),
            address,
            TitleOf(shown, phrases),
            $"{shown.Summary}\n{string.Join('\n', new[] { shown.Place is null ? null : shown.Online?.AbsoluteUri, address }.OfType<string>())}",
            shown.When,
            shown.Place ?? shown.Online?.AbsoluteUri,
            shown.IsCancelled,
            ChangeOf(shown),
            shown.IsCancelled ? revision + 1 : revision,
            [.. site.ReferencesOf(shown).Topics.Select(t => t.Name)]);
    }

    public override IEnumerable<SubjectSection> SectionsOn(Subject subject, Site site, Phrases phrases)
    {
        var all = site.Published<Event>().Where(e => subject.IsThatOf(site, e)).ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        var coming = ComingOf(all, site);
        var links = ImmutableArray.CreateBuilder<PageLink>();
        if (coming.Length < all.Count)
        {
            links.Add(new PageLink(phrases.Events.Past, AddressOfPast(site)));
        }

        if (subject is Subject.OfPlace { Law.Permalink: var page })
        {
            links.Add(new PageLink(phrases.Events.Calendar, Calendars.Beside(Kind, page)));
        }

        yield return new SubjectSection(
            "events", coming.IsEmpty ? phrases.Events.Title : phrases.Events.Coming, coming, links.ToImmutable());
    }

    protected override ImmutableArray<DocumentGroup> GroupsOf(Site site, Phrases phrases)
    {
        var all = site.Published<Event>().ToList();
        return
        [
            new DocumentGroup(Coming, phrases.Events.Coming, ComingOf(all, site)),
            new DocumentGroup(Past, phrases.Events.Past, [.. InOrder(all.Where(e => !e.IsComing(site.Today))).Reverse()]),
        ];
    }

    protected override Event Read(MarkdownSource source, ProcessContext context) => new(source);

    protected override RazorSlice Layout(RenderContext context, Event document) =>
        EventLayout.Create(new EventPage(context, document) { Calendar = Calendars.OfPage(document), Card = PlanCard(context, document) });

    private static ImmutableArray<Document> ComingOf(IEnumerable<Event> events, Site site) =>
        [.. InOrder(events.Where(e => e.IsComing(site.Today)))];

    private static IEnumerable<Event> InOrder(IEnumerable<Event> events) =>
        events.OrderBy(e => e.When.Start.Date).ThenBy(e => e.When.Start.Time).ThenBy(e => e.File.Path, StringComparer.Ordinal);

    /// <summary>Where the past begins in the list, which what is to come may fill pages of.</summary>
    private string AddressOfPast(Site site)
    {
        var coming = site.Published<Event>().Count(e => e.IsComing(site.Today));
        var size = Math.Max(1, site.Settings.PageSize);
        return $"{new ListPage($"{Kind.Folder}/", (coming / size) + 1, 1).Permalink}#{Past}";
    }

    /// <summary>Feeds and calendars show the title alone, so it says itself that the event is canceled.</summary>
    private static string TitleOf(Event shown, Phrases phrases) =>
        shown.IsCancelled ? phrases.Events.CancelledTitle(title: shown.Title) : shown.Title;

    /// <summary>The day of the last change; of what gives none, its own day, so that the same content gives the same files.</summary>
    private static DateOnly ChangeOf(Document document) => document.LastChanged ?? ((Event)document).When.Start.Date;
}
