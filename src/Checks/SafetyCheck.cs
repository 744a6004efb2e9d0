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
    private readonly byte[]? _leave = settings.Leave is { } leave ? Encoding.UTF8.GetBytes(Html.Encoder.Encode(leave.Address.AbsoluteUri)) : null;

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
        for (var at = 0; page[at..].IndexOf("<s"u8) is var found and >= 0; at += found + 2)
        {
            if (PageTag.TryRead(page, at + found, out var tag) && tag.HoldsCode)
            {
                Report(SafetyRules.InlineCode, path, page, at + found, $"A <{Encoding.UTF8.GetString(tag.Name)}> stands inside the page.");
            }
        }

        CheckAttributes(path, page, out var canBeLeft);
        Demand(path, page.IndexOf("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"u8) >= 0, "no security policy that starts with default-src 'none'");
        Demand(path, page.IndexOf("<meta name=\"referrer\" content=\"no-referrer\">"u8) >= 0, "no rule that keeps its address from other sites");

        // A page that only leads on is gone before anyone could leave it.
        Demand(path, canBeLeft || _leave is null || page.IndexOf("http-equiv=\"refresh\""u8) >= 0, "no link to leave the site");
    }

    /// <summary>Goes from one equals sign to the next. Only around what may be a breach is the tag read: to read all tags takes as long as to render them.</summary>
    private void CheckAttributes(string path, ReadOnlySpan<byte> page, out bool canBeLeft)
    {
        canBeLeft = false;
        for (var at = 0; page[at..].IndexOf((byte)'=') is var found and >= 0; at += found + 1)
        {
            var equals = at + found;
            var value = PageTag.ValueAt(page, equals + 1, out _);
            if (value.IndexOf("//"u8) is var address && (address >= 0 || PageTag.MayBeCode(page[..equals])) && PageTag.TryFindAround(page, equals, out var tag))
            {
                canBeLeft |= tag.Name.SequenceEqual("a"u8) && tag.Attribute.SequenceEqual("href"u8) && tag.Value.SequenceEqual(_leave);
                if (tag.AttributeIsCode)
                {
                    Report(SafetyRules.InlineCode, path, page, tag.AttributeStart, $"A <{Encoding.UTF8.GetString(tag.Name)}> has a style or a script of its own.");
                }
                else if (address >= 0 && tag.AttributeIsLoaded)
                {
                    Report(SafetyRules.ForeignOrigin, path, page, tag.ValueStart + address, $"A <{Encoding.UTF8.GetString(tag.Name)}> here loads a file from another site.");
                }
            }
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

    private void Demand(string path, bool isMet, string lacking)
    {
        if (!isMet)
        {
            diagnostics.Add(SafetyRules.Unprotected.At(new Location(path), $"This page has {lacking}."));
        }
    }

    private void Report(DiagnosticRule rule, string path, ReadOnlySpan<byte> text, int at, string message)
    {
        var before = text[..at];
        diagnostics.Add(rule.At(new Location(path, before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n')), message));
    }
}
