using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Tests.Site;
using Advocate.Theming;
using Xunit;

namespace Advocate.Tests.Theming;

public sealed class PhrasesTests
{
    private static readonly Phrases English = Read(Repository.EnglishPhrases);

    [Fact]
    public void A_value_that_looks_like_a_blank_is_not_filled_itself() =>
        Assert.Equal("page {of} of 9", English.List.PageOf(number: "{of}", of: "9"));

    [Fact]
    public void A_language_puts_the_values_in_its_own_order_and_as_often_as_it_needs() =>
        Assert.Equal(
            "{ 2026: 24. November 2026",
            WithInstead("\"{month} {day}, {year}\"", "'{ {year}: {day}. {month} {year}'").InWords(new DateOnly(2026, 11, 24)));

    [Fact]
    public void One_is_said_in_the_singular_and_every_other_number_in_the_plural()
    {
        Assert.Equal("1 minute to read", English.Byline.ReadingTime(1));
        Assert.Equal("1,200 minutes to read", English.Byline.ReadingTime(1200));
        Assert.Equal("0 minutes to read", English.Byline.ReadingTime(0));
    }

    [Fact]
    public void A_language_without_a_singular_says_one_like_every_other_number() =>
        Assert.Equal(
            "1 min",
            WithInstead("{one: \"1 minute to read\", other: \"{count} minutes to read\"}", "{other: '{count} min'}").Byline.ReadingTime(1));

    [Fact]
    public void Every_kind_and_group_of_sources_every_confidence_and_every_month_has_a_phrase()
    {
        Assert.Distinct(Source.Kinds.Select(English.KindOfSource));
        Assert.Distinct(SourceGroup.All.Select(group => English.Of(group).Title));
        Assert.Distinct(Law.Confidences.Select(English.Confidence));
        Assert.Distinct(Enumerable.Range(1, 12).Select(English.Month));
    }

    private static Phrases WithInstead(string written, string instead)
    {
        Assert.Contains(written, Repository.EnglishPhrases, StringComparison.Ordinal);
        return Read(Repository.EnglishPhrases.Replace(written, instead, StringComparison.Ordinal));
    }

    private static Phrases Read(string text)
    {
        var found = new DiagnosticBag();
        var phrases = Phrases.Read("en", new SourceText(new SourceFile("strings/en.yml", "theme/strings/en.yml"), text), found);
        Assert.Empty(found.Sorted());
        return phrases;
    }
}
