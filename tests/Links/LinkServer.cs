using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Advocate.Tests.Links;

/// <summary>A web site on this machine that answers as a test says, and keeps what it was asked.</summary>
public sealed class LinkServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();
    private int _now;

    private LinkServer(WebApplication app) => _app = app;

    /// <summary><c>http://127.0.0.1:51234/</c></summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What was asked, in order: <c>HEAD /page</c>.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    public string UserAgent { get; private set; } = "";

    /// <summary>The most requests that were ever under way at once.</summary>
    public int MaxAtOnce { get; private set; }

    public static async Task<LinkServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new LinkServer(app);
        app.Run(context => server.AnswerAsync(context, answer));
        await app.StartAsync();
        server.Address = new Uri(
            app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, int, Task> answer)
    {
        MaxAtOnce = Math.Max(MaxAtOnce, Interlocked.Increment(ref _now));
        _asked.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        UserAgent = context.Request.Headers.UserAgent.ToString();
        await answer(context, _asked.Count);
        Interlocked.Decrement(ref _now);
    }
}
