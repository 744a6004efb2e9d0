using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>One page of each kind that the theme lays out, of the sample site.</summary>
public static class EveryKindOfPage
{
    public const string Article = "articles/restored/";

    public const string Comparison = "laws/compare/?places=al,avo";

    public static readonly TheoryData<string> Permalinks =
    [
        "", "articles/", Article, "interviews/keeper/", "topics/", "topics/water/", "laws/", SampleSite.LongestLaw, "laws/data/",
        "laws/compare/", "laws/changes/", "laws/on/", "laws/on/2022/",
        "help/", "sources/", "sources/official/", "corrections/", "how-we-write/", "about/", "bills/", "bills/al-b-94-2021/", "events/",
        "events/hearing/", "events/walk/", "search/", "404.html", "ar/articles/restored/",
    ];
}
