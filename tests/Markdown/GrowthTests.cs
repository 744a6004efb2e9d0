using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>No text takes more than twice as much to read as one half its size, however it is broken.</summary>
public sealed class GrowthTests
{
    /// <summary>A little more than two, since lists double their room when they are full.</summary>
    private const double MaxGrowth = 2.5;

    private const int Size = 40_000;

    [Theory]
    [InlineData("[a](b c)\n")]
    [InlineData("[a](\n\n")]
    [InlineData("[a](b ")]
    [InlineData("[^a] ")]
    [InlineData("[^a]: b\n")]
    [InlineData("a[^#]\n\n[^#]: b\n\n")]
    [InlineData("[a#]: b\n\n")]
    [InlineData("[a]: b\n")]
    [InlineData("{% a %}\n")]
    [InlineData("{% ")]
    [InlineData("{#a} ")]
    [InlineData("**a\n\n")]
    [InlineData("** a ")]
    [InlineData("<!-- a ")]
    [InlineData("a <!-- a\n\n")]
    [InlineData("<details>\n")]
    [InlineData("<sub>")]
    [InlineData("a<br>")]
    [InlineData("| a | b |\n")]
    [InlineData("| a |\n| - |\n| b | c |\n")]
    [InlineData("> > > a\n")]
    [InlineData("- - - a\n")]
    [InlineData("www.a.example ")]
    [InlineData("a@b.example ")]
    [InlineData("• a\n")]
    [InlineData("&#146; ")]
    public void Twice_the_text_takes_twice_the_memory(string piece)
    {
        Allocated(piece, 2 * Size);
        var (once, twice) = (Allocated(piece, Size), Allocated(piece, 2 * Size));
        Assert.True(twice <= (MaxGrowth * once) + 100_000, $"{Size} characters take {once} bytes, and twice as many take {twice}.");
    }

    [Theory]
    [Trait("Code", "ADV220")]
    [InlineData("[a](")]
    [InlineData("*a _b ")]
    [InlineData("`a ``b ")]
    [InlineData("a <b ")]
    [InlineData("[[a]] ")]
    public void A_paragraph_with_more_signs_than_can_be_read_is_an_error_where_it_starts(string piece)
    {
        var finding = MarkdownText.Read($"words\n\n{Text(piece, Size)}").Findings.First(f => f.Code == "ADV220");
        Assert.Equal((3, 1), (finding.Location.Line, finding.Location.Column));
    }

    [Fact]
    public void A_text_can_define_many_addresses_and_no_more() =>
        Assert.Single(MarkdownText.Read(Text("[a#]: b\n\n", Size)).Findings, f => f.Code == "ADV220");

    [Fact]
    public void A_long_paragraph_is_read_as_any_other() =>
        Assert.Empty(
            MarkdownText.Read(string.Concat(Enumerable.Repeat("Words, and *a few* more of them in a [link](a.md). ", 150))).Findings);

    private static long Allocated(string piece, int size)
    {
        var text = Text(piece, size);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MarkdownText.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Text(string piece, int size) =>
        string.Concat(Enumerable.Range(0, size / piece.Length).Select(i => piece.Replace("#", $"{i}", StringComparison.Ordinal)));
}
