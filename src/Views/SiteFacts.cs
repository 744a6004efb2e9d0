using System.Globalization;
using System.Text.Json;
using Advocate.Content;

namespace Advocate.Views;

/// <summary>Structured data that pages of every kind share. It says only what the page shows its readers.</summary>
internal static class SiteFacts
{
    /// <summary>A page's own facts, and the way down to it.</summary>
    /// <param name="write">Writes the facts, as the first of the graph's things.</param>
    /// <param name="list">The list that holds the page.</param>
    public static void Graph(Utf8JsonWriter json, Action write, PageModel page, ListLink? list)
    {
        json.WriteStartArray("@graph");
        write();
        Breadcrumbs(json, page, list);
        json.WriteEndArray();
    }

    public static void WebSite(Utf8JsonWriter json, PageModel page)
    {
        json.WriteString("@type", "WebSite");
        json.WriteString("name", page.Site.Settings.Title);
        json.WriteString("url", page.Site.Settings.Address.AbsoluteUri);
        json.WriteString("description", page.Summary);
        json.WriteString("inLanguage", page.Language);
        json.Thing("publisher", "NewsMediaOrganization", _ =>
        {
            json.WriteString("name", page.Site.Settings.Title);
            json.WriteString("url", page.Site.Settings.Address.AbsoluteUri);
            Policy("correctionsPolicy", page.Site.Links.CorrectionsPolicy);
            Policy("verificationFactCheckingPolicy", page.Site.Links.VerificationPolicy);
        });
        License(json, page.Site);

        void Policy(string property, string? address)
        {
            if (address is not null)
            {
                json.WriteString(property, address.StartsWith('/') ? page.Site.Settings.AddressOf(address[1..]) : address);
            }
        }
    }

    /// <summary>Who wrote the texts that a page lists.</summary>
    public static void Profile(Utf8JsonWriter json, PageModel page, AuthorListing author)
    {
        json.WriteString("@type", "ProfilePage");
        json.WriteString("url", page.Canonical);
        json.Thing("mainEntity", TypeOf(author.Name, page.Site), _ =>
        {
            json.WriteString("name", author.Name);
            json.WriteString("url", page.Canonical);
            if (author.Person?.Role is { } role)
            {
                json.WriteString("description", role);
            }

            if (author.Person?.Address is { } address)
            {
                json.WriteString("sameAs", address.AbsoluteUri);
            }
        });
    }

    /// <summary>The site itself may be the author of its articles; every other author is a person.</summary>
    public static string TypeOf(string author, Site site) => author == site.Settings.Title ? "Organization" : "Person";

    /// <summary>The way from the home page to this one.</summary>
    private static void Breadcrumbs(Utf8JsonWriter json, PageModel page, ListLink? list) => json.Thing("BreadcrumbList", _ =>
    {
        (string Name, string Permalink)[] above = list is null ? [] : [(list.Title(page.Phrases), list.Permalink)];
        (string Name, string Permalink)[] steps = [(page.Site.Settings.Title, ""), .. above, (page.Title, page.Permalink)];
        json.List("itemListElement", [.. steps.Index()], (_, step) => json.Thing("ListItem", _ =>
        {
            json.WriteNumber("position", step.Index + 1);
            json.WriteString("name", step.Item.Name);
            json.WriteString("item", page.Site.Settings.AddressOf(page.Context.InEdition(step.Item.Permalink)));
        }));
    });

    public static void Publisher(Utf8JsonWriter json, Site site) => json.Thing("publisher", "Organization", _ =>
    {
        json.WriteString("name", site.Settings.Title);
        json.WriteString("url", site.Settings.Address.AbsoluteUri);
    });

    public static void License(Utf8JsonWriter json, Site site)
    {
        if (site.Settings.License is { } license)
        {
            json.WriteString("license", license.Address.AbsoluteUri);
        }
    }

    public static string Day(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
