using System.Collections.Immutable;
using System.Net;

namespace Advocate.Preview;

/// <summary>
/// Decides which requests the local server answers. Drafts are on it, and what is on this machine can be reached by any page that its
/// browser shows: one whose host's name was made to lead here (DNS rebinding), one that frames the preview, and one that loads its files
/// to learn which there are.
/// </summary>
/// <param name="hosts">Names by which this machine may be called besides its own, such as that of a forwarded port.</param>
internal sealed class RequestGate(ImmutableArray<string> hosts)
{
    public Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return !IsAllowed(context.Request.Host) ? RefuseAsync(
                context,
                StatusCodes.Status421MisdirectedRequest,
                "This server answers only to localhost, and to hosts that --allow-host names.\n")
            : IsOfAnotherSite(context.Request)
                ? RefuseAsync(context, StatusCodes.Status403Forbidden, "Other sites get nothing from this server.\n")
            : answer(context);
    }

    private bool IsAllowed(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address))
        || hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Browsers say where a request comes from (Fetch Metadata). A link from elsewhere may be followed; nothing may be loaded from
    /// elsewhere,
    /// and another port of this machine is elsewhere too.
    /// </summary>
    private static bool IsOfAnotherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document");

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(reason);
    }
}
