using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Advocate.Tests.Browser;

/// <summary>A tab, with a record of what its pages asked for and complained of. Disposing of it closes it.</summary>
public sealed class BrowserTab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    public BrowserTab(IPage page)
    {
        Page = page;
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

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
