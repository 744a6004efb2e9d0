using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Advocate.Preview;

/// <summary>
/// A web server for this machine alone. It listens on the loopback addresses, and answers only requests that name them: a page from
/// elsewhere whose name was made to lead here (DNS rebinding) learns nothing.
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
    /// <exception cref="PortTakenException">Another program listens there.</exception>
    public static async Task<SiteServer> StartAsync(RequestDelegate answer, int? port)
    {
        if (port == 0)
        {
            port = FreePort();
        }

        for (var candidate = port ?? DefaultPort; ; candidate++)
        {
            if (await TryStartAsync(answer, candidate) is { } server)
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

    private static async Task<SiteServer?> TryStartAsync(RequestDelegate answer, int port)
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
        app.Run(context => IsForThisMachine(context.Request.Host) ? answer(context) : RefuseAsync(context));
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

    private static bool IsForThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("This server answers only to localhost.\n");
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
