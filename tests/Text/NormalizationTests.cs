using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Text;

/// <summary>One spelling for every name, whoever typed it.</summary>
public sealed class NormalizationTests
{
    [Theory]
    [InlineData("cafe\u0301", "café")]
    [InlineData("Vie\u0323\u0302t", "Việt")]
    [InlineData("Vie\u0302\u0323t", "Việt")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u0BC6\u0BBE", "\u0BCA")]
    [InlineData("\uFA19", "神")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("plain, “curled” and ﬁ", "plain, “curled” and ﬁ")]
    public void Every_spelling_of_a_text_becomes_one(string written, string composed)
    {
        Assert.Equal(composed, NormalizationFormC.Of(written));
        Assert.Equal(composed, NormalizationFormC.Of(composed));
    }
}
