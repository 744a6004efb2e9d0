using Advocate.Content;
using Advocate.LawData;
using Advocate.Text;

namespace Advocate.Views;

/// <summary>What the files of law data hold, field by field, and how they may be used.</summary>
public sealed record LawDataPage(RenderContext Context, LawDataset Dataset)
    : PageModel(Context, Context.At(LawDataset.Folder), Context.Site.Settings.Language, Dataset.Title, Dataset.Summary)
{
    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) => Views.StructuredData.Script(json => SiteFacts.Graph(
        json,
        () =>
        {
            json.WriteStartObject();
            LawFacts.Dataset(json, this);
            json.WriteEndObject();
        },
        this,
        Context.Lists.FirstOrDefault(l => l.Permalink == "laws/")));

    public Citation Citation => new(
        this,
        Phrases.LawData.Dataset,
        Site.LawOverview.LastReviewed,
        Phrases.LawData.Version(Dataset.Version),
        $"{Slug.From(Site.Settings.Title)}-laws");
}
