using Advocate.Content;

namespace Advocate.Views;

/// <summary>Where readers can take part: the forms and files of the repository that <c>site.yml</c> names, as GitHub addresses them.</summary>
public static class RepositoryLinks
{
    /// <summary>The editor for a content file; GitHub offers to make a copy for those who may not write to the original.</summary>
    public static string? Edit(Site site, SourceFile file) => Below(site, $"edit/main/input/{Uri.EscapeDataString(file.Path).Replace("%2F", "/", StringComparison.Ordinal)}");

    /// <summary>The form for a response, with the article filled in.</summary>
    public static string? Respond(PageModel page) => Form(page, "response.yml", "article");

    /// <summary>The form for an error on a page, with the page filled in.</summary>
    public static string? Correct(PageModel page) => Form(page, "correction.yml", "page");

    /// <param name="field">The id of the form's field for the page.</param>
    private static string? Form(PageModel page, string template, string field) =>
        Below(page.Site, $"issues/new?template={template}&{field}={Uri.EscapeDataString($"{page.Title} ({page.Canonical})")}");

    private static string? Below(Site site, string path) =>
        site.Settings.Repository is { } repository ? $"{repository.AbsoluteUri.TrimEnd('/')}/{path}" : null;
}
