using Microsoft.Playwright;

namespace Advocate.Tests.Browser;

/// <summary>
/// A mouse or a finger that presses and moves, by the browser's own protocol: Playwright moves no finger, and where scripts are off it
/// waits
/// without end for a mouse that moves while its button is down.
/// </summary>
internal sealed class Pointer : IAsyncDisposable
{
    private const int Steps = 5;

    /// <summary>
    /// A press that makes the page leave may take the answer along: the browser then never says what came of it, and the page's own
    /// address does.
    /// </summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);

    private readonly ICDPSession _session;
    private readonly bool _isFinger;
    private (double X, double Y) _at;

    private Pointer(ICDPSession session, bool isFinger) => (_session, _isFinger) = (session, isFinger);

    public static async Task<Pointer> MouseAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page), false);

    public static async Task<Pointer> FingerAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page), true);

    /// <summary>Goes down at a point and then, step by step, as far as is said.</summary>
    public async Task PressAndMoveAsync(double x, double y, int right, int down)
    {
        _at = (x, y);
        await SendAsync(_isFinger ? "touchStart" : "mousePressed");
        for (var step = 1; step <= Steps; step++)
        {
            _at = (x + (right * step / Steps), y + (down * step / Steps));
            await SendAsync(_isFinger ? "touchMove" : "mouseMoved");
        }
    }

    public Task ReleaseAsync() => SendAsync(_isFinger ? "touchEnd" : "mouseReleased");

    public async ValueTask DisposeAsync() => await AnswerOrTimeAsync(_session.DetachAsync());

    private static Task AnswerOrTimeAsync(Task answer) => Task.WhenAny(answer, Task.Delay(LongestAnswer)).Unwrap();

    private Task SendAsync(string type)
    {
        var (x, y) = _at;
        object[] points = type == "touchEnd" ? [] : [new { x, y }];
        return AnswerOrTimeAsync(_isFinger
            ? _session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points })
            : _session.SendAsync(
                "Input.dispatchMouseEvent",
                new() { ["type"] = type, ["x"] = x, ["y"] = y, ["button"] = "left", ["buttons"] = 1, ["clickCount"] = 1 }));
    }
}
