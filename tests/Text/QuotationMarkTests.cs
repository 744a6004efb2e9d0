using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Text;

/// <summary>Straight quotes become the marks of the language that they are in.</summary>
public sealed class QuotationMarkTests
{
    [Theory]
    [InlineData("de", "Sie sagte \"er rief 'halt'\" - Hans' Hund geht's gut.", "Sie sagte „er rief ‚halt‘“ - Hans’ Hund geht’s gut.")]
    [InlineData("de-at", "\"So\"", "„So“")]
    [InlineData("de", "Was für 'n Tag, 's war 'schön'", "Was für ’n Tag, ’s war ‚schön‘")]
    [InlineData("nl", "'s avonds, 't huis, 'ja'", "’s avonds, ’t huis, ‘ja’")]
    [InlineData("fr", "L'article \"premier\" d'hier", "L’article «premier» d’hier")]
    [InlineData("fr", "l'\"autre\" d'\"Avignon\", L'\"État\"", "l’«autre» d’«Avignon», L’«État»")]
    [InlineData("ar", "و\"عربي\" هنا", "و”عربي“ هنا")]
    [InlineData("fr-ch", "\"Le 'beau' lac\"", "«Le ‹beau› lac»")]
    [InlineData("ru", "Закон \"О детях\"", "Закон «О детях»")]
    [InlineData("es", "¿\"Qué\" dijo? ¡\"Nada\"!", "¿“Qué” dijo? ¡“Nada”!")]
    [InlineData("pl", "Ustawa \"o dzieciach\"", "Ustawa „o dzieciach”")]
    [InlineData("sv", "Lagen \"om barn\"", "Lagen ”om barn”")]
    [InlineData("ja", "彼は\"はい\"と言った。\"いいえ\"", "彼は「はい」と言った。「いいえ」")]
    [InlineData("zh", "他说\"你好。\"然后\"走了\"。", "他说“你好。”然后“走了”。")]
    [InlineData("hi", "उसने \"किताब\" कहा", "उसने “किताब” कहा")]
    [InlineData("en", "\"a\" and 'b' in '16", "“a” and ‘b’ in ’16")]
    public void A_language_has_its_own_marks(string language, string written, string set) =>
        Assert.Equal(set, Typography.Quotes(written, language));

    [Theory]
    [InlineData("anti-\"reform\" law", "anti-“reform” law")]
    [InlineData("they came --\"late\"", "they came --“late”")]
    [InlineData("No.\u00A0\"Seven\"", "No.\u00A0“Seven”")]
    [InlineData("under\u202F\"law\"", "under\u202F“law”")]
    [InlineData("left|\"right\"", "left|“right”")]
    [InlineData("=\"é\"", "=“é”")]
    [InlineData("(\"one\", \"two\")", "(“one”, “two”)")]
    [InlineData("\"I was—\" he said", "“I was—” he said")]
    [InlineData("\"Go,\" she said, \"now!\"", "“Go,” she said, “now!”")]
    [InlineData("a 6\" pipe", "a 6” pipe")]
    [InlineData("'Tis true, 'twas so", "’Tis true, ’twas so")]
    [InlineData("rock 'n' roll", "rock ’n’ roll")]
    [InlineData("tell 'em 'til then", "tell ’em ’til then")]
    [InlineData("'emergency' and 'tiller'", "‘emergency’ and ‘tiller’")]
    [InlineData("the '90s and 'the rest'", "the ’90s and ‘the rest’")]
    public void A_mark_opens_before_a_letter_unless_a_letter_or_a_digit_is_before_it(string written, string set) =>
        Assert.Equal(set, Typography.Quotes(written));
}
