using System.Text;
using Advocate.Search;
using Xunit;

namespace Advocate.Tests.Search;

/// <summary>A text is cut into the words that readers look for, however they are written.</summary>
public sealed class WordReaderTests
{
    [Theory]
    [InlineData("The river's mouth", "the river mouth")]
    [InlineData("Línea Nacional, Ærø, Straße", "linea nacional aero strasse")]
    [InlineData("N.Y. and D.C.", "ny and dc")]
    [InlineData("SB 1322", "sb 1322 sb1322")]
    [InlineData("S.B. 1322", "sb 1322 sb1322")]
    [InlineData("SB1322", "sb1322 sb 1322")]
    [InlineData("Penal Code § 647(b)", "penal code 647 code647 b")]
    [InlineData("§ 18.2-361.1", "18 2 361 1 18.2-361.1")]
    [InlineData("N.J.S.A. 2C:34-1", "njsa 2c 34 1 2c:34-1")]
    [InlineData("in 2016, at 16", "in 2016 at 16")]
    [InlineData("In 2016", "in 2016")]
    [InlineData("don't", "dont")]
    [InlineData("河川の法律", "河 川 の 法 律")]
    [InlineData("", "")]
    public void A_text_has_these_words(string text, string words) => Assert.Equal(words, string.Join(' ', WordsOf(text)));

    [Fact]
    public void The_same_letters_written_in_two_ways_are_one_word() => Assert.Equal(WordsOf("caf\u00E9"), WordsOf("cafe\u0301"));

    [Theory]
    [InlineData("trafficking", "trafficked", "en")]
    [InlineData("trafficker", "traffic", "en")]
    [InlineData("vacatur", "vacate", "en")]
    [InlineData("children", "child", "en")]
    [InlineData("prosecution", "prosecutors", "en")]
    [InlineData("agencies", "agency", "en")]
    [InlineData("explotados", "explotadas", "es")]
    [InlineData("leyes", "ley", "es")]
    public void Forms_of_a_word_share_a_stem(string one, string other, string language) =>
        Assert.Equal(WordStem.Of(one, language), WordStem.Of(other, language));

    [Fact]
    public void In_a_language_without_rules_a_word_is_its_own_stem() => Assert.Equal("flüsse", WordStem.Of("flüsse", "de"));

    internal static List<string> WordsOf(string text)
    {
        var words = new Words();
        new WordReader<Words>(Encoding.UTF8.GetBytes(text), words).Read();
        return words.Found;
    }

    private sealed class Words : IWordSink
    {
        public List<string> Found { get; } = [];

        public void Add(ReadOnlySpan<byte> word) => Found.Add(Encoding.UTF8.GetString(word));
    }
}
