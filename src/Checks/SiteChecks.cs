using System.Collections.Immutable;
using Advocate.Checks.Writing;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Theming;

namespace Advocate.Checks;

/// <summary>Everything that is tested about the site as a whole, before any of it is rendered. No check knows of another.</summary>
public static class SiteChecks
{
    public static IEnumerable<Diagnostic> Run(
        Site site, Theme theme, ISourceTree input, ImmutableArray<OutputFile> outputs, ImmutableArray<DocumentKind> kinds)
    {
        Func<IEnumerable<Diagnostic>>[] checks =
        [
            () => AddressCheck.Run(site, outputs),
            () => LinkCheck.Run(site, outputs),
            () => PictureCheck.Run(site),
            () => DownloadCheck.Run(site),
            () => CardCheck.Run(site, theme, kinds),
            () => SourceCheck.Run(site),
            () => TaxonomyCheck.Run(site),
            () => PublicationCheck.Run(site),
            () => DateCheck.Run(site),
            () => LawCheck.Run(site),
            () => AnswerCheck.Run(site),
            () => BillCheck.Run(site),
            () => EvidenceCheck.Run(site),
            () => StatusCheck.Run(site),
            () => GlossaryCheck.Run(site),
            () => PlaceCheck.Run(site),
            () => ResponseCheck.Run(site),
            () => HelpLineCheck.Run(site),
            () => SearchWordsCheck.Run(site),
            () => LanguageCheck.Run(site, input),
        ];
        return UnreadData.Without(ParallelCheck.Of(checks, check => check()), site);
    }
}
