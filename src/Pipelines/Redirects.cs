using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>At every address that a page once had, a page that leads to where it is now.</summary>
public sealed class Redirects : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) =>
        from document in context.Site.Documents
        from address in document.RedirectFrom
        let model = new RedirectPage(
            context.Theme,
            context.Site,
            Permalink(address.Value),
            document.Language,
            context.Words.With("redirect.title", ("title", document.Title)),
            document.Permalink)
        { IsUnlisted = true }
        select context.Page(model, RedirectLayout.Create) with { Origin = document };

    /// <summary>Writers leave out slashes, and other generators' addresses end in <c>.html</c>; both are taken.</summary>
    private static string Permalink(string address)
    {
        var path = address.Trim('/');
        return path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path : $"{path}/";
    }
}
