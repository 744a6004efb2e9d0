using System.Text;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Views;

namespace Advocate.Preview;

/// <summary>The page at every address as long as the site has errors from the start: it lists them.</summary>
internal static class ErrorPage
{
    public static byte[] Of(PreviewState state) => Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Title(state)}</title>
        <link rel="stylesheet" href="{PreviewSite.Style}">
        <script src="{PreviewSite.Script}" data-tag="{TagOf(state)}" defer></script>
        </head>
        <body class="preview-errors">
        <h1>{Title(state)}</h1>
        <p>Mend what is listed here and save; the page comes by itself.</p>
        {string.Concat(state.Findings.Where(f => f.Diagnostic.Severity == Severity.Error).Select(Item))}
        {(state.Mistake is { } mistake ? $"<p>The generator itself made a mistake. Please report it with these lines:</p><pre>{HtmlEscaping.Encoder.Encode(mistake.ToString())}</pre>" : "")}
        </body>
        </html>

        """);

    private static string Title(PreviewState state) => state.Shown is null ? "There is no site to show yet" : "This page could not be made";

    /// <summary>What an open error page is known by; another one when anything in it is.</summary>
    public static string TagOf(PreviewState state)
    {
        var said = string.Join('\n', state.Findings.Select(f => $"{f.Diagnostic} {f.Line}")) + state.Mistake?.Message;
        return ContentHash.Of(said);
    }

    private static string Item(Finding finding)
    {
        var (diagnostic, line) = finding;
        return $"""
            <section>
            <h2>{HtmlEscaping.Encoder.Encode(diagnostic.Location.ToString())}</h2>
            <p>{HtmlEscaping.Encoder.Encode(diagnostic.Message)} <small>{diagnostic.Code}</small></p>
            {(line is null ? "" : $"<pre>{Marked(line, diagnostic.Location)}</pre>")}
            <p>{HtmlEscaping.Encoder.Encode(diagnostic.Help)}</p>
            </section>

            """;
    }

    private static string Marked(string line, Location location)
    {
        var from = Math.Clamp(location.Column - 1, 0, line.Length);
        var to = Math.Clamp(from + location.Length, from, line.Length);
        return $"{HtmlEscaping.Encoder.Encode(line[..from])}<mark>{HtmlEscaping.Encoder.Encode(line[from..to])}</mark>{HtmlEscaping.Encoder.Encode(line[to..])}";
    }
}
