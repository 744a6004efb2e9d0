using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Advocate.Preview;

/// <summary>
/// A web server for this machine alone: it listens on the loopback addresses, and a <see cref="RequestGate"/> decides what it answers.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    public const int DefaultPort = 5080;

    /// <summary>How many ports above the usual one are tried when it is taken.</summary>
    private const int PortsTried = 20;

    private readonly WebApplication _app;

    private SiteServer(WebApplication app, int port)
    {
        _app = app;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Without a slash at the end.</summary>
    public string Origin => $"http://localhost:{Port}";

    /// <param name="port">The port to listen on, 0 for any; null for the usual one, or the next that is free.</param>
    /// <param name="hosts">Names by which requests may call this machine besides its own.</param>
    /// <exception cref="PortTakenException">Another program listens there.</exception>
    public static async Task<SiteServer> StartAsync(RequestDelegate answer, int? port, params ImmutableArray<string> hosts)
    {
        if (port == 0)
        {
            port = FreePort();
        }

        for (var candidate = port ?? DefaultPort; ; candidate++)
        {
            if (await TryStartAsync(answer, candidate, new RequestGate(hosts)) is { } server)
            {
                return server;
            }

            if (candidate == (port ?? DefaultPort + PortsTried))
            {
                throw new PortTakenException(candidate);
            }
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<SiteServer?> TryStartAsync(RequestDelegate answer, int port, RequestGate gate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.ListenLocalhost(port);
        });

        // Pages that are open hold a connection each; ending does not wait for them.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var app = builder.Build();
        app.Run(context => gate.AnswerAsync(context, answer));
        try
        {
            await app.StartAsync();
            return new SiteServer(app, port);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            return null;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

internal sealed class PortTakenException(int port) : Exception($"Port {port} is taken by another program.")
{
    public int Port => port;
}
