using Advocate.Files;
using Advocate.Theming;

namespace Advocate.Preview;

/// <summary>Answers requests for a site's files, in the manner of GitHub Pages; only browsers shall keep nothing that can change.</summary>
internal static class StaticFileResponse
{
    private const string NotKept = "no-cache", KeptForGood = "max-age=31536000, immutable";

    /// <param name="change">Makes of a file, given its path and bytes, what is sent in its place.</param>
    public static async Task SendAsync(HttpContext context, ISiteContent site, Func<string, byte[], byte[]>? change = null)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            await NotAllowedAsync(context, "GET, HEAD");
            return;
        }

        var resource = Resource.At(site, request.Path.Value ?? "/");
        response.Headers.CacheControl = NotKept;
        if (resource.MovedTo is { } address)
        {
            response.StatusCode = resource.Status;
            response.Headers.Location = new PathString(address).ToUriComponent() + request.QueryString.ToUriComponent();
            return;
        }

        if (resource.Path is not { } path)
        {
            await NotFoundAsync(context);
            return;
        }

        var bytes = site.Read(path);
        bytes = change?.Invoke(path, bytes) ?? bytes;
        response.StatusCode = resource.Status;
        await SendAsync(context, MediaType.Of(path), bytes, canChange: !Asset.IsAt(path));
    }

    /// <param name="allowed">The methods that the address answers.</param>
    public static Task NotAllowedAsync(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    public static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("There is no page at this address.\n");
    }

    /// <param name="canChange">False when something else will never be at the same address.</param>
    public static async Task SendAsync(HttpContext context, string mediaType, ReadOnlyMemory<byte> bytes, bool canChange = true)
    {
        context.Response.Headers.CacheControl = canChange ? NotKept : KeptForGood;
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            // Browsers ask for a part of a recording when somebody moves to it.
            await Results.Bytes(bytes, mediaType, enableRangeProcessing: true).ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
