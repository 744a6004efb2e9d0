using System.Collections.Immutable;
using System.Text.Json;
using Advocate.Content;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>The page of a bill.</summary>
public sealed record BillPage(RenderContext Context, Bill Document) : DocumentPage<Bill>(Context, Document)
{
    /// <summary>What became of a bill, as far as is known on the day of the build.</summary>
    public static string OutcomeOf(Bill bill, Site site, Phrases phrases) => OutcomeOf(bill.OutcomeOn(site.Today), phrases);

    /// <param name="outcome">One of <see cref="Bill.Outcomes"/>.</param>
    public static string OutcomeOf(string outcome, Phrases phrases) => outcome switch
    {
        Bill.Enacted => phrases.Bills.Outcomes.Enacted,
        Bill.Failed => phrases.Bills.Outcomes.Failed,
        Bill.Pending => phrases.Bills.Outcomes.Pending,
        _ => phrases.Bills.Outcomes.NotFound,
    };

    public string Outcome => OutcomeOf(Document, Site, Phrases);

    /// <summary>The text with the sources of its steps: a step is cited as a sentence of the text is.</summary>
    public MarkdownBody Cited { get; } =
        Document.Body.Citing(
            from source in Document.Stages.Select(stage => stage.Source).OfType<Located<string>>()
            select new BodyCitation(source.Value, source.Location));

    /// <summary>The steps, each with the number of its source and the anchor to which the source leads back.</summary>
    public IEnumerable<(BillStage Stage, int Number, string Anchor)> Stages
    {
        get
        {
            var cited = Document.Body.Citations.Select(c => c.Source).ToList();
            foreach (var stage in Document.Stages)
            {
                if (stage.Source is not { Value: var source })
                {
                    yield return (stage, 0, "");
                    continue;
                }

                cited.Add(source);
                var number = 1 + Cited.References.IndexOf(source, StringComparer.OrdinalIgnoreCase);
                var time = cited.Count(id => id.Equals(source, StringComparison.OrdinalIgnoreCase));
                yield return (stage, number, Cited.Anchors.Citation(number, time));
            }
        }
    }

    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) =>
        Views.StructuredData.Script(json => SiteFacts.Graph(json, () => json.Thing("Legislation", _ => Facts(json)), this, List));

    /// <summary>schema.org/Legislation, whose <c>legislationLegalForce</c> tells a bill from a law.</summary>
    private void Facts(Utf8JsonWriter json)
    {
        json.WriteString("name", Title);
        json.WriteString("description", Summary);
        json.WriteString("url", Canonical);
        json.WriteString("inLanguage", Language);
        json.WriteString("legislationIdentifier", Document.Number);
        json.WriteString("legislationJurisdiction", Site.Places?.Find(Document.PlaceCode.Value)?.Value.Name ?? Document.PlaceCode.Value);
        json.WriteString("dateModified", Document.LastChanged?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        if (Document.Address is { } address)
        {
            json.WriteString("sameAs", address.AbsoluteUri);
        }
    }
}

/// <summary>All bills: how many there are of each outcome, of each year and before each legislature, and those that moved last.</summary>
public sealed record BillListPage(RenderContext Context, string Title, string Summary, ImmutableArray<Bill> Latest)
    : PageModel(Context, Context.At("bills/"), Context.Site.Settings.Language, Title, Summary)
{
    public BillOverview Overview => Site.Bills;
}
