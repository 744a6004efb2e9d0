using Advocate.Text;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Tests.Gallery;

/// <summary>A template of the theme, shown as it looks in one case.</summary>
/// <param name="Template">The template's name: that of its file in <c>theme/</c>.</param>
/// <param name="Variant">The case, in a few words.</param>
public abstract record Example(string Template, string Variant)
{
    /// <summary>Where the gallery shows it, below its root.</summary>
    public abstract string Address { get; }

    /// <summary>For files that are made of it.</summary>
    public string Name => $"{Template}-{Slug.From(Variant)}";
}

/// <summary>A layout, on a page of the made-up site.</summary>
public sealed record PageExample(string Template, string Variant, string Permalink) : Example(Template, Variant)
{
    public override string Address => Permalink;
}

/// <summary>A part by itself. It stands beside the page whose facts it shows, so that its links lead where they would there.</summary>
/// <param name="Page">The page that it is a part of.</param>
/// <param name="Stage">What stands around it on that page.</param>
/// <param name="Slice">The part, to be rendered once.</param>
public sealed record PartExample(
    string Template, string Variant, PageModel Page, Stage Stage, RazorSlice Slice) : Example(Template, Variant)
{
    public override string Address => $"{Page.Permalink}{Name}.html";
}

/// <summary>The elements around a part, which decide how it looks.</summary>
/// <param name="IsInMain">False for what stands above or below a page's main part.</param>
public sealed record Stage(string Open, string Close, bool IsInMain = true)
{
    public static readonly Stage
        Alone = new("", ""),
        Around = new("", "", IsInMain: false),
        Bar = new("<header class=\"head\"><div class=\"bar\"><span></span>", "</div></header>", IsInMain: false),
        PageHead = new("<div class=\"page\"><header class=\"page-head\">", "</header></div>"),
        PageBody = new("<div class=\"page\"><div class=\"page-body\">", "</div></div>"),
        PageText = new("<div class=\"page\"><div class=\"page-body\"><div class=\"page-text\">", "</div></div></div>"),
        Paragraph = new(
            "<div class=\"page\"><div class=\"page-body\"><div class=\"page-text\"><p class=\"references\">", "</p></div></div></div>"),
        Article = new("<article class=\"page\">", "</article>"),
        HomeList = new("<div class=\"home\"><section class=\"home-new\"><h2>What is new</h2>", "</section></div>"),
        LawHead = new("<article class=\"law\"><header class=\"law-head\"><div></div>", "</header></article>"),
        LawText = new("<article class=\"law\"><div class=\"law-body\"><div class=\"law-main\">", "</div></div></article>"),
        LawAside = new(
            "<article class=\"law\"><div class=\"law-body\"><div class=\"law-main\"></div><aside class=\"law-aside\">",
            "</aside></div></article>"),

        // What a part writes, for those that nobody sees.
        Source = new("<pre tabindex=\"0\">", "</pre>");
}
