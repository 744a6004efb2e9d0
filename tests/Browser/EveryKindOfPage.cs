using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>One page of each kind that the theme lays out, of the repository's own site.</summary>
public static class EveryKindOfPage
{
    public static readonly TheoryData<string> Permalinks =
    [
        "", "articles/", "articles/sb-1322/", "interviews/maheen-kaleem/", "topics/", "topics/california/", "laws/", "laws/california/", "laws/data/", "laws/compare/",
        "help/", "sources/", "sources/news/", "corrections/", "how-we-write/", "about/", "404.html",
    ];
}
