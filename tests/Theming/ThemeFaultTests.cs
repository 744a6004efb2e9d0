using System.Buffers.Binary;
using System.Text;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Theming;

/// <summary>A file of the theme that no browser could read is a finding at its place.</summary>
public sealed class ThemeFaultTests
{
    private static readonly byte[] Font = File.ReadAllBytes(Path.Combine(Repository.Theme, "assets", "cards", "sans.ttf"));

    public static TheoryData<string, byte[], string> Fonts { get; } = new()
    {
        { "empty", [], "This file is no font of the kinds TTF and WOFF2." },
        { "a page", Encoding.UTF8.GetBytes("<!doctype html><title>Not found</title>"), "This file is no font of the kinds TTF and WOFF2." },
        { "cut in the directory", Font[..20], "The table directory of this font is cut off." },
        { "without letters", Renamed("glyf", "gone"), "This font has no table 'glyf'." },
        { "an empty WOFF2", Encoding.ASCII.GetBytes("wOF2"), "This font is cut off." },
    };

    [Theory, MemberData(nameof(Fonts))]
    [Trait("Code", "ADV512")]
    public async Task A_font_that_is_none_or_not_whole_is_named(string what, byte[] font, string message)
    {
        var site = await BuildAsync("assets/cards/sans.ttf", font);

        Assert.Equal(
            ("ADV512", "input/_theme/assets/cards/sans.ttf", message),
            site.Diagnostics.Select(d => (d.Code, d.Location.File, d.Message)).Single());
        Assert.True(site.Planned.Render is null, what);
    }

    [Fact]
    public async Task A_font_that_is_cut_off_anywhere_is_named_and_no_fault_of_the_program()
    {
        for (var length = 0; length < Font.Length; length += 7919)
        {
            Assert.Equal("ADV512", Assert.Single((await BuildAsync("assets/cards/sans.ttf", Font[..length])).Diagnostics).Code);
        }
    }

    [Theory]
    [InlineData("not a drawing", "icon.svg")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "icon.svg")]
    [InlineData("<svg/>", "icon.svg")]
    [InlineData("GIF89a", "logo.png")]
    [InlineData("", "logo.webp")]
    public async Task A_picture_that_is_none_is_named(string text, string name)
    {
        var site = await BuildAsync($"assets/icons/{name}", Encoding.UTF8.GetBytes(text), $"theme: {{logo: {name}}}");

        Assert.Contains(site.Diagnostics, d => d.Code == "ADV513" && d.Location.File == $"input/_theme/assets/icons/{name}");
    }

    [Theory]
    [InlineData("a:hover, a::before { content: \"{\"; background: url(data:image/png;base64,AA==) }")]
    [InlineData("@media (min-width: 30rem) { p { color: red; & a { color: blue } } }")]
    [InlineData("@layer a, b;\n@font-face { font-family: x; src: url(\"a.woff2\") format(\"woff2\") }")]
    [InlineData(".a\\:b { --x: a:b; --empty: ; color: red;; }")]
    [InlineData("p::after { content: \"a\\\"b\\\n  c\" } /* } */")]
    [InlineData("")]
    public async Task A_style_sheet_that_is_whole_is_passed(string css) =>
        Assert.DoesNotContain(
            (await BuildAsync("assets/css/site/91-own.css", Encoding.UTF8.GetBytes(css))).Diagnostics, d => d.Code == "ADV511");

    private static byte[] Renamed(string table, string name)
    {
        var font = (byte[])Font.Clone();
        for (var at = 12; at < 12 + (16 * BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4))); at += 16)
        {
            if (font.AsSpan(at, 4).SequenceEqual(Encoding.ASCII.GetBytes(table)))
            {
                Encoding.ASCII.GetBytes(name, font.AsSpan(at));
            }
        }

        return font;
    }

    private static Task<SmallSite> BuildAsync(string path, byte[] bytes, string settings = "cards: true") =>
        SmallSite.BuildAsync(new MemoryTree(new Dictionary<string, byte[]>
        {
            ["site.yml"] = Encoding.UTF8.GetBytes($"title: A small site\nurl: https://small.example/\n{settings}\n"),
            [$"_theme/{path}"] = bytes,
        }));
}
