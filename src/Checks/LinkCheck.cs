using System.Buffers;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Output;
using Advocate.Text;

namespace Advocate.Checks;

/// <summary>Every link inside the site leads to a page that is published, or will be, and to a heading that is on it.</summary>
internal sealed class LinkCheck
{
    private readonly Site _site;
    private readonly HashSet<string> _addresses;

    private LinkCheck(Site site, ImmutableArray<OutputFile> outputs)
    {
        _site = site;
        _addresses = outputs.Select(o => o.Permalink).ToHashSet(StringComparer.Ordinal);
    }

    public static IEnumerable<Diagnostic> Run(Site site, ImmutableArray<OutputFile> outputs)
    {
        var check = new LinkCheck(site, outputs);
        var texts = site.Texts.Where(t => t is not Document { IsExcluded: true } && !site.IsWithdrawn(t));
        return ParallelCheck.Of(
            texts,
            text => text.Body.Links.Select(link => check.Link(link, text.File, text as Document, site.Shows(text))).OfType<Diagnostic>())
            .Concat(Addresses(site.Settings).Select(check.SettingsAddress).OfType<Diagnostic>());
    }

    /// <summary>The addresses below the root that links name and no page has, each as its permalink.</summary>
    public static IEnumerable<string> Missing(Site site, ImmutableArray<OutputFile> outputs)
    {
        var addresses = outputs.Select(o => o.Permalink).ToHashSet(StringComparer.Ordinal);
        return site.Texts.SelectMany(t => t.Body.Links, (text, link) => (text.File, link.Target))
            .Concat(Addresses(site.Settings).Select(address => (site.Settings.File, address.Value)))
            .Select(link => (link.Item1, Target: LinkResolution.PathOnSite(site, link.Item2) ?? link.Item2))
            .Where(link => link.Target.StartsWith('/'))
            .Select(link => LinkResolution.Find(site, link.Item1, link.Target))
            .OfType<LinkResolution.ToAddress>()
            .Select(to => to.Permalink)
            .Where(permalink => !addresses.Contains(permalink))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The addresses that <c>site.yml</c> names.</summary>
    public static IEnumerable<Located<string>> Addresses(SiteSettings settings) =>
        settings.Navigation.Concat(settings.Footer).Select(l => l.To)
            .Concat(new[] { settings.Leave?.About, settings.Responses?.Policy, settings.Security?.Contact,
                settings.Policies?.Corrections, settings.Policies?.Verification }.OfType<Located<string>>());

    /// <returns>What is wrong with a link, if anything is.</returns>
    /// <param name="page">The page that holds the link, if a page does.</param>
    private Diagnostic? Link(BodyLink link, SourceFile file, Document? page, bool isPublished) =>
        LinkTarget.LacksSchemeOrHost(link.Target) ? NoAddress(link.Location, link.Target)
        : LinkResolution.PathOnSite(_site, link.Target) is not { } path ? Resolved(link, file, page, isPublished)
        : Link(link with { Target = path }, file, page, isPublished)
            ?? (link.IsShown ? null : WholeAddress(link.Location, link.Target, path));

    private Diagnostic? Resolved(BodyLink link, SourceFile file, Document? page, bool isPublished) =>
        LinkResolution.Find(_site, file, link.Target) switch
        {
            LinkResolution.Nowhere when _site.FindPicture(file, link.Target) is not null => CheckRules.BrokenLink.At(
                link.Location,
                $"'{link.Target}' is a picture, and links lead to pages.",
                "Show it in the text, with an exclamation mark before the brackets: ![what it shows](…)."),
            LinkResolution.Nowhere nowhere => CheckRules.BrokenLink.At(
                link.Location, $"{nowhere.What}.{DidYouMean(nowhere.Nearest)}", HelpFor(link.Target)),
            LinkResolution.SamePage when link.Target == "" => CheckRules.BrokenLink.At(
                link.Location, "The brackets that say where the link leads are empty."),
            LinkResolution.External external when LinkTarget.LacksSlashes(external.Address) => CheckRules.BrokenLink.At(
                link.Location, $"'{external.Address}' lacks slashes.", "Write two of them after the colon: https://."),
            LinkResolution.External external when WebHost.FaultOf(external.Address) is { } fault => CheckRules.BrokenLink.At(
                link.Location, fault, "Copy the address out of a browser that shows the page."),
            LinkResolution.SamePage same when page is not null => Anchor(link.Location, "This page", page, same.Fragment),
            LinkResolution.ToDocument to => Anchor(
                link.Location, to.Document == page ? "This page" : to.Document.File.DisplayPath, to.Document, to.Fragment),
            LinkResolution.Unpublished to => Unpublished(link.Location, to, page, isPublished),
            LinkResolution.ToAddress to => Address(link.Location, to.Permalink),
            _ => null,
        };

    private static Diagnostic NoAddress(Location location, string target) => CheckRules.BrokenLink.At(
        location,
        target.Contains(':', StringComparison.Ordinal)
            ? $"'{target}' names no site."
            : $"'{target}' does not say whether it is of this site or another.",
        "Write a whole address, starting with https:// and the name of a site, or what follows this site's own, starting with one slash.");

    /// <summary>The site as a whole is called by its whole address, and its pages need not be.</summary>
    private static Diagnostic? WholeAddress(Location location, string target, string path) =>
        path == "/" ? null : CheckRules.WholeOwnAddress.At(location, $"'{target}' is an address of this site.{DidYouMean(path)}");

    private string? HelpFor(string target) =>
        DownloadFormat.Of(target) is not null ? $"Files that readers can save are in the folder {Download.Folder}: link to them relative "
            + $"to this file, such as ../files/report.pdf."
        : LinkTarget.IsXref(target) ? "Use the name that the other page's field 'xref' gives, or link to its file."
        : AddressWithoutScheme(target) is { } whole
        && LinkResolution.PathOnSite(_site, whole) is { } path ? $"Write what follows the site's "
            + $"own address: {path}."
        : AddressWithoutScheme(target) is { } other ? $"If an address is meant, write the whole of it: {other}."
        : null;

    /// <summary>A web or mail address or a telephone number without what it starts with in a link, and that put in front of it.</summary>
    private static string? AddressWithoutScheme(string target)
    {
        if (target.Contains('@', StringComparison.Ordinal))
        {
            return target is [not '@', .., not '@'] && !target.Contains('/', StringComparison.Ordinal) ? $"mailto:{target}" : null;
        }

        if (target.Count(char.IsAsciiDigit) >= FewestDialed && !target.AsSpan().ContainsAnyExcept(Dialed))
        {
            return $"tel:{string.Concat(target.Where(c => char.IsAsciiDigit(c) || c == '+'))}";
        }

        // https//example.org, http:/example.org
        if (target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && target[4..].TrimStart('s', 'S').TrimStart(':', ';', '/', '\\', '.') is var rest
            && rest.Length < target.Length - "https".Length && rest.Split('/')[0].Contains('.', StringComparison.Ordinal))
        {
            return $"https://{rest}";
        }

        // Files may have a dot in their names too; folders seldom do.
        var host = target.Split('/', '?', '#')[0];
        var dot = host.LastIndexOf('.');
        var isHost = dot > 0 && dot < host.Length - 2 && host.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0;
        var isFile =
            (host.Length == target.Length || target[host.Length] is '#' or '?')
                && (ContentPath.IsMarkdown(host) || MediaType.IsKnown(host) || Path.GetExtension(host) is ".htm" or ".markdown");
        return isHost && !isFile ? $"https://{target}" : null;
    }

    /// <summary>Emergency numbers are shorter, and so are the names of pages.</summary>
    private const int FewestDialed = 5;

    private static readonly SearchValues<char> Dialed = SearchValues.Create("0123456789+-.() ");

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    /// <summary>
    /// What is not published may be changed in any way, so that its headings count only for links from what is not published either.
    /// </summary>
    /// <param name="from">The page that holds the link, if a page does.</param>
    private Diagnostic? Unpublished(Location location, LinkResolution.Unpublished to, Document? from, bool isPublished, string? help = null)
    {
        if (isPublished || to.Document is { IsExcluded: true })
        {
            return CheckRules.UnpublishedLink.At(
                location,
                to.Document is null
                    ? $"The site has no address '{to.Name}' while what it would show is not published."
                    : WhyUnpublished(to.Document),
                help);
        }

        return to.Document is { } document && !_site.IsWithdrawn(document)
            ? Anchor(location, document == from ? "This page" : document.File.DisplayPath, document, to.Fragment)
            : null;
    }

    private string WhyUnpublished(Document document) =>
        document.IsDraft || document.IsExcluded || _site.IsWithdrawn(document) ? $"{document.File.DisplayPath} is not published."
        : document.ShownDays.AreToCome(_site.Today) ? $"{document.File.DisplayPath} is held back until "
            + $"{document.ShownDays.First:yyyy-MM-dd}."
        : $"{document.File.DisplayPath} expired on {document.ShownDays.Expires:yyyy-MM-dd}.";

    /// <param name="name">What the page is called in the finding.</param>
    private static Diagnostic? Anchor(Location location, string name, Document page, string? fragment)
    {
        // What a layout gives is looked for in the finished page.
        if (string.IsNullOrEmpty(fragment) || page.Body.Headings.Any(h => h.Id == fragment) || AnchorLink.MayBeOfLayout(page, fragment))
        {
            return null;
        }

        var nearest = NearestAnchor(fragment, page.Body.Headings.Select(h => h.Id), page.Language);
        return CheckRules.BrokenAnchor.At(
            location, $"{name} has no heading '#{fragment}'.{DidYouMean(nearest is null ? null : $"#{nearest}")}");
    }

    /// <param name="language">The tag of the language of the page, by which anchors are transcribed.</param>
    internal static string? NearestAnchor(string fragment, IEnumerable<string> anchors, string language)
    {
        var known = anchors as IReadOnlyCollection<string> ?? [.. anchors];
        var slug = Slug.From(fragment, language);
        return known.Contains(slug) ? slug : Suggestion.Nearest(fragment, known) ?? Suggestion.Nearest(slug, known);
    }

    /// <summary>An address in <c>site.yml</c>: below the site's root, or a whole one that readers can follow without harm.</summary>
    private Diagnostic? SettingsAddress(Located<string> address)
    {
        if (LinkTarget.SchemeOf(address.Value) is { } scheme && !LinkTarget.IsSafe(scheme))
        {
            return MarkdownRules.UnsafeLink.At(address.Location, $"Links that start with '{scheme}:' are refused.");
        }

        if (LinkTarget.LacksSchemeOrHost(address.Value))
        {
            return NoAddress(address.Location, address.Value);
        }

        if (LinkResolution.PathOnSite(_site, address.Value) is { } path)
        {
            return SettingsAddress(address with { Value = path }) ?? WholeAddress(address.Location, address.Value, path);
        }

        if (!address.Value.StartsWith('/') && !LinkTarget.IsExternal(address.Value))
        {
            return CheckRules.BrokenLink.At(
                address.Location,
                $"'{address.Value}' is no address.",
                "Write what follows the site's own, starting with a slash, such as /about/.");
        }

        return LinkResolution.Find(_site, _site.Settings.File, address.Value) switch
        {
            LinkResolution.ToDocument to => Anchor(address.Location, to.Document.File.DisplayPath, to.Document, to.Fragment),
            LinkResolution.Unpublished to => Unpublished(
                address.Location,
                to,
                null,
                isPublished: true,
                "Publish the other page too, or delete the line; until then the link is left out."),
            LinkResolution.ToAddress to => Address(address.Location, to.Permalink),
            _ => null,
        };
    }

    private Diagnostic? Address(Location location, string permalink)
    {
        var written = permalink;
        if (_addresses.Contains(permalink))
        {
            return null;
        }

        // With what the site's own address has before it, as a browser's address bar shows it.
        var below = _site.Settings.Address.AbsolutePath[1..];
        permalink = below != "" && permalink.StartsWith(below, StringComparison.Ordinal) ? permalink[below.Length..] : permalink;
        var nearest = _addresses.Contains(permalink) ? $"/{permalink}"
            : _addresses.Contains($"{permalink}/") ? $"/{permalink}/"
            : Suggestion.Nearest($"/{permalink}", _addresses.Select(a => $"/{a}"));
        return CheckRules.BrokenLink.At(
            location,
            $"This site has no address '/{written}'.{DidYouMean(nearest)}",
            "Write what follows the site's own address, or link to a file of the content folder.");
    }
}
