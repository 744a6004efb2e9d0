namespace Advocate.Views;

/// <summary>One step of the way from the home page down to a page.</summary>
/// <param name="Permalink">Below the site's root.</param>
public sealed record Crumb(string Title, string Permalink);
