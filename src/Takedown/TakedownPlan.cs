using System.Collections.Immutable;
using System.Net;
using Advocate.Files;
using Advocate.Html;

namespace Advocate.Takedown;

/// <summary>What has to be done to a built site so that some of its pages are gone from it.</summary>
/// <param name="Written">Files to be written, each with its text.</param>
/// <param name="Deleted">Files to be deleted.</param>
/// <param name="Left">Files that still give an address or a title of the pages, which somebody has to read.</param>
/// <param name="Editions">The pages in other languages, which stay.</param>
internal sealed record TakedownPlan(
    ImmutableSortedDictionary<string,
    string> Written,
    ImmutableSortedSet<string> Deleted,
    ImmutableSortedSet<string> Left,
    ImmutableSortedSet<string> Editions)
{
    /// <param name="pages">Their addresses below the site's root.</param>
    /// <param name="shortPage">What is left at each of them.</param>
    public static TakedownPlan Of(PublishedSite site, IReadOnlyCollection<string> pages, string shortPage)
    {
        var written = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var replaced = pages.Select(SitePath.PathOf).ToHashSet(StringComparer.Ordinal);
        var feeds = pages.Where(p => p != "")
            .SelectMany(page => site.Files.Where(file => IsFeedOrCalendarOf(page, file)))
            .ToHashSet(StringComparer.Ordinal);
        var old = pages.ToDictionary(page => page, page => site.Read(SitePath.PathOf(page)));
        written.AddRange(SearchRemoval.From(site, pages));
        var texts = site.Texts.Where(path => !SitePath.IsSearchIndex(path));
        foreach (var path in texts.Where(path => !feeds.Contains(path)))
        {
            var permalink = SitePath.PermalinkOf(path);
            var text = site.Read(path);
            var result = replaced.Contains(path) ? shortPage : path[path.LastIndexOf('.')..] switch
            {
                ".html" => RedirectIn(site, permalink, text) is { } target && pages.Contains(target)
                    ? shortPage
                    : LinkRemoval.Apply(text, link => IsGone(permalink, link)),
                ".xml" => FeedRemoval.FromXml(text, link => IsGone("", link)),
                ".ics" => CalendarRemoval.From(text, link => IsGone("", link)),
                ".json" => FeedRemoval.FromJson(text, link => IsGone("", link)),
                _ => text,
            };
            if (result != text)
            {
                written[path] = result;
            }
        }

        // Pictures that the pages showed, cards among them, and that no other page shows.
        string After(string path) => written.TryGetValue(path, out var text) ? text : site.Read(path);
        var remaining = site.Texts.Where(path => !feeds.Contains(path)).Select(path => (Path: path, Text: After(path))).ToList();
        var pictures = old.SelectMany(page => PicturesOn(site, page.Key, page.Value))
            .Where(
                picture =>
                    site.Files.Contains(picture)
                        && MediaType.IsPicture(picture)
                        && !remaining.Exists(other => other.Text.Contains(picture, StringComparison.Ordinal)));
        var names = pages.Where(page => page != "")
            .Select(page => site.Address.AbsoluteUri + page)
            .Concat(old.Values.Select(TitleOf).OfType<string>())
            .ToList();
        return new TakedownPlan(
            written.ToImmutable(),
            [.. pictures.Concat(feeds)],
            [
                .. remaining.Where(file => names.Exists(name => file.Text.Contains(name, StringComparison.Ordinal)))
                .Select(file => file.Path)],
            [.. old.SelectMany(page => EditionsOf(site, page.Key, page.Value)).Where(edition => !pages.Contains(edition))]);

        // Every page leads to the home page, so that its links stay when it is taken down.
        bool IsGone(string from, string link) => site.Resolve(from, link) is { } target
            && target != ""
            && !link.StartsWith('#')
            && pages.Contains(target);
    }

    /// <summary>Whether a file beside a page says the same as the page in another form.</summary>
    private static bool IsFeedOrCalendarOf(string page, string file) =>
        file.StartsWith(page, StringComparison.Ordinal) && file[page.Length..] is var name && !name.Contains('/', StringComparison.Ordinal)
        && (name == "feed.xml" || name.EndsWith(".ics", StringComparison.Ordinal));

    public void Apply(string folder)
    {
        foreach (var (path, text) in Written)
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        foreach (var path in Deleted)
        {
            File.Delete(Path.Combine(folder, path));
        }
    }

    /// <summary>Where a page leads on that only leads on; null for any other.</summary>
    public static string? RedirectIn(PublishedSite site, string permalink, string html) =>
        Tags(html, "meta").FirstOrDefault(tag => tag.Attribute("http-equiv") == "refresh")?.Attribute("content") is { } order
            && Refresh.Read(order) is { Address: not "" and var address }
                ? site.Resolve(permalink, address)
                : null;

    private static IEnumerable<string> PicturesOn(PublishedSite site, string permalink, string html) =>
        Tags(html, "img").Select(tag => tag.Attribute("src"))
            .Concat(
                Tags(html, "source").SelectMany(tag => (tag.Attribute("srcset") ?? "").Split(',').Select(one => one.Trim().Split(' ')[0])))
            .Concat(Tags(html, "meta").Where(tag => tag.Attribute("property") == "og:image").Select(tag => tag.Attribute("content")))
            .Where(address => !string.IsNullOrEmpty(address))
            .Select(address => site.Resolve(permalink, address!))
            .OfType<string>().Distinct();

    private static IEnumerable<string> EditionsOf(PublishedSite site, string permalink, string html) =>
        Tags(html, "link").Where(tag => tag.Attribute("hreflang") is not null)
            .Select(tag => site.Resolve(permalink, tag.Attribute("href") ?? ""))
            .OfType<string>();

    /// <summary>The title as other pages show it.</summary>
    private static string? TitleOf(string html)
    {
        var tokens = Token.ReadAll(html);
        var heading = Enumerable.Range(0, Math.Max(0, tokens.Length - 1))
            .FirstOrDefault(i => tokens[i].IsStart("h1") && tokens[i + 1].Kind == TokenKind.Text, -1);
        return heading >= 0 && WebUtility.HtmlDecode(tokens[heading + 1].Text).Trim() is { Length: > 0 } title ? title : null;
    }

    private static IEnumerable<Token> Tags(string html, string name) => Token.ReadAll(html).Where(token => token.IsStart(name));
}
