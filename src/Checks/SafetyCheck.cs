using System.Globalization;
using System.Text;
using Advocate.Checks.Safety;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Views;

namespace Advocate.Checks;

/// <summary>
/// Reads every finished file on its way out, so that the promises of the privacy page are kept by the generator and not by good
/// will: nothing comes from another site, nothing is inline, nothing is stored, and every page can be left at once.
/// </summary>
public sealed class SafetyCheck(SiteSettings settings) : IOutputCheck
{
    private readonly byte[]? _leave = settings.Leave is { } leave
        ? Encoding.UTF8.GetBytes(HtmlEscaping.Encoder.Encode(leave.Address.AbsoluteUri))
        : null;

    public IReadOnlyCollection<Diagnostic> Check(OutputFile file, ReadOnlySpan<byte> bytes) => Path.GetExtension(file.Path) switch
    {
        ".html" => CheckPage(new(file.Path, bytes)),
        ".css" => CheckStyles(new(file.Path, bytes)),
        ".js" => CheckScript(new(file.Path, bytes)),
        var extension when extension.Equals(".svg", StringComparison.OrdinalIgnoreCase) => CheckDrawing(new(file.Path, bytes)),
        _ => [],
    };

    private List<Diagnostic> CheckPage(CheckedFile page)
    {
        var check = new MarkupCheck(page, isDrawing: false, _leave);
        check.Run();
        page.Demand(check.Protection.HasPolicy, "no security policy that starts with default-src 'none'");
        page.Demand(check.Protection.HidesReferrer, "no rule that keeps its address from other sites");

        // A page that only leads on is gone before anyone could leave it.
        page.Demand(check.CanBeLeft || _leave is null || check.Protection.LeadsOn, "no link to leave the site");
        CheckEncoding(page);
        return page.Found;
    }

    private static List<Diagnostic> CheckDrawing(CheckedFile drawing)
    {
        new MarkupCheck(drawing, isDrawing: true, leave: default).Run();
        CheckEncoding(drawing);
        return drawing.Found;
    }

    /// <summary>A mark at the start makes a browser read the file as UTF-16, in which other characters are brackets.</summary>
    private static void CheckEncoding(CheckedFile file) =>
        file.Demand(file.Text is not ([0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, ..] or [_, 0, ..]), "another encoding than UTF-8");

    /// <summary>Finished styles have no comments, so that two slashes are always part of an address.</summary>
    private static List<Diagnostic> CheckStyles(CheckedFile file)
    {
        var styles = file.Text;
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
                file.Report(SafetyRules.ForeignOrigin, at + found, breach);
            }
        }

        return file.Found;
    }

    /// <summary>
    /// True for an escape, hexadecimal or not, of what can be written as it is: letters and slashes, which make up names and addresses.
    /// </summary>
    private static bool HidesLetter(ReadOnlySpan<byte> escape)
    {
        var digits = 0;
        while (digits < 6 && digits + 1 < escape.Length && char.IsAsciiHexDigit((char)escape[digits + 1]))
        {
            digits++;
        }

        var letter = digits > 0
            ? int.Parse(escape.Slice(1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : escape.Length > 1 ? escape[1]
            : 0;
        return letter is < ' ' or '/' or '\\' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
    }

    private static List<Diagnostic> CheckScript(CheckedFile file)
    {
        var script = file.Text;
        for (var at = 0; script[at..].IndexOf("//"u8) is var found and >= 0; at += found + 2)
        {
            if (at + found > 0 && script[at + found - 1] is (byte)'"' or (byte)'\'' or (byte)'`' or (byte)':')
            {
                file.Report(SafetyRules.ForeignOrigin, at + found, "The script holds the address of another site.");
            }
        }

        foreach (var name in Traces)
        {
            if (script.IndexOf(Encoding.UTF8.GetBytes(name)) is var at and >= 0)
            {
                file.Report(SafetyRules.Trace, at, $"The script uses '{name}'.");
            }
        }

        return file.Found;
    }

    /// <summary>All that a browser offers for keeping something on the device, or for sending something without being asked.</summary>
    private static readonly string[] Traces =
        [
            "localStorage", "sessionStorage", "document.cookie", "cookieStore", "indexedDB", "caches.", "serviceWorker", "sendBeacon",
            "XMLHttpRequest", "WebSocket", "importScripts"];

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);
}
