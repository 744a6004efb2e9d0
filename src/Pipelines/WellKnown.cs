using System.Globalization;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>The files that programs look for at fixed addresses, and the page for addresses that do not exist.</summary>
public sealed class WellKnown : Pipeline
{
    public override bool IsInEveryEdition => false;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        var settings = context.Site.Settings;
        var missing = new NotFoundPage(
            context.Render, context.Phrases.NotFound.Title, context.Phrases.NotFound.Summary)
        { IsUnlisted = true };
        yield return context.Page(missing, NotFoundLayout.Create);
        yield return OutputFile.Text(
            "robots.txt", () => $"User-agent: *\nAllow: /\n\nSitemap: {settings.Address.AbsoluteUri}sitemap.xml\n");

        // GitHub Pages would leave out files that start with an underscore or a dot, .well-known among them.
        yield return OutputFile.Text(".nojekyll", () => "");

        // The file is nothing without a contact (RFC 9116), so that one whose page is not published takes it along.
        if (settings.Security is { } security && context.Site.Links.SecurityContact is { } contact)
        {
            yield return OutputFile.Text(".well-known/security.txt", () => string.Create(CultureInfo.InvariantCulture, $"""
                Contact: {(contact.StartsWith('/') ? settings.Address.AbsoluteUri + contact[1..] : contact)}
                Expires: {security.Expires:yyyy-MM-dd}T00:00:00Z
                Preferred-Languages: {string.Join(", ", settings.Languages.Select(l => l.Value))}
                Canonical: {settings.Address.AbsoluteUri}.well-known/security.txt

                """));
        }
    }
}
