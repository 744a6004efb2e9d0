using System.Text.Json;
using Advocate.LawData;

namespace Advocate.Views;

/// <summary>What the pages of the law tell search engines: each law as <c>Legislation</c>, all of them as a <c>Dataset</c>.</summary>
internal static class LawFacts
{
    public static void Legislation(Utf8JsonWriter json, LawPage page)
    {
        var law = page.Law;
        json.WriteString("name", page.Title);
        json.WriteString("description", page.Summary);
        json.WriteString("url", page.Canonical);
        json.WriteString("inLanguage", page.Language);
        json.List("legislationIdentifier", law.Statutes, (_, statute) => json.WriteStringValue(statute.Citation));
        json.Thing("legislationJurisdiction", "AdministrativeArea", _ => json.WriteString("name", page.Place?.Name ?? page.Title));
        if (law.Enacted?.Exact is { } passed)
        {
            json.WriteString("legislationDate", SiteFacts.Day(passed));
        }

        if (law.Effective is { } effective)
        {
            json.WriteString("legislationLegalForce", page.IsToCome ? "https://schema.org/NotInForce" : "https://schema.org/InForce");
            if (effective.Exact is { } day)
            {
                json.WriteString("legislationDateOfApplicability", SiteFacts.Day(day));
            }
        }

        json.WriteString("dateModified", SiteFacts.Day(law.Reviewed));
        SiteFacts.Publisher(json, page.Site);
    }

    /// <summary>The dataset as its page and the list of laws both describe it; both name the data's own page as its address.</summary>
    public static void Dataset(Utf8JsonWriter json, PageModel page)
    {
        var site = page.Site;
        var overview = site.LawOverview;
        var address = site.Settings.AddressOf(LawDataset.Folder);
        json.WriteString("@type", "Dataset");
        json.WriteString("name", $"{site.Settings.Title}: {page.Phrases.LawData.Title}");
        json.WriteString("description", page.Phrases.LawData.Summary);
        json.WriteString("url", address);
        json.WriteString("version", LawDataset.VersionOf(site));
        json.WriteString("dateModified", SiteFacts.Day(overview.LastReviewed));
        json.WriteBoolean("isAccessibleForFree", true);
        json.Thing("creator", "Organization", _ => json.WriteString("name", site.Settings.Title));
        SiteFacts.License(json, site);
        json.List(
            "distribution", [("laws.csv", "text/csv"), ("laws.json", "application/json")], (_, file) => json.Thing("DataDownload", _ =>
        {
            json.WriteString("encodingFormat", file.Item2);
            json.WriteString("contentUrl", address + file.Item1);
        }));
    }
}
