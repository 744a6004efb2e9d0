using System.Buffers.Binary;
using System.Collections.Concurrent;
using Advocate.Tests.Downloads;
using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>A recording in a page, as a reader meets it.</summary>
public sealed class PlayerTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_recording_is_loaded_when_its_reader_starts_it_and_not_before()
    {
        await using var server = await ServeAsync();
        await using var tab = await browser.NewTabAsync();
        var asked = new ConcurrentQueue<string>();
        tab.Page.Request += (_, request) => asked.Enqueue(request.Url);
        await tab.Page.GotoAsync($"{server.Address}articles/one/", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(asked, address => address.Contains("/files/", StringComparison.Ordinal));

        await tab.Page.EvaluateAsync("() => { const audio = document.querySelector('audio'); audio.muted = true; return audio.play(); }");

        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.querySelector('audio').duration > 0"));
        Assert.All(asked, address => Assert.StartsWith(server.Address, address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Players_are_as_wide_as_the_text_on_every_screen(int width)
    {
        await using var server = await ServeAsync();
        await using var tab = await browser.OpenAsync(server, "articles/one/", new Visitor(width));

        var fits = await tab.Page.EvaluateAsync<bool[]>("""
            () => {
              const text = document.querySelector('.player').parentElement.clientWidth;
              return [document.documentElement.scrollWidth <= innerWidth,
                ...[...document.querySelectorAll('audio, video')].map(player => Math.abs(player.clientWidth - text) <= 1)];
            }
            """);

        Assert.Equal([true, true, true], fits);
    }

    private static async Task<PageServer> ServeAsync() => await PageServer.StartAsync(await DownloadSite.BuildAsync(
        DownloadSite.Article("[The talk](../files/talk.wav)\n\n[The film](../files/film.mp4)"),
        ("files/talk.wav", Silence()),
        ("files/talk.txt", "Nothing is said."u8.ToArray()),
        ("files/film.mp4", "0000ftypisom"u8.ToArray()),
        ("files/film.vtt", "WEBVTT\n"u8.ToArray())));

    /// <summary>A second without a sound.</summary>
    private static byte[] Silence()
    {
        const int Rate = 8_000;
        byte[] wave = [.. "RIFF0000WAVEfmt "u8, .. new byte[20], .. "data0000"u8, .. Enumerable.Repeat((byte)128, Rate)];
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(4), wave.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(28), Rate);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(34), 8);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(40), Rate);
        return wave;
    }
}
