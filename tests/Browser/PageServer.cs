using Advocate.Tests.Site;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;

namespace Advocate.Tests.Browser;

/// <summary>
/// Serves a built site from memory as GitHub Pages serves a project's: below a folder, with its <c>404.html</c> for all else.
/// </summary>
public sealed class PageServer : IAsyncDisposable
{
    /// <summary>The folder that a site lives in unless a test says otherwise; a site that is served must be built for it.</summary>
    public const string Folder = "/sub/path/";

    private readonly WebApplication _app;

    private PageServer(WebApplication app, string origin, string folder)
    {
        _app = app;
        Origin = origin;
        Address = origin + folder;
    }

    /// <summary><c>http://127.0.0.1:51234</c></summary>
    public string Origin { get; }

    /// <summary>The address of the home page, with a slash at the end.</summary>
    public string Address { get; }

    public static Task<PageServer> StartAsync(SmallSite site) => StartAsync(site.Files);

    public static async Task<PageServer> StartAsync(IReadOnlyDictionary<string, byte[]> files, string folder = Folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, files, folder));
        await app.StartAsync();
        return new PageServer(
            app,
            app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single(),
            folder);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, IReadOnlyDictionary<string, byte[]> files, string folder)
    {
        var address = context.Request.Path.Value ?? "";
        if (address == "/favicon.ico")
        {
            // Browsers ask for it unasked, at the root of the domain, which is not the site's.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var path = address.StartsWith(folder, StringComparison.Ordinal) ? address[folder.Length..] : "/";
        if (files.ContainsKey($"{path}/index.html"))
        {
            context.Response.Redirect($"{address}/", permanent: true);
            return;
        }

        path = path == "" || path.EndsWith('/') ? $"{path}index.html" : path;
        if (!files.TryGetValue(path, out var bytes))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            (path, bytes) = ("404.html", files.GetValueOrDefault("404.html", []));
        }

        context.Response.ContentType = new FileExtensionContentTypeProvider().TryGetContentType(path, out var type)
            ? type
            : "application/octet-stream";
        await context.Response.Body.WriteAsync(bytes);
    }
}
