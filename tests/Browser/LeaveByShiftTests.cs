using Xunit;

namespace Advocate.Tests.Browser;

/// <summary>Shift pressed three times leaves the site; nothing that a person does while typing, selecting or reading does.</summary>
public sealed class LeaveByShiftTests(BrowserFixture browser)
{
    private const string AddField = "document.body.append(document.createElement('textarea'))";

    [Fact]
    public async Task Three_presses_leave_and_each_one_before_is_told_to_eyes_and_ears()
    {
        await using var site = await LeavingSite.OpenAsync(browser);

        await site.PressAsync("Shift", 1);
        Assert.Equal("Press Shift twice more to leave.", await site.Progress.TextContentAsync());
        Assert.True(await site.Progress.IsVisibleAsync());
        Assert.Equal("status", await site.Progress.GetAttributeAsync("role"));
        await site.PressAsync("Shift", 1);
        Assert.Equal("Press Shift once more to leave.", await site.Progress.TextContentAsync());
        await site.PressAsync("Shift", 1);

        await site.HasLeftAsync();
    }

    [Fact]
    public async Task Three_presses_leave_from_within_a_field_too()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.EvaluateAsync(AddField);
        await site.Page.Locator("textarea").FocusAsync();
        await site.PressAsync("Shift", 3);

        await site.HasLeftAsync();
    }

    [Fact]
    public async Task Both_Shift_keys_count_even_when_one_goes_down_before_the_other_is_up()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.Keyboard.DownAsync("ShiftLeft");
        await site.Page.Keyboard.DownAsync("ShiftRight");
        await site.Page.Keyboard.UpAsync("ShiftLeft");
        await site.Page.Keyboard.UpAsync("ShiftRight");
        await site.PressAsync("ShiftLeft", 1);

        await site.HasLeftAsync();
    }

    [Fact]
    public async Task Presses_that_come_too_slowly_are_forgotten_and_that_is_said()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.Clock.InstallAsync();
        await site.Page.ReloadAsync();
        await site.PressAsync("Shift", 2);

        await site.Page.Clock.FastForwardAsync(5001);
        Assert.Equal("Not leaving.", await site.Progress.TextContentAsync());
        await site.PressAsync("Shift", 1);

        Assert.Equal("Press Shift twice more to leave.", await site.Progress.TextContentAsync());
        Assert.Equal(site.Home, site.Page.Url);
    }

    [Theory]
    [InlineData("Shift+A", "Shift+B", "Shift+C")]
    [InlineData("Shift", "a", "Shift", "Shift")]
    [InlineData("Shift+Tab", "Shift+Tab", "Shift+Tab")]
    [InlineData("Escape", "Escape", "Escape", "Escape")]
    public async Task Other_keys_do_not_leave(params string[] keys)
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        foreach (var key in keys)
        {
            await site.PressAsync(key, 1);
        }

        await StaysAsync(site);
    }

    [Fact]
    public async Task A_letter_that_is_still_down_when_Shift_is_pressed_makes_it_typing()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        for (var i = 0; i < 3; i++)
        {
            await site.Page.Keyboard.DownAsync("a");
            await site.Page.Keyboard.DownAsync("Shift");
            await site.Page.Keyboard.UpAsync("a");
            await site.Page.Keyboard.UpAsync("Shift");
        }

        await StaysAsync(site);
    }

    [Fact]
    public async Task Shift_held_while_text_is_selected_by_pointer_does_not_leave()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        for (var i = 0; i < 3; i++)
        {
            await site.Page.Keyboard.DownAsync("Shift");
            await site.Page.Mouse.ClickAsync(300, 300);
            await site.Page.Keyboard.UpAsync("Shift");
        }

        await StaysAsync(site);
    }

    [Fact]
    public async Task A_Shift_key_that_is_held_down_counts_once()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        for (var i = 0; i < 4; i++)
        {
            await site.Page.Keyboard.DownAsync("Shift");
        }

        await site.Page.Keyboard.UpAsync("Shift");

        Assert.Equal("Press Shift twice more to leave.", await site.Progress.TextContentAsync());
    }

    [Theory]
    [InlineData("{ key: 'Shift', code: 'ShiftLeft', isComposing: true }")] // composing a letter from several keys
    [InlineData("{ key: 'Shift', code: '' }")] // a keyboard on the screen
    [InlineData("{ key: 'Shift', code: 'ShiftLeft', keyCode: 229 }")] // handled by an input method
    public async Task Keyboards_on_a_screen_and_composed_letters_do_not_leave(string kind)
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.EvaluateAsync($$"""
            () => {
                for (let i = 0; i < 3; i++)
                    for (const type of ['keydown', 'keyup'])
                        document.body.dispatchEvent(new KeyboardEvent(type, { bubbles: true, ...{{kind}} }));
            }
            """);

        await StaysAsync(site);
    }

    [Fact]
    public async Task Shift_in_a_field_that_a_finger_chose_does_not_leave()
    {
        await using var site = await LeavingSite.OpenAsync(browser);
        await site.Page.EvaluateAsync(AddField);
        await site.Page.EvaluateAsync(
            "document.querySelector('textarea').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))");
        await site.Page.Locator("textarea").FocusAsync();
        await site.PressAsync("Shift", 3);

        await StaysAsync(site);
    }

    private static async Task StaysAsync(LeavingSite site)
    {
        Assert.Equal(site.Home, site.Page.Url);
        Assert.Contains("nobody else should see", await site.ScreenAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Arrivals);
    }
}
