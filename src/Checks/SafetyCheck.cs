using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Views;

namespace Advocate.Checks;

/// <summary>
/// Looks at every finished file on its way out, so that the promises of the privacy page are kept by the generator and not by good
/// will: nothing comes from another site, nothing is inline, nothing is stored, and every page can be left at once.
/// </summary>
public sealed class SafetyCheck(IOutputTarget target, SiteSettings settings, DiagnosticBag diagnostics) : IOutputTarget
{
    private readonly byte[]? _leave = settings.Leave is { } leave ? Encoding.UTF8.GetBytes($"href=\"{Html.Encoder.Encode(leave.Address.AbsoluteUri)}\"") : null;

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            CheckPage(path, bytes.Span);
        }
        else if (path.EndsWith(".css", StringComparison.Ordinal))
        {
            CheckStyles(path, bytes.Span);
        }
        else if (path.EndsWith(".js", StringComparison.Ordinal))
        {
            CheckScript(path, bytes.Span);
        }

        target.Write(path, bytes);
    }

    private void CheckPage(string path, ReadOnlySpan<byte> page)
    {
        for (var at = 0; page[at..].IndexOf("//"u8) is var found and >= 0; at += found + 2)
        {
            var address = new PageAddress(page, at + found);
            if (address.IsLoaded)
            {
                Report(SafetyRules.ForeignOrigin, path, page, at + found, $"A <{address.Tag}> here loads a file from another site.");
            }
        }

        for (var at = 0; page[at..].IndexOf("<script"u8) is var found and >= 0; at += found + 1)
        {
            var tag = Tag(page[(at + found)..]);
            if (tag.IndexOf(" src=\""u8) < 0 && tag.IndexOf("type=\"application/ld+json\""u8) < 0)
            {
                Report(SafetyRules.InlineCode, path, page, at + found, "A script stands inside the page.");
            }
        }

        Refuse(path, page, "<style"u8, SafetyRules.InlineCode, "Styles stand inside the page.");
        Refuse(path, page, " style=\""u8, SafetyRules.InlineCode, "An element has a style of its own.");
        Demand(path, page, "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"u8, "no security policy that starts with default-src 'none'");
        Demand(path, page, "<meta name=\"referrer\" content=\"no-referrer\">"u8, "no rule that keeps its address from other sites");

        // A page that only leads on is gone before anyone could leave it.
        if (_leave is not null && page.IndexOf(_leave) < 0 && page.IndexOf("http-equiv=\"refresh\""u8) < 0)
        {
            Unprotected(path, "no link to leave the site");
        }
    }

    private void CheckStyles(string path, ReadOnlySpan<byte> styles)
    {
        Refuse(path, styles, "@import"u8, SafetyRules.ForeignOrigin, "A style sheet imports another.");
        for (var at = 0; styles[at..].IndexOf("url("u8) is var found and >= 0; at += found + 1)
        {
            var inside = styles[(at + found)..];
            inside = inside[..Math.Max(0, inside.IndexOf((byte)')'))];
            if (inside.IndexOf("//"u8) >= 0)
            {
                Report(SafetyRules.ForeignOrigin, path, styles, at + found, "A style loads a file from another site.");
            }
        }
    }

    private void CheckScript(string path, ReadOnlySpan<byte> script)
    {
        foreach (var name in Traces)
        {
            Refuse(path, script, Encoding.UTF8.GetBytes(name), SafetyRules.Trace, $"The script uses '{name}'.");
        }
    }

    /// <summary>All that a browser offers for keeping something on the device, or for sending something without being asked.</summary>
    private static readonly string[] Traces =
        ["localStorage", "sessionStorage", "document.cookie", "cookieStore", "indexedDB", "caches.", "serviceWorker", "sendBeacon", "XMLHttpRequest", "WebSocket", "importScripts"];

    private void Refuse(string path, ReadOnlySpan<byte> text, ReadOnlySpan<byte> part, DiagnosticRule rule, string message)
    {
        if (text.IndexOf(part) is var at and >= 0)
        {
            Report(rule, path, text, at, message);
        }
    }

    private void Demand(string path, ReadOnlySpan<byte> page, ReadOnlySpan<byte> part, string lacking)
    {
        if (page.IndexOf(part) < 0)
        {
            Unprotected(path, lacking);
        }
    }

    private void Unprotected(string path, string lacking) =>
        diagnostics.Add(SafetyRules.Unprotected.At(new Location(path), $"This page has {lacking}."));

    private void Report(DiagnosticRule rule, string path, ReadOnlySpan<byte> text, int at, string message)
    {
        var before = text[..at];
        diagnostics.Add(rule.At(new Location(path, before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n')), message));
    }

    private static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> from) => from[..Math.Max(0, from.IndexOf((byte)'>'))];
}
