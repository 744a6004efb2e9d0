using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>At every address that a page once had, a page that leads to where it is now.</summary>
public sealed class Redirects : Pipeline
{
    public override bool IsInEveryEdition => false;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        from document in context.Site.Documents.Concat(context.Site.Withdrawn)
        from address in document.RedirectFrom.DistinctBy(a => OldAddress.PermalinkOf(a.Value), StringComparer.Ordinal)
        let permalink = OldAddress.PermalinkOf(address.Value)
        where permalink is not null
        let model = new RedirectPage(
            context.Render,
            permalink,
            document.Language,
            context.Site.IsWithdrawn(document) ? context.Phrases.Withdrawn.Title : context.Phrases.Redirect.Title(document.Title),
            document.Permalink)
        { IsUnlisted = true }
        select context.Page(model, RedirectLayout.Create) with { Origin = document, AddressedAt = address.Location };
}
