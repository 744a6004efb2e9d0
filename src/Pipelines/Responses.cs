using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Pipelines;

/// <summary><c>responses/*.md</c>: what readers answered. They have no page of their own; the article shows them.</summary>
public sealed class Responses() : TextKind("response", "responses", "a response")
{
    public override string NameForNew => "the article that it answers";

    public override NewFile Begin(string name, Site site, IReadOnlySet<string> taken)
    {
        var to = site.Articles.FirstOrDefault(a => IsNamed(a, name));
        if (to is null)
        {
            var didYouMean = Suggestion.DidYouMean(name, site.Articles.Select(a => a.Slug));
            return new NewFile.Refused(
                $"There is no article '{name}'.{didYouMean} Write its title, or its file's name, such as \"first-article\".");
        }

        var number = 1;
        while (site.All<Response>().Any(r => r.File.Path == $"responses/{to.Slug}-{number}.md"))
        {
            number++;
        }

        return NewFile.Of(Kind, $"{to.Slug}-{number}", [("to", NewFile.Quoted(to.Slug)), ("date", NewFile.Today(site))]);
    }

    protected override Response Read(MarkdownSource source, ProcessContext context) => new(source);

    protected override Anchors AnchorsOf(SourceFile file) => Response.AnchorsOf(file);

    /// <summary>By its title, or by its file in any form in which one can be named: <c>articles/one.md</c>, <c>one.md</c>,
    /// <c>one</c>.</summary>
    private static bool IsNamed(Article article, string name)
    {
        var path = name.Replace('\\', '/').TrimEnd('/');
        var file = ContentPath.IsMarkdown(path) ? ContentPath.WithoutMarkdown(path) : path;
        return article.Title.Equals(name, StringComparison.OrdinalIgnoreCase)
            || article.Slug.Equals(file[(file.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase);
    }
}
