using Advocate.Content;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary>What all kinds of article share: a list, a place in the feed, a picture for those who share them.</summary>
public abstract class ArticleKind<T>(string name, string folder, string noun) : DocumentKind<T>(name, folder, noun)
    where T : Article
{
    public override bool IsInFeed => true;

    public override bool CitesNumbers => true;

    public override NewFile Begin(string name, Site site, IReadOnlySet<string> taken) =>
        NewFile.Titled(Kind, name, site, taken, ("published", NewFile.Today(site)));

    protected override RazorSlice Layout(RenderContext context, T document) =>
        Layout(new ArticlePage<T>(context, document) { Card = PlanCard(context, document) });

    protected abstract RazorSlice Layout(ArticlePage<T> page);
}

/// <summary><c>articles/*.md</c>.</summary>
public sealed class Articles() : ArticleKind<Article>("article", "articles", "an article")
{
    public override DocumentList List { get; } = new(phrases => phrases.Articles.Title, phrases => phrases.Articles.Summary);

    public override string CardLineOf(Document document, Phrases phrases) =>
        phrases.Cards.Article(phrases.InWords(((Article)document).Published));

    public override bool NeedsText => true;

    protected override Article Read(MarkdownSource source, ProcessContext context) => new(source);

    protected override RazorSlice Layout(ArticlePage<Article> page) => ArticleLayout.Create(page);
}
