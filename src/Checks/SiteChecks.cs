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
    public static void Run(
        Site site, Theme theme, ISourceTree input, ImmutableArray<OutputFile> outputs, ImmutableArray<DocumentKind> kinds, DiagnosticBag diagnostics)
    {
        Parallel.Invoke(
            () => AddressCheck.Run(site, outputs, diagnostics),
            () => LinkCheck.Run(site, outputs, diagnostics),
            () => PictureCheck.Run(site, diagnostics),
            () => CardCheck.Run(site, theme, kinds, diagnostics),
            () => SourceCheck.Run(site, diagnostics),
            () => TaxonomyCheck.Run(site, diagnostics),
            () => PublicationCheck.Run(site, diagnostics),
            () => LawCheck.Run(site, diagnostics),
            () => StatusCheck.Run(site, diagnostics),
            () => PlaceCheck.Run(site, diagnostics),
            () => ResponseCheck.Run(site, diagnostics),
            () => HelpLineCheck.Run(site, diagnostics),
            () => LanguageCheck.Run(site, input, diagnostics));
    }
}
