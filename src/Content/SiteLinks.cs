using System.Collections.Immutable;
using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>The links that <c>site.yml</c> names. One to a page that is not published is left out.</summary>
public sealed class SiteLinks
{
    public SiteLinks(Site site)
    {
        var settings = site.Settings;
        Navigation = [.. settings.Navigation.Where(link => Leads(link.To))];
        Footer = [.. settings.Footer.Where(link => Leads(link.To))];
        LeaveAbout = settings.Leave?.About is { } about && Leads(about) ? about.Value : null;
        ResponsesPolicy = settings.Responses?.Policy is { } policy && Leads(policy) ? policy.Value : null;
        CorrectionsPolicy = settings.Policies?.Corrections is { } corrections && Leads(corrections) ? corrections.Value
            : site.FindList(GeneratedList.Corrections) is { } page ? $"/{page.Permalink}"
            : site.Generates("corrections/") ? "/corrections/"
            : null;
        VerificationPolicy = settings.Policies?.Verification is { } verification && Leads(verification) ? verification.Value : null;
        SecurityContact = settings.Security?.Contact is { } contact && Leads(contact) ? contact.Value : null;

        bool Leads(Located<string> address) => LinkResolution.Find(site, settings.File, address.Value) is not LinkResolution.Unpublished;
    }

    public ImmutableArray<NavigationLink> Navigation { get; }

    public ImmutableArray<NavigationLink> Footer { get; }

    /// <summary>Where the site says what leaving it does.</summary>
    public string? LeaveAbout { get; }

    /// <summary>Where the site says which responses it prints.</summary>
    public string? ResponsesPolicy { get; }

    /// <summary>Where the site says how it corrects what it got wrong, and how it checks what it prints.</summary>
    public string? CorrectionsPolicy { get; }

    public string? VerificationPolicy { get; }

    public string? SecurityContact { get; }
}
