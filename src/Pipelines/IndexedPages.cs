using System.Collections.Immutable;
using Advocate.Content;
using Advocate.LawData;
using Advocate.Search;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>What search knows of each kind of page.</summary>
internal static class IndexedPages
{
    public static IndexedPage Of(Document document, Site site, Phrases phrases)
    {
        var named = site.ReferencesOf(document);
        var people = named.Authors.Select(a => a.Name);
        people = document is Interview interview
            ? people.Append(interview.Interviewee.Name).Concat(interview.Interviewee.Organization is { } works ? [works] : [])
            : people;
        people = document is Event { Place: { } venue } ? people.Append(venue) : people;
        return new IndexedPage(document.Permalink, document.Language, document.Title, document.Summary)
        {
            Keys =
            [
                .. document.Places.Select(p => p.Value), .. named.Places.Select(p => p.Name), .. named.Topics.Select(t => t.Name),
                .. people,
                .. document is Page ? [document.Slug] : Enumerable.Empty<string>(),
            ],
            Places = [.. document.Places.Select(p => p.Value)],
            Topics = [.. named.Topics.Select(t => t.Listing?.Slug).OfType<string>()],
            Body = document.Body,
            Sections = document is Page { Lists: { } lists } ? [.. SectionsOf(lists, site, phrases)] : [],
            IsLanguageGuide = document is Page { Lists: GeneratedList.LanguageGuide } && site.IsOfEdition(document),
            IsHelp = document is Page { Lists: GeneratedList.HelpLines } && site.IsOfEdition(document),
        };
    }

    public static IndexedPage Of(Law law, Site site, Phrases phrases)
    {
        var overview = site.LawOverview;
        IEnumerable<(string Anchor, string Heading, IEnumerable<string?> Words)> sections =
        [
            ("", "", [overview.Find(law)?.Label, overview.Find(law)?.Status.Meaning, law.Approach]),
            ("", "", overview.Questions.SelectMany(question => overview.AnswersTo(question.Id, law).Where(a => !a.IsUnknown)
                .SelectMany(answer => (string?[])[$"{question.Value.Label}: {overview.LabelOf(question.Id, answer)}.", answer.Note]))),
            ("", "", law.Statutes.Select(s => s.Citation).Concat(law.Bills.Select(b => b.Year is null ? b.Name : $"{b.Name}, {b.Year}"))),
            ("meaning", phrases.Law.Meaning, [law.Meaning]),
            ("caveats", phrases.Law.Caveats, [law.Caveats]),
            ("history", phrases.Law.History, law.History.Select(step => $"{phrases.InWords(step.Date)}: {step.Change}")),
            ("pending", phrases.Law.Pending, law.Pending.Select(bill => $"{bill.Name}: {bill.Step}")),
            ("unchecked", phrases.Law.Unchecked, [law.Unchecked]),
            ("evidence", phrases.Law.Sources, law.OwnSources.Select(s => $"{s.Source.Title}. {s.Source.Publisher}")),
        ];
        return new IndexedPage(law.Permalink, law.Language, law.Title, law.Summary)
        {
            Keys =
            [
                law.Title, law.PlaceCode.Value, .. law.Statutes.Select(s => s.Citation), .. law.Bills.Select(b => b.Name),
                .. law.Pending.Select(b => b.Name), .. site.ReferencesOf(law).Topics.Select(t => t.Name),
            ],
            Places = [law.PlaceCode.Value],
            Topics = [.. site.ReferencesOf(law).Topics.Select(t => t.Listing?.Slug).OfType<string>()],
            Body = law.Body,
            Sections =
            [
                .. sections.Select(s => new IndexedSection(s.Anchor, s.Heading, string.Join('\n', s.Words.OfType<string>()))
                {
                    IsShown = s.Anchor != "evidence",
                })
                    .Where(s => s.Text != ""),
            ],
        };
    }

    /// <summary>The pages that show all laws.</summary>
    public static IndexedKind OfLaws(Site site, Phrases phrases)
    {
        var settings = site.Settings.Laws;
        (string Permalink, string Title, string Summary)[] pages =
        [
            ("laws/", settings.Title ?? phrases.Laws.Title, settings.Summary ?? phrases.Laws.Summary),
            ("laws/compare/", phrases.Compare.Title, phrases.Compare.Summary),
            (LawChangesPage.Address, phrases.LawChanges.Title, phrases.LawChanges.Summary),
            (LawDataset.Folder, phrases.LawData.Title, phrases.LawData.Summary),
            .. site.Laws.Any(l => l.StatusesOverTime.Any(a => a.From is not null))
                ? new[] { ("laws/on/", phrases.LawYears.Title, phrases.LawYears.Summary) } : [],
        ];
        var statuses = string.Join('\n', site.LawOverview.Groups.Where(g => !g.Laws.IsEmpty).Select(g => $"{g.Label}. {g.Status.Meaning}"));
        return new IndexedKind(
            phrases.Search.Pages,
            [
                .. pages.Select(page => new IndexedPage(page.Permalink, site.Settings.Language, page.Title, page.Summary)
                {
                    Keys = [.. page.Permalink.Split('/'), settings.Place ?? phrases.Laws.Place],
                    Sections = page.Permalink == "laws/" ? [new IndexedSection("", "", statuses)] : [],
                }),
            ]);
    }

    /// <summary>A list made from data that no page of the content shows, and the pages that it is cut into.</summary>
    public static IEnumerable<IndexedKind> OfList(string lists, Site site, Theme theme)
    {
        var phrases = theme.Phrases[site.Settings.Language];
        var pages = lists == GeneratedList.Sources
            ? site.Sources.Listings.Select(listing => new IndexedPage(
                listing.Permalink, site.Settings.Language, phrases.Of(listing.Group).Title, phrases.Of(listing.Group).Summary)
            {
                Sections = [new IndexedSection("", "", WordsOf(listing.Sources))],
                IsRegister = true,
            })
            : [];
        if (site.FindList(lists) is null)
        {
            var (title, summary) = lists switch
            {
                GeneratedList.Glossary => (phrases.Glossary.Title, phrases.Glossary.Summary),
                GeneratedList.Corrections => (phrases.Corrections.Title, phrases.Corrections.Summary),
                _ => (phrases.Sources.Title, phrases.Sources.Summary),
            };
            pages = pages.Prepend(new IndexedPage($"{lists}/", site.Settings.Language, title, summary)
            {
                Keys = [lists],
                Sections = [.. SectionsOf(lists, site, phrases)],
            });
        }

        return [new IndexedKind(phrases.Search.Pages, [.. pages])];
    }

    private static IEnumerable<IndexedSection> SectionsOf(string lists, Site site, Phrases phrases) => lists switch
    {
        GeneratedList.Glossary => site.Glossary.Entries.Select(entry => new IndexedSection(
            Glossary.AnchorOf(entry),
            entry.Value.Term.Value,
            string.Join('\n', (string?[])[entry.Value.Meaning, entry.Value.More, .. entry.Value.Forms.Select(f => f.Value)]))),
        GeneratedList.HelpLines => (site.HelpLines?.Entries ?? []).Select(entry => new IndexedSection(
            entry.Id,
            entry.Value.Name,
            string.Join('\n', (string?[])[
                entry.Value.Words.For, entry.Value.Phone?.Written, entry.Value.Text?.To.Written, entry.Value.Words.Hours,
                entry.Value.Words.Languages, entry.Value.Words.Region, entry.Value.Words.Confidentiality]))),
        GeneratedList.LanguageGuide => (site.LanguageGuide?.Rules ?? []).Select(rule => new IndexedSection(
            "words-guide", phrases.LanguageGuide.Title, $"{string.Join(", ", rule.Avoid)}: {rule.Write}. {rule.Why}")),
        GeneratedList.Corrections => site.Documents.Where(d => !d.Corrections.IsEmpty).Select(d => new IndexedSection(
            "", "", string.Join('\n', d.Corrections.Select(c => $"{d.Title}: {c.Text}")))),
        _ => site.Sources.Listings.IsEmpty ? [new IndexedSection("", "", WordsOf(site.Sources.Entries))] : [],
    };

    private static string WordsOf(ImmutableArray<RegisteredSource> sources) =>
        string.Join('\n', sources.Select(s => $"{s.Source.Title}. {s.Source.Publisher}"));
}
