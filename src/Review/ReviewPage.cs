using System.Collections.Immutable;
using System.Net;
using System.Text;
using Advocate.Files;

namespace Advocate.Review;

/// <summary>
/// One HTML file, with nothing beside it, that shows a reviewer what a change does: what was rewritten, word by word, and each page as
/// it will look. It is opened from strangers' pull requests, so nothing in it can run or load anything: a policy forbids it, and
/// each page sits in a frame without any right.
/// </summary>
internal static class ReviewPage
{
    /// <summary>Beyond these, pages are listed with their changed words alone, so that the file still opens.</summary>
    private const int MaxFrames = 40, MaxCharacters = 16_000_000;

    public static string Write(SiteDifference difference, ISourceTree site)
    {
        var html = new StringBuilder(Head).Append($"<p>{Text(DifferenceWords.Summary(difference))}</p>\n");
        var pages = difference.Changed.Select(p => (Kind: "Changed", Page: p))
            .Concat(difference.Added.Select(p => (Kind: "New", Page: p)))
            .ToList();
        if (pages.Count > 1)
        {
            html.Append("<nav aria-label=\"Pages\"><ol>\n");
            pages.ForEach(
                p =>
                    html.Append($"<li><a href=\"#{Anchor(p.Page)}\">{Text(p.Page.Title)}</a> "
                        + $"<span>{p.Kind.ToLowerInvariant()}</span></li>\n"));
            html.Append("</ol></nav>\n");
        }

        List(
            html,
            "Addresses that are gone",
            difference.Gone.Select(g => g.Heir is null ? g.Address : $"{g.Address}, most likely now {g.Heir}"));
        List(html, "Moved", difference.Moved.Select(p => $"{p.Address} now leads to {p.Now!.RedirectsTo}"));
        if (!difference.Frame.IsEmpty)
        {
            html.Append("<section><h2>Around every page</h2>\n");
            Lines(html, difference.Frame);
            html.Append("</section>\n");
        }

        for (var i = 0; i < pages.Count; i++)
        {
            Page(html, pages[i].Kind, pages[i].Page, i < MaxFrames && html.Length < MaxCharacters ? site : null);
        }

        List(html, "Files", difference.Files.Select(f => $"{f.Path} {(f.IsNew ? "is new" : f.IsGone ? "is gone" : "changed")}"));
        return html.Append("</main></body></html>\n").ToString();
    }

    private static void Page(StringBuilder html, string kind, PageChange page, ISourceTree? site)
    {
        html.Append(
            $"<section id=\"{Anchor(page)}\"><h2>{Text(page.Title)}</h2>\n<p><b>{kind}</b> <code>{Text(page.Address)}</code></p>\n");
        if (page.Old is not null)
        {
            Lines(html, page.Lines);
        }

        html.Append(site is null
            ? "<p>There are too many pages to show each one as it looks.</p>\n"
            : $"<iframe sandbox loading=\"lazy\" title=\"{Text(page.Title)}, as it looks\" "
                + $"srcdoc=\"{Text(StandalonePage.Write(site, page.Path))}\"></iframe>\n");
        html.Append("</section>\n");
    }

    private static void Lines(StringBuilder html, ImmutableArray<LineChange> lines)
    {
        html.Append("<div class=\"lines\">\n");
        foreach (var line in lines)
        {
            html.Append(line.Kind == ChangeKind.Same ? "<p class=\"same\">" : "<p>");
            foreach (var word in line.Words)
            {
                html.Append(word.Kind switch
                {
                    ChangeKind.Added => $"<ins>{Text(word.Text)}</ins>",
                    ChangeKind.Removed => $"<del>{Text(word.Text)}</del>",
                    _ => Text(word.Text),
                });
            }

            html.Append("</p>\n");
        }

        html.Append("</div>\n");
    }

    private static void List(StringBuilder html, string heading, IEnumerable<string> items)
    {
        var entries = string.Concat(items.Select(item => $"<li><code>{Text(item)}</code></li>\n"));
        html.Append(entries == "" ? "" : $"<section><h2>{heading}</h2>\n<ul>\n{entries}</ul></section>\n");
    }

    private static string Anchor(PageChange page) => $"page{Text(page.Address).Replace('/', '-')}";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private const string Head = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
        <title>Review</title>
        <style>
        :root { color-scheme: light dark; --rule: #8886; --added: #1a7f3726; --removed: #cf222e26 }
        body { margin: 0 auto; max-width: 78rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif }
        section { margin-top: 3rem; border-top: 1px solid var(--rule) }
        nav span { opacity: .7 }
        .lines { border-left: 3px solid var(--rule); padding-left: 1rem; max-width: 46rem; overflow-wrap: anywhere }
        .lines p { margin: .4rem 0 }
        .same { opacity: .65 }
        ins { background: var(--added); text-decoration-thickness: 1px }
        del { background: var(--removed) }
        del + ins { margin-left: .25em }
        iframe { display: block; width: 100%; height: 44rem; max-width: 100%; margin-top: 1rem; border: 1px solid var(--rule); resize: both; overflow: auto; background: Canvas }
        code { overflow-wrap: anywhere }
        </style></head><body><main>
        <h1>Review</h1>

        """;
}
