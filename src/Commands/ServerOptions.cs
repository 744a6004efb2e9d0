using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.Diagnostics;
using Advocate.Preview;

namespace Advocate.Commands;

/// <summary>The options of the commands that serve a site.</summary>
internal sealed class ServerOptions
{
    private readonly Option<int?> _port = new("--port")
    {
        Description = $"The port to listen on. [default: {SiteServer.DefaultPort}, or the next one that is free]",
    };

    private readonly Option<string?> _folder = new("--virtual-dir")
    {
        Description = "The folder of the host to serve the site in, as GitHub Pages serves a project's site below its name.",
        CustomParser = ParseFolder,
    };

    private readonly Option<string[]> _hosts = new("--allow-host")
    {
        Description = "A name by which a browser may call this machine besides localhost, such as that of a forwarded port: "
            + "name-5080.app.github.dev.",
    };

    private readonly Option<bool> _open = new("--open") { Description = "Open the site in the browser." };

    public ServerOptions() => _port.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
        {
            result.AddError("A port is a number from 1 to 65535; 0 takes any that is free.");
        }
    });

    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_folder);
        command.Options.Add(_hosts);
        command.Options.Add(_open);
    }

    public ServerChoice Read(ParseResult arguments) =>
        new(
            arguments.GetValue(_port),
            arguments.GetValue(_folder),
            [.. arguments.GetValue(_hosts) ?? []],
            arguments.GetValue(_open) && IsFirstStart);

    /// <summary>Under <c>dotnet watch</c>, which counts them in this variable, later starts find the page open already.</summary>
    private static bool IsFirstStart => Environment.GetEnvironmentVariable("DOTNET_WATCH_ITERATION") is null or "1";

    /// <summary>Slashes may be left out; <c>/</c> is the host's root.</summary>
    private static string? ParseFolder(ArgumentResult argument)
    {
        var folder = argument.Tokens is [var token] ? token.Value.Trim('/') : "";
        if (folder.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or '~' or '/'))
            || folder.Contains("..", StringComparison.Ordinal))
        {
            argument.AddError($"'{folder}' cannot be the folder of an address; write one such as /name/.");
            return null;
        }

        return folder == "" ? "/" : $"/{folder}/";
    }
}

/// <param name="Port">Null for the usual one, or the next that is free.</param>
/// <param name="Hosts">Names by which requests may call this machine besides its own.</param>
/// <param name="Root">The folder of the host to serve in, with a slash at both ends; null for the site's own.</param>
internal sealed record ServerChoice(int? Port, string? Root, ImmutableArray<string> Hosts, bool Open)
{
    /// <summary>Serves until the user has had enough.</summary>
    /// <param name="started">Says that the server is there; gives the address to open.</param>
    /// <param name="work">What goes on meanwhile, until it is cancelled.</param>
    public async Task<int> ServeAsync(
        RequestDelegate answer, Report report, Func<SiteServer, string> started, Func<Task> work, CancellationToken cancelled)
    {
        SiteServer server;
        try
        {
            server = await SiteServer.StartAsync(answer, Port, Hosts);
        }
        catch (PortTakenException taken)
        {
            return report.PortTaken(taken.Port);
        }

        await using (server)
        {
            var address = started(server);
            if (Open)
            {
                OpenBrowser(address, report);
            }

            try
            {
                await work();
            }
            catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
            {
                // Ctrl+C is how serving ends.
            }
        }

        return ExitCode.Good;
    }

    private static void OpenBrowser(string address, Report report)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException)
        {
            report.NoBrowser(address);
        }
    }
}
