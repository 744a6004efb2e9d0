using System.Text;
using Advocate.Html;
using Attribute = Advocate.Html.Attribute;

namespace Advocate.Checks.Safety;

/// <summary>What a page's <c>meta</c> elements tell browsers to do.</summary>
internal struct PageProtection
{
    private const string NotUtf8 = "This page is not in UTF-8, and could be read as another one.";

    /// <summary>True when the page has a security policy that forbids whatever it does not name, before anything is loaded.</summary>
    public bool HasPolicy { get; private set; }

    public bool HidesReferrer { get; private set; }

    /// <summary>True for a page that goes on to another at once.</summary>
    public bool LeadsOn { get; private set; }

    /// <param name="counts">Whether a browser heeds a policy here: in the head of the page, and before it has loaded anything.</param>
    public void Read(scoped in CheckedFile file, scoped in StartTag meta, bool counts)
    {
        int charset = -1, name = -1, content = -1, order = -1;
        for (var i = 0; i < meta.AttributeCount; i++)
        {
            var attribute = meta[i].Name;
            charset = Characters.Is(attribute, "charset"u8) ? i : charset;
            name = Characters.Is(attribute, "name"u8) ? i : name;
            content = Characters.Is(attribute, "content"u8) ? i : content;
            order = Characters.Is(attribute, "http-equiv"u8) ? i : order;
        }

        if (charset >= 0)
        {
            ReportUnless(IsValue(meta[charset], "utf-8"u8), file, meta[charset].ValueStart, NotUtf8);
        }

        if (content >= 0 && name >= 0 && IsValue(meta[name], "referrer"u8))
        {
            HidesReferrer |= counts && IsValue(meta[content], "no-referrer"u8);
            ReportUnless(
                IsValue(meta[content], "no-referrer"u8), file, meta[content].ValueStart, "This page lets other sites know its address.");
        }

        if (content >= 0 && order >= 0)
        {
            Follow(file, meta[order], meta[content], counts);
        }
    }

    private void Follow(scoped in CheckedFile file, scoped in Attribute order, scoped in Attribute content, bool counts)
    {
        if (IsValue(order, "content-security-policy"u8))
        {
            HasPolicy |= counts && content.Value.StartsWith("default-src 'none';"u8);
            ReportUnless(
                ContentSecurityPolicy.AllowsOnlyThisSite(content),
                file,
                content.ValueStart,
                "The security policy allows more than files of this site.");
        }
        else if (IsValue(order, "refresh"u8) && Refresh.Read(content.Decode()) is { } refresh)
        {
            LeadsOn |= refresh is { Seconds: 0, Address: not "" };
            if (WebAddress.KindOf(Encoding.UTF8.GetBytes(refresh.Address), isDecoded: true) != AddressKind.Relative)
            {
                file.Report(
                    SafetyRules.ForeignOrigin,
                    content.ValueStart + AttributeCheck.SignOf(content.Value),
                    "The page redirects to another site.");
            }
        }
        else if (IsValue(order, "content-type"u8))
        {
            ReportUnless(content.Decode().EndsWith("charset=utf-8", StringComparison.OrdinalIgnoreCase), file, content.ValueStart, NotUtf8);
        }
        else if (IsValue(order, "set-cookie"u8)
            || IsValue(order, "accept-ch"u8)
            || IsValue(order, "delegate-ch"u8)
            || IsValue(order, "x-dns-prefetch-control"u8))
        {
            file.Report(SafetyRules.Trace, order.Start, $"The page tells the browser to '{order.Decode().ToLowerInvariant()}'.");
        }
    }

    private static void ReportUnless(bool isMet, scoped in CheckedFile file, int at, string message)
    {
        if (!isMet)
        {
            file.Report(SafetyRules.Unprotected, at, message);
        }
    }

    private static bool IsValue(scoped in Attribute attribute, ReadOnlySpan<byte> lowerCase) => attribute.Value.Contains((byte)'&')
        ? Characters.Is(Encoding.UTF8.GetBytes(attribute.Decode()), lowerCase)
        : Characters.Is(attribute.Value, lowerCase);
}
