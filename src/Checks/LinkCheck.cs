using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Output;

namespace Advocate.Checks;

/// <summary>Every link inside the site leads to a page that is published, or will be, and to a heading that is on it.</summary>
internal sealed class LinkCheck
{
    private readonly Site _site;
    private readonly HashSet<string> _addresses;
    private readonly DiagnosticBag _diagnostics;

    private LinkCheck(Site site, ImmutableArray<OutputFile> outputs, DiagnosticBag diagnostics)
    {
        _site = site;
        _addresses = outputs.Select(o => o.Permalink).ToHashSet(StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    public static void Run(Site site, ImmutableArray<OutputFile> outputs, DiagnosticBag diagnostics)
    {
        var check = new LinkCheck(site, outputs, diagnostics);
        Parallel.ForEach(site.Texts.Where(t => t is not Document { IsExcluded: true } && !site.IsWithdrawn(t)), text =>
            check.Links(text.Body.Links, text.File, text as Document, site.Shows(text)));

        foreach (var address in Addresses(site.Settings))
        {
            check.SettingsAddress(address);
        }
    }

    /// <summary>The addresses below the root that links name and no page has, each as its permalink.</summary>
    public static IEnumerable<string> Missing(Site site, ImmutableArray<OutputFile> outputs)
    {
        var addresses = outputs.Select(o => o.Permalink).ToHashSet(StringComparer.Ordinal);
        return site.Texts.SelectMany(t => t.Body.Links, (text, link) => (text.File, link.Target))
            .Concat(Addresses(site.Settings).Select(address => (site.Settings.File, address.Value)))
            .Where(link => link.Item2.StartsWith('/'))
            .Select(link => Destination.Find(site, link.Item1, link.Item2))
            .OfType<Destination.ToAddress>()
            .Select(to => to.Permalink)
            .Where(permalink => !addresses.Contains(permalink))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The addresses that <c>site.yml</c> names.</summary>
    public static IEnumerable<Located<string>> Addresses(SiteSettings settings) =>
        settings.Navigation.Concat(settings.Footer).Select(l => l.To)
            .Concat(new[] { settings.Leave?.About, settings.Responses?.Policy, settings.Security?.Contact }.OfType<Located<string>>());

    private void Links(ImmutableArray<BodyLink> links, SourceFile file, Document? page, bool isPublished)
    {
        foreach (var link in links)
        {
            switch (Destination.Find(_site, file, link.Target))
            {
                case Destination.Nowhere when _site.FindPicture(file, link.Target) is not null:
                    _diagnostics.Add(CheckRules.BrokenLink.At(
                        link.Location, $"'{link.Target}' is a picture, and links lead to pages.", "Show it in the text, with an exclamation mark before the brackets: ![what it shows](…)."));
                    break;
                case Destination.Nowhere nowhere:
                    var suggestion = nowhere.Nearest is null ? "" : $" Did you mean '{nowhere.Nearest}'?";
                    var help = LinkTarget.IsXref(link.Target) ? "Use the name that the other page's field 'xref' gives, or link to its file."
                        : link.Target.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "Write the whole address, starting with https://."
                        : null;
                    _diagnostics.Add(CheckRules.BrokenLink.At(link.Location, $"{nowhere.What}.{suggestion}", help));
                    break;
                case Destination.SamePage when link.Target == "":
                    _diagnostics.Add(CheckRules.BrokenLink.At(link.Location, "The brackets that say where the link leads are empty."));
                    break;
                case Destination.External external when LinkTarget.LacksSlashes(external.Address):
                    _diagnostics.Add(CheckRules.BrokenLink.At(link.Location, $"'{external.Address}' lacks slashes.", "Write two of them behind the colon: https://."));
                    break;
                case Destination.SamePage same when page is not null:
                    Anchor(link.Location, "This page", page, same.Fragment);
                    break;
                case Destination.ToDocument to:
                    Anchor(link.Location, to.Document == page ? "This page" : to.Document.File.DisplayPath, to.Document, to.Fragment);
                    break;
                case Destination.Unpublished to:
                    Unpublished(link.Location, to, page, isPublished);
                    break;
                case Destination.ToAddress to:
                    Address(link.Location, to.Permalink);
                    break;
            }
        }
    }

    /// <summary>What is not published may be changed in any way, so that its headings count only for links from what is not published either.</summary>
    /// <param name="from">The page that holds the link, if a page does.</param>
    private void Unpublished(Location location, Destination.Unpublished to, Document? from, bool isPublished, string? help = null)
    {
        if (isPublished || to.Document is { IsExcluded: true })
        {
            _diagnostics.Add(CheckRules.UnpublishedLink.At(
                location, to.Document is null ? $"The site has no address '{to.Name}' while what it would show is not published." : $"{to.Name} is not published.", help));
        }
        else if (to.Document is { } document && !_site.IsWithdrawn(document))
        {
            Anchor(location, document == from ? "This page" : document.File.DisplayPath, document, to.Fragment);
        }
    }

    /// <param name="name">What the page is called in the finding.</param>
    private void Anchor(Location location, string name, Document page, string? fragment)
    {
        if (string.IsNullOrEmpty(fragment) || page.Body.Headings.Any(h => h.Id == fragment))
        {
            return;
        }

        // What a layout gives is looked for in the finished page.
        if (AnchorLink.MayBeOfLayout(page, fragment))
        {
            return;
        }

        var nearest = Suggestion.Nearest(fragment, page.Body.Headings.Select(h => h.Id));
        _diagnostics.Add(CheckRules.BrokenAnchor.At(
            location,
            $"{name} has no heading '#{fragment}'.{(nearest is null ? "" : $" Did you mean '#{nearest}'?")}"));
    }

    /// <summary>An address in <c>site.yml</c>: below the site's root, or a whole one that readers can follow without harm.</summary>
    private void SettingsAddress(Located<string> address)
    {
        if (LinkTarget.SchemeOf(address.Value) is { } scheme && !LinkTarget.IsSafe(scheme))
        {
            _diagnostics.Add(MarkdownRules.UnsafeLink.At(address.Location, $"Links that start with '{scheme}:' are refused."));
        }
        else if (address.Value.StartsWith("//", StringComparison.Ordinal) || (!address.Value.StartsWith('/') && !LinkTarget.IsExternal(address.Value)))
        {
            _diagnostics.Add(CheckRules.BrokenLink.At(
                address.Location, $"'{address.Value}' is no address.", "Write it as it stands behind the site's own, starting with a slash, such as /about/."));
        }
        else
        {
            switch (Destination.Find(_site, _site.Settings.File, address.Value))
            {
                case Destination.ToDocument to:
                    Anchor(address.Location, to.Document.File.DisplayPath, to.Document, to.Fragment);
                    break;
                case Destination.Unpublished to:
                    Unpublished(address.Location, to, null, isPublished: true, "Publish the other page too, or delete the line; until then the link is left out.");
                    break;
                case Destination.ToAddress to:
                    Address(address.Location, to.Permalink);
                    break;
            }
        }
    }

    private void Address(Location location, string permalink)
    {
        if (_addresses.Contains(permalink))
        {
            return;
        }

        var nearest = _addresses.Contains($"{permalink}/") ? $"/{permalink}/" : Suggestion.Nearest($"/{permalink}", _addresses.Select(a => $"/{a}"));
        _diagnostics.Add(CheckRules.BrokenLink.At(
            location,
            $"This site has no address '/{permalink}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}",
            "Write the address as it stands behind the site's own, or link to a file of the content folder."));
    }
}
