using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>Which response answers which article.</summary>
internal sealed class ResponseIndex
{
    private readonly ILookup<string, Article> _articlesByName;
    private readonly FrozenDictionary<string, ImmutableArray<Response>> _byArticle;

    /// <param name="articles">All of them, drafts too.</param>
    /// <param name="shows">Whether a response is shown, given the first of the articles that it may mean.</param>
    public ResponseIndex(ImmutableArray<Response> responses, IEnumerable<Article> articles, Func<Response, Article?, bool> shows)
    {
        _articlesByName = (responses.IsEmpty ? [] : articles.Where(a => !a.IsTranslation))
            .SelectMany(a => Response.NamesOf(a), (article, name) => (Name: name, Article: article))
            .ToLookup(n => n.Name, n => n.Article, StringComparer.OrdinalIgnoreCase);
        _byArticle = responses
            .Select(response => (Response: response, Article: ArticlesMeantBy(response).FirstOrDefault()))
            .Where(answer => shows(answer.Response, answer.Article))
            .GroupBy(answer => answer.Article?.File.Path ?? "", answer => answer.Response, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.Date).ToImmutableArray(), StringComparer.Ordinal);
    }

    public bool IsEmpty => _byArticle.Count == 0;

    public ImmutableArray<Response> ResponsesTo(Article article) =>
        _byArticle.TryGetValue(article.File.Path, out var responses) ? responses : [];

    public IEnumerable<Article> ArticlesMeantBy(Response response) => _articlesByName[response.To.Value];
}
