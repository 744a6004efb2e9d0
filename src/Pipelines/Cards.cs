using Advocate.Images;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>Where <c>site.yml</c> says <c>cards: true</c>: the picture that other programs show beside a link to a page.</summary>
public sealed class Cards : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        if (context.Theme.Cards is not { } design)
        {
            return [];
        }

        var encoder = new CardEncoder(design);
        return
            from document in context.Site.Documents.Where(d => d.Language == context.Site.Settings.Language).AsParallel().AsOrdered()
            let card = context.KindOf(document).PlanCard(context.Render, document)
            where card is { CanBeDrawn: true }
            let file = OutputFile.Picture(card.AddressOf(card.Draw()), () =>
            {
                var drawing = card.Draw();
                return context.Artifacts.GetOrMake(CardEncoder.KeyOf(drawing), () => encoder.Encode(drawing));
            })
            select file with { Origin = document };
    }
}
