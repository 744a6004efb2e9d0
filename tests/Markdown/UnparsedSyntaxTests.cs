using Xunit;

namespace Advocate.Tests.Markdown;

/// <summary>Signs that readers would see as they are, since they are in pieces or mean something elsewhere.</summary>
public sealed class UnparsedSyntaxTests
{
    [Theory]
    [InlineData("a [b][c] d", 1, 3)]
    [InlineData("a [b][] d", 1, 3)]
    [InlineData("a\nb [c](d e.md)", 2, 5)]
    [InlineData("a [b](c.md d", 1, 5)]
    [InlineData("a [b] (https://c.example) d", 1, 5)]
    [InlineData("a (https://b.example)[c] d", 1, 3)]
    [InlineData("a (b.md)[c] d", 1, 3)]
    [InlineData("a b](c.md) d", 1, 4)]
    [InlineData("a !(b)[c.jpg] d", 1, 3)]
    [InlineData("a (b/c.html)[d] e", 1, 3)]
    [InlineData("a ![b] c", 1, 3)]
    [InlineData("a [[B]] c", 1, 3)]
    [InlineData("## A {#b}", 1, 6)]
    [InlineData("a {: .b} c", 1, 3)]
    [InlineData("a {.b} c", 1, 3)]
    [InlineData("** a ** b", 1, 1)]
    [InlineData("a __ b __ c", 1, 3)]
    [InlineData("a * bold words * c", 1, 3)]
    [InlineData("*a b", 1, 1)]
    [InlineData("a **b c", 1, 3)]
    [InlineData("a **b* c", 1, 3)]
    [InlineData("a *b** c", 1, 6)]
    [InlineData("a ~~b c", 1, 3)]
    [InlineData("_a b", 1, 1)]
    [InlineData("**a:**b", 1, 1)]
    [InlineData("a `b c", 1, 3)]
    [InlineData("##A", 1, 1)]
    [InlineData("a\n##B", 2, 1)]
    [InlineData("####### A", 1, 1)]
    [InlineData("• a\n• b", 1, 1)]
    [InlineData("-a\n-b", 1, 1)]
    [InlineData("1.a\n2.b", 1, 1)]
    [InlineData("| a | b |\n| c | d |", 1, 1)]
    [InlineData("a | b\nc | d", 1, 1)]
    [InlineData("| a |\n| - |\n| b |\n\n| c |", 5, 1)]
    [InlineData("| a | b |\n| - |\n", 1, 1)]
    [InlineData(":::note\na\n:::", 1, 1)]
    [InlineData("> [!NOTE] a", 1, 3)]
    [InlineData("> [!INFO]\n> a", 1, 3)]
    [InlineData("[!NOTE]\na", 1, 1)]
    [InlineData("- [x]a", 1, 3)]
    [InlineData("a ==b== c", 1, 3)]
    [InlineData("a $$b$$ c", 1, 3)]
    [InlineData("a :warning: b", 1, 3)]
    [InlineData("a &nbsp b", 1, 3)]
    [InlineData("a\\", 1, 2)]
    [InlineData("a --> b", 1, 3)]
    [InlineData("```mermaid\na\n```", 1, 1)]
    public void Is_found_with_what_to_write_instead(string text, int line, int column)
    {
        var finding = MarkdownText.Read(text).Findings.First(f => f.Code == "ADV209");
        Assert.Equal((line, column), (finding.Location.Line, finding.Location.Column));
    }

    [Theory]
    [InlineData("2 * 3 * 4 and a*b, ~10, 5~6, snake_case_name, 2**3")]
    [InlineData("Name: ____ Date: ______")]
    [InlineData("a price* that *holds* and *its* note")]
    [InlineData("[sic] and [t]he list[0] (the first) of [a] (b)")]
    [InlineData("10:30:45, a:b, AT&T, R&D; x=y, a == b")]
    [InlineData("$5 and $10, 50% {of them}, #1 of | two")]
    [InlineData("\\*a \\*\\*b \\[c][d] \\##e \\`f \\{#g} \\[[h]]")]
    [InlineData("\\##a\n\\| b |\n\\• c")]
    [InlineData("`**a` `[b][c]` `{#d}` `##e`")]
    [InlineData("- one\n- two\n\n1. three\n\n* * *\n\n***")]
    [InlineData("-5 degrees\n-7 degrees")]
    [InlineData("*a*b **c**d ***e*** *f **g** h*")]
    [InlineData("[//]: # (a comment)")]
    [InlineData("a. [b](c.md). d")]
    public void Nothing_is_found_in_what_means_itself(string text) => Assert.Empty(MarkdownText.Read(text).Findings);
}
