using System.Collections.Frozen;
using System.Reflection;
using Advocate.Files;
using Advocate.Output;

namespace Advocate.Preview;

/// <summary>
/// Answers the requests of a preview: the site's own files, each page with what makes it live, and the events it listens to.
/// </summary>
internal sealed class PreviewSite(LivePreview preview)
{
    /// <summary>
    /// The folder of what only a preview has. No page lives there: names that start with an underscore are not published.
    /// </summary>
    public const string Folder = "/_preview/";

    private static readonly string Html = MediaType.Of(".html");

    private static readonly FrozenDictionary<string, byte[]> Own =
        new[] { "client.css", "client.js" }.ToFrozenDictionary(name => name, Read);

    /// <summary>
    /// The addresses of what every page gets, each with its fingerprint, so that a page that loads again has them already.
    /// </summary>
    public static string Style { get; } = AddressOf("client.css");

    public static string Script { get; } = AddressOf("client.js");

    public async Task AnswerAsync(HttpContext context)
    {
        var address = context.Request.Path.Value ?? "/";
        if (address.StartsWith(Folder, StringComparison.Ordinal))
        {
            await AnswerOwnAsync(context, address[Folder.Length..]);
            return;
        }

        var state = await preview.SettledAsync(context.RequestAborted);
        if (state.Shown is not { } snapshot)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await StaticFileResponse.SendAsync(context, Html, ErrorPage.Of(state));
            return;
        }

        try
        {
            await StaticFileResponse.SendAsync(context, snapshot, (path, bytes) =>
                MediaType.Of(path) == Html ? LivePage.Of(snapshot, path, bytes, OriginOf(context)) : bytes);
        }
        catch (RenderingException exception)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await StaticFileResponse.SendAsync(context, Html, ErrorPage.Of(state with { Mistake = exception }));
        }
    }

    private Task AnswerOwnAsync(HttpContext context, string name) => name switch
    {
        _ when !HttpMethods.IsGet(context.Request.Method) && !(HttpMethods.IsHead(context.Request.Method) && name != "events") =>
            StaticFileResponse.NotAllowedAsync(context, name == "events" ? "GET" : "GET, HEAD"),
        "events" => PreviewEvents.SendAsync(context, preview),
        _ when Own.TryGetValue(name, out var bytes) => StaticFileResponse
            .SendAsync(context, MediaType.Of(name), bytes, canChange: !context.Request.QueryString.HasValue),
        _ => StaticFileResponse.NotFoundAsync(context),
    };

    private static string OriginOf(HttpContext context) =>
        $"{(context.Request.Headers["X-Forwarded-Proto"] == "https" ? "https" : context.Request.Scheme)}://{context.Request.Host}";

    private static string AddressOf(string name) => $"{Folder}{name}?{ContentHash.Of(Own[name])}";

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Preview/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
