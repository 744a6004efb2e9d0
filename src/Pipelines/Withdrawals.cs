using Advocate.Files;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>
/// At the address of every page that was taken back, a short page that says so. Where the site has another page by now, that one stays.
/// </summary>
public sealed class Withdrawals : Pipeline
{
    public override bool NeedsAllOutputs => true;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        if (context.Site.Withdrawn.IsEmpty)
        {
            yield break;
        }

        var taken = context.Outputs.Select(o => o.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var document in context.Site.Withdrawn.Where(d => d.Language == context.Site.Settings.Language
            && !taken.Contains(SitePath.PathOf(d.Permalink))))
        {
            var page = new WithdrawnPage(context.Render, document, document.WithdrawalOn(context.Site.Today)!);
            yield return context.Page(page, WithdrawnLayout.Create) with { Origin = document };
        }
    }
}
