using System.Globalization;
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
        else if (path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            CheckTags(path, bytes.Span, out _);
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
        CheckTags(path, page, out var canBeLeft);
        Demand(path, page.IndexOf("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"u8) >= 0, "no security policy that starts with default-src 'none'");
        Demand(path, page.IndexOf("<meta name=\"referrer\" content=\"no-referrer\">"u8) >= 0, "no rule that keeps its address from other sites");

        // A page that only leads on is gone before anyone could leave it.
        Demand(path, canBeLeft || _leave is null || page.IndexOf("http-equiv=\"refresh\""u8) >= 0, "no link to leave the site");
    }

    /// <summary>
    /// Goes from one bracket or equals sign to the next, in one pass over the page. Only around what may be a breach is the tag read: to read
    /// all tags takes as long as to render them.
    /// </summary>
    /// <param name="canBeLeft">Whether a link to leave the site was among them.</param>
    private void CheckTags(string path, ReadOnlySpan<byte> page, out bool canBeLeft)
    {
        canBeLeft = false;
        for (var at = 0; page[at..].IndexOfAny((byte)'<', (byte)'=') is var found and >= 0; at++)
        {
            at += found;
            if (page[at] == '<')
            {
                CheckElement(path, page, at);
            }
            else if (MayBeBreach(page, at) && PageTag.TryFindAround(page, at, out var tag))
            {
                canBeLeft |= tag.Name.SequenceEqual("a"u8) && tag.Attribute.SequenceEqual("href"u8) && tag.Value.SequenceEqual(_leave);
                CheckAttribute(path, page, tag);
            }
        }
    }

    /// <summary>Looks for script, style and base, and at no element that starts with another letter.</summary>
    private void CheckElement(string path, ReadOnlySpan<byte> page, int start)
    {
        if (page[start..] is not [_, (byte)'s' or (byte)'S' or (byte)'b' or (byte)'B', ..] || !PageTag.TryRead(page, start, out var tag))
        {
            return;
        }

        if (tag.HoldsCode)
        {
            Report(SafetyRules.InlineCode, path, page, start, $"A <{NameOf(tag)}> stands inside the page.");
        }
        else if (tag.MovesAddresses)
        {
            Report(SafetyRules.ForeignOrigin, path, page, start, $"A <{NameOf(tag)}> makes the page's links lead elsewhere.");
        }
    }

    /// <summary>A cheap look at what stands around an equals sign. Most of what leads away are links to web pages, which may.</summary>
    private bool MayBeBreach(ReadOnlySpan<byte> page, int equals)
    {
        var name = PageTag.NameBefore(page, equals);
        if (!PageTag.IsAddress(name))
        {
            return PageTag.IsCode(name) || PageTag.IsOrder(name);
        }

        var value = PageTag.ValueAt(page, equals, out _, out _);
        var isLink = value.StartsWith("http"u8) && PageTag.IsLinkAround(page, equals, name) && !value.SequenceEqual(_leave);
        return !isLink && (PageTag.IsSource(name) || PageAddress.LeadsAway(value) >= 0);
    }

    private void CheckAttribute(string path, ReadOnlySpan<byte> page, PageTag tag)
    {
        if (tag.AttributeIsCode)
        {
            Report(SafetyRules.InlineCode, path, page, tag.AttributeStart, $"A <{NameOf(tag)}> has a style or a script of its own.");
        }
        else if (tag.AttributeIsLoaded && PageAddress.LeadsAway(tag.Value) is var away and >= 0)
        {
            Report(SafetyRules.ForeignOrigin, path, page, tag.ValueStart + away, $"A <{NameOf(tag)}> here loads what is no file of this site.");
        }
        else if (tag.AttributeIsDocument)
        {
            Report(SafetyRules.ForeignOrigin, path, page, tag.ValueStart, $"A <{NameOf(tag)}> brings another document into the page.");
        }
        else if (tag.LeadsOn && tag.TryFind("content"u8, out var content) && PageAddress.LeadsAway(content.Value) is var onward and >= 0)
        {
            Report(SafetyRules.ForeignOrigin, path, page, content.ValueStart + onward, "The page leads on to another site by itself.");
        }
    }

    private static string NameOf(PageTag tag) => Encoding.UTF8.GetString(tag.Name);

    /// <summary>Finished styles have no comments, so that two slashes are always part of an address.</summary>
    private void CheckStyles(string path, ReadOnlySpan<byte> styles)
    {
        for (int at = 0, length; styles[at..].IndexOfAny("/\\@"u8) is var found and >= 0; at += found + length)
        {
            var rest = styles[(at + found)..];
            length = rest[0] == '\\' ? 2 : 1;
            var breach = rest switch
            {
                [(byte)'/', (byte)'/', ..] => "A style loads a file from another site.",
                [(byte)'@', ..] when StartsWith(rest, "@import"u8) => "A style sheet imports another.",
                [(byte)'\\', ..] when HidesLetter(rest) => "A backslash hides a letter or a slash, and with it what the style loads.",
                _ => null,
            };
            if (breach is not null)
            {
                Report(SafetyRules.ForeignOrigin, path, styles, at + found, breach);
            }
        }
    }

    /// <summary>True for an escape, hexadecimal or not, of what can be written as it is: letters and slashes, which make up names and addresses.</summary>
    private static bool HidesLetter(ReadOnlySpan<byte> escape)
    {
        var digits = 0;
        while (digits < 6 && digits + 1 < escape.Length && char.IsAsciiHexDigit((char)escape[digits + 1]))
        {
            digits++;
        }

        var letter = digits > 0 ? int.Parse(escape.Slice(1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : escape.Length > 1 ? escape[1] : 0;
        return letter is < ' ' or '/' or '\\' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
    }

    private void CheckScript(string path, ReadOnlySpan<byte> script)
    {
        for (var at = 0; script[at..].IndexOf("//"u8) is var found and >= 0; at += found + 2)
        {
            if (at + found > 0 && script[at + found - 1] is (byte)'"' or (byte)'\'' or (byte)'`' or (byte)':')
            {
                Report(SafetyRules.ForeignOrigin, path, script, at + found, "The script holds the address of another site.");
            }
        }

        foreach (var name in Traces)
        {
            if (script.IndexOf(Encoding.UTF8.GetBytes(name)) is var at and >= 0)
            {
                Report(SafetyRules.Trace, path, script, at, $"The script uses '{name}'.");
            }
        }
    }

    /// <summary>All that a browser offers for keeping something on the device, or for sending something without being asked.</summary>
    private static readonly string[] Traces =
        ["localStorage", "sessionStorage", "document.cookie", "cookieStore", "indexedDB", "caches.", "serviceWorker", "sendBeacon", "XMLHttpRequest", "WebSocket", "importScripts"];

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

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
