using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Advocate.Tests.Browser;

/// <summary>A tab, with a record of what its pages asked for and complained of. Disposing of it closes it.</summary>
public sealed class BrowserTab : IAsyncDisposable
{
    /// <summary>Longer than any test needs, even on a slow machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly Timer _limit;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    public BrowserTab(IPage page)
    {
        Page = page;

        // Asking a page for a value has no limit of its own: a page that never answers would keep all tests waiting.
        _limit = new Timer(_ => _ = page.Context.CloseAsync(), null, Limit, Timeout.InfiniteTimeSpan);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Every address asked for, the pages' own among them.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Errors and warnings of the console, breaches of the Content-Security-Policy among them, each with its page.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Waits until the page's address ends so: a script's change of it is known here a moment later than in the page.</summary>
    public Task AddressEndsAsync(string end) => Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(end)}$"));

    public async ValueTask DisposeAsync()
    {
        await _limit.DisposeAsync();
        await Page.Context.DisposeAsync();
    }
}
