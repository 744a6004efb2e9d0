using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Text;

namespace Advocate.Views;

/// <summary>A step of a place's law.</summary>
/// <param name="Anchor">Of the step on the place's page.</param>
public sealed record LawChange(Law Law, string Anchor, HistoryStep Step)
{
    /// <summary>The steps of all laws that changed something, the newest first; of one day, by place.</summary>
    public static ImmutableArray<LawChange> All(Site site) =>
    [
        .. from law in site.Laws
           from step in law.Steps
           where !step.Step.IsReading
           orderby step.Step.Date descending, law.Title
           select new LawChange(law, step.Anchor, step.Step),
    ];
}

/// <summary>One page of the steps of all laws by year.</summary>
public sealed record LawChangesPage(RenderContext Context, string Title, string Summary, ListPage<LawChange> Changes)
    : PageModel(Context, Context.At(Changes.Permalink), Context.Site.Settings.Language, Title, Summary)
{
    /// <summary>Where the list begins.</summary>
    public const string Address = "laws/changes/";

    public override bool HasForm => true;

    public IEnumerable<IGrouping<int, LawChange>> Years => Changes.Things.GroupBy(c => c.Step.Date.Year);

    /// <summary>The places that have a step on this page.</summary>
    public IEnumerable<Law> Places => Changes.Things.Select(c => c.Law).Distinct().InOrderOfNames(l => l.Title);

    /// <summary>The questions that a step on this page is about.</summary>
    public IEnumerable<FrontMatter.DataEntry<Question>> Questions =>
        Site.LawOverview.Questions.Where(
            q => Changes.Things.Any(c => q.Id.Equals(c.Step.Question?.Value, StringComparison.OrdinalIgnoreCase)));
}
