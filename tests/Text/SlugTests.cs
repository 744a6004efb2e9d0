using Advocate.Text;
using Xunit;

namespace Advocate.Tests.Text;

/// <summary>What names a page or a heading in an address.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("बच्चों के अधिकार", "बच्चों-के-अधिकार")]
    [InlineData("குழந்தைகளின் உரிமை", "குழந்தைகளின்-உரிமை")]
    [InlineData("สิทธิเด็ก", "สิทธิเด็ก")]
    [InlineData("শিশুর অধিকার", "শিশুর-অধিকার")]
    [InlineData("حُقُوق الطفل", "حُقُوق-الطفل")]
    [InlineData("זכויות הילד", "זכויות-הילד")]
    [InlineData("𐐔𐐯𐑅𐐨𐑉𐐯𐐻", "𐐼𐐯𐑅𐐨𐑉𐐯𐐻")]
    [InlineData("𠮷野 家", "𠮷野-家")]
    [InlineData("İstanbul IŞIK", "istanbul-isik")]
    [InlineData("I\u0307stanbul", "istanbul")]
    [InlineData("ශ්‍රී ලංකා", "ශ්‍රී-ලංකා")]
    [InlineData("Miet\u00ADrecht", "mietrecht")]
    [InlineData("ǰ and J\u030C", "ǰ-and-ǰ")]
    [InlineData("① and ②", "①-and-②")]
    public void Letters_of_every_script_keep_what_makes_them_other_letters(string words, string slug)
    {
        Assert.Equal(slug, Slug.From(words));
        Assert.Equal(slug, Slug.From(slug));
    }

    [Theory]
    [InlineData("किताब", "कतब")]
    [InlineData("मेला", "मैला")]
    [InlineData("கல்", "கால்")]
    [InlineData("มา", "ม้า")]
    [InlineData("বল", "বালি")]
    [InlineData("ọkọ̀", "ọkọ́")]
    [InlineData("𐐔", "𐐕")]
    [InlineData("が", "か")]
    public void Different_words_have_different_addresses(string one, string other) => Assert.NotEqual(Slug.From(one), Slug.From(other));

    [Theory]
    [InlineData("mietpreisbremse ändert Größe, Öl & ÜBER", "de", "mietpreisbremse-aendert-groesse-oel-ueber")]
    [InlineData("A\u0308rger", "de-at", "aerger")]
    [InlineData("Größe", "en", "grosse")]
    [InlineData("Ærø Ålborg", "da", "aeroe-aalborg")]
    [InlineData("Tromsø", "nb", "tromsoe")]
    [InlineData("Malmö på", "sv", "malmo-pa")]
    [InlineData("Año nuevo", "es", "ano-nuevo")]
    [InlineData("Știri și țară", "ro", "stiri-si-tara")]
    [InlineData("Má mà", "vi", "má-mà")]
    [InlineData("Łódź", "pl", "lodz")]
    public void Latin_letters_are_transcribed_as_the_language_does(string words, string language, string slug)
    {
        Assert.Equal(slug, Slug.From(words, language));
        Assert.Equal(slug, Slug.From(slug, language));
    }
}
