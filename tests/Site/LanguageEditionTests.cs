using Xunit;

namespace Advocate.Tests.Site;

public sealed class LanguageEditionTests
{
    private const string Settings = """
        -- site.yml --
        title: A small site
        url: https://small.example/
        """;

    [Theory]
    [InlineData("articles/sb.1322.md", "articles/sb-1322/")]
    [InlineData("articles/one.two.md", "articles/one-two/")]
    [InlineData("articles/v1.md", "articles/v1/")]
    public async Task A_dot_in_a_name_is_no_language_unless_two_letters_follow(string path, string permalink)
    {
        var site = await SmallSite.BuildAsync($"""
            {Settings}
            -- {path} --
            ---
            title: One
            summary: A page that says what it has to say in one plain sentence.
            published: 2026-11-24
            ---
            """);

        Assert.Empty(site.Diagnostics);
        Assert.True(site.Has(permalink));
    }
}
