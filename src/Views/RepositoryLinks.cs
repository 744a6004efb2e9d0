using Advocate.Content;
using Advocate.Files;

namespace Advocate.Views;

/// <summary>
/// Where readers can take part: the forms and files of the repository that <c>site.yml</c> names, as GitHub addresses them.
/// </summary>
public static class RepositoryLinks
{
    /// <summary>Where a campaign's repository keeps its content, wherever a build reads a copy of it from.</summary>
    private const string DefaultFolder = "input";

    /// <summary>The editor for a content file; GitHub offers to make a copy for those who may not write to the original.</summary>
    public static string? Edit(Site site, SourceFile file) =>
        Below(
            site,
            $"edit/{SiteSettings.Branch}/{site.Settings.RepositoryFolder ?? DefaultFolder}/{Uri.EscapeDataString(file.WrittenPath).Replace("%2F", "/", StringComparison.Ordinal)}");

    /// <summary>The form for a response, with the article filled in.</summary>
    public static string? Respond(PageModel page) => Form(page, "response.yml", "article");

    /// <summary>The form for an error on a page, with the page filled in.</summary>
    public static string? Correct(PageModel page) => Form(page, "correction.yml", "page");

    /// <summary>The form for a change of a law, with the place and its page filled in.</summary>
    public static string? CorrectLaw(PageModel page, string title) =>
        Form(page.Site, "law-change.yml", ("title", title), ("place", page.Title), ("page", page.Canonical));

    /// <param name="field">The id of the form's field for the page.</param>
    private static string? Form(PageModel page, string template, string field) =>
        page.Site.Settings.Repository is null ? null : Form(page.Site, template, (field, $"{page.Title} ({page.Canonical})"));

    private static string? Form(Site site, string template, params ReadOnlySpan<(string Field, string Value)> filled)
    {
        var path = $"issues/new?template={template}";
        foreach (var (field, value) in filled)
        {
            path += $"&{field}={Uri.EscapeDataString(value)}";
        }

        return Below(site, path);
    }

    private static string? Below(Site site, string path) =>
        site.Settings.Repository is { } repository ? $"{repository.AbsoluteUri.TrimEnd('/')}/{path}" : null;
}
