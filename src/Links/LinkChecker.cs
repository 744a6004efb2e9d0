using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace Advocate.Links;

/// <summary>Asks for addresses on other sites, and believes a bad answer only when it is clear or was given again.</summary>
public sealed class LinkChecker(LinkCheckOptions manners, TimeProvider clock) : IDisposable
{
    /// <summary>As many as browsers follow.</summary>
    private const int MaxRedirects = 20;

    private readonly HostRateLimiter _gate = new(manners.Pause, clock);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", manners.UserAgent }, { "Accept", "*/*" } },
    };

    /// <param name="onAnswered">Called after each address how many are done.</param>
    public async Task<IReadOnlyDictionary<Uri, LinkState>> CheckAsync(
        ImmutableArray<Uri> addresses, Action<int> onAnswered, CancellationToken cancelled)
    {
        var states = new ConcurrentDictionary<Uri, LinkState>();
        var hosts = addresses.GroupBy(a => a.Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(
            hosts,
            new ParallelOptions { MaxDegreeOfParallelism = manners.HostsAtOnce, CancellationToken = cancelled },
            async (host, stop) =>
            {
                foreach (var address in host)
                {
                    states[address] = await CheckAsync(address, stop);
                    onAnswered(states.Count);
                }
            });
        return states;
    }

    public void Dispose() => _client.Dispose();

    private async Task<LinkState> CheckAsync(Uri address, CancellationToken cancelled)
    {
        for (var tries = 1; ; tries++)
        {
            var (state, wait) = await TryAsync(address, cancelled);
            if (wait is null || wait > manners.MaxWait || tries >= manners.Tries)
            {
                return state;
            }

            await Task.Delay(wait.Value, clock, cancelled);
        }
    }

    /// <summary>Follows an address to its end.</summary>
    /// <returns>With a wait when it is worth asking again.</returns>
    private async Task<(LinkState State, TimeSpan? Wait)> TryAsync(Uri address, CancellationToken cancelled)
    {
        var at = address;
        var isMovedForGood = true;
        for (var i = 0; i < MaxRedirects; i++)
        {
            Answer answer;
            try
            {
                answer = await AskAsync(at, cancelled);
            }
            catch (HttpRequestException exception)
            {
                return (NoAnswer(exception), manners.Pause);
            }
            catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
            {
                return (new LinkState.Unclear($"no answer in {manners.Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds", WasAnswered: false), manners.Pause);
            }

            if (answer.Redirect is not { } next)
            {
                return (State(answer, at != address && isMovedForGood ? at : null), answer.Wait);
            }

            isMovedForGood &= answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = next;
        }

        return (new LinkState.Dead("it redirects without end"), null);
    }

    /// <summary>
    /// Asks for the head of a page, which costs a server little; many refuse that or answer it wrongly, so a bad answer is checked.
    /// </summary>
    private async Task<Answer> AskAsync(Uri address, CancellationToken cancelled)
    {
        var answer = await SendAsync(HttpMethod.Head, address, cancelled);
        return (int)answer.Status < 400 || answer.Status is HttpStatusCode.TooManyRequests
            ? answer
            : await SendAsync(HttpMethod.Get, address, cancelled);
    }

    private Task<Answer> SendAsync(HttpMethod method, Uri address, CancellationToken cancelled) => _gate.PassAsync(
        address,
        async () =>
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
            patience.CancelAfter(manners.Patience);
            using var request = new HttpRequestMessage(method, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return Answer.Of(response, address, clock.GetUtcNow());
        },
        cancelled);

    private static LinkState State(Answer answer, Uri? movedTo) => answer.Status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new LinkState.Dead(
            $"the server says {(int)answer.Status}: there is no such page"),
        >= HttpStatusCode.BadRequest => new LinkState.Unclear(
            $"the server says {(int)answer.Status}{(answer.Wait is null ? "" : ", and asks to come back later")}"),
        _ when movedTo is not null => new LinkState.Moved(movedTo),
        _ => new LinkState.Alive(),
    };

    private static LinkState NoAnswer(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => new LinkState.Dead("there is no such host", WasAnswered: false),
        HttpRequestError.SecureConnectionError => new LinkState.Unclear("its certificate is not valid"),
        _ => new LinkState.Unclear("no connection could be made", WasAnswered: false),
    };

    /// <param name="Redirect">Where the page is instead, on a server that can be asked.</param>
    /// <param name="Wait">How long to wait before asking again, when that may help.</param>
    private sealed record Answer(HttpStatusCode Status, Uri? Redirect, TimeSpan? Wait)
    {
        public static Answer Of(HttpResponseMessage response, Uri asked, DateTimeOffset now)
        {
            var status = response.StatusCode;
            var isElsewhere = (int)status is >= 300 and < 400 && response.Headers.Location is not null;
            var target = isElsewhere && Uri.TryCreate(asked, response.Headers.Location, out var there) ? there : null;
            var later = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - now : null;
            var isPassing = status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;
            return new Answer(
                status,
                target is { Scheme: "http" or "https" } ? target : null,
                isPassing ? (later is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1)) : null);
        }
    }
}
