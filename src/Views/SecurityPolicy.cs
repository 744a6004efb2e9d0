using Microsoft.AspNetCore.Html;

namespace Advocate.Views;

/// <summary>
/// What a browser lets a page do, as a Content-Security-Policy: load files of this site and nothing else, run no code that is in the
/// page, and send a form, where there is one, to this site alone.
/// </summary>
public static class SecurityPolicy
{
    /// <summary>
    /// <c>connect-src</c> is for the pages that search and that compare places, and for auditors such as Lighthouse, which ask for
    /// robots.txt in a page's name.
    /// </summary>
    private const string Common =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action ";

    private const string Media = "; media-src 'self'";

    private static readonly HtmlString WithForm = new(Common + "'self'");
    private static readonly HtmlString WithoutForm = new(Common + "'none'");
    private static readonly HtmlString WithFormAndMedia = new(Common + "'self'" + Media);
    private static readonly HtmlString WithMedia = new(Common + "'none'" + Media);

    /// <summary>Only a page that plays a recording may load one.</summary>
    public static HtmlString Of(PageModel page) => (page.HasForm, page.HasMedia) switch
    {
        (true, true) => WithFormAndMedia,
        (true, false) => WithForm,
        (false, true) => WithMedia,
        (false, false) => WithoutForm,
    };
}
