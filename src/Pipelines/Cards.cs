using Advocate.Images;
using Advocate.Output;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>Where <c>site.yml</c> says <c>cards: true</c>: for each article, interview and law, the picture that stands beside a link to it.</summary>
public sealed class Cards : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        if (context.Theme.Cards is null)
        {
            return [];
        }

        return
            from document in context.Site.Documents.AsParallel().AsOrdered()
            let card = Card.Of(context.Theme, context.Site, document)
            where card is not null
            let file = OutputFile.Picture(card.AddressOf(card.Draw()), () =>
            {
                var drawing = card.Draw();
                return context.Derived.GetOrMake(CardEncoder.KeyOf(drawing), () => CardEncoder.Encode(drawing));
            })
            select file with { Origin = document };
    }
}
