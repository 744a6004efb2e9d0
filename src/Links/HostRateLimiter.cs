using System.Collections.Concurrent;

namespace Advocate.Links;

/// <summary>Lets one request at a time through to each host, and not before the pause since the last one is over.</summary>
internal sealed class HostRateLimiter(TimeSpan pause, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> PassAsync<T>(Uri address, Func<Task<T>> ask, CancellationToken cancelled)
    {
        var host = _hosts.GetOrAdd(address.Authority, _ => new Host());
        await host.Gate.WaitAsync(cancelled);
        try
        {
            var wait = host.Next - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancelled);
            }

            return await ask();
        }
        finally
        {
            host.Next = clock.GetUtcNow() + pause;
            host.Gate.Release();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public DateTimeOffset Next { get; set; }
    }
}
