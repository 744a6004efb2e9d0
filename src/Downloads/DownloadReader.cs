using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Text;

namespace Advocate.Downloads;

/// <summary>Decides whether a file can be offered as it is: by its name, by its format, and by what is in it.</summary>
internal static partial class DownloadReader
{
    private const string Runs = "a browser would show it as a page of this site and run what is in it";
    private const string Starts = "it can start a program on the reader's computer";
    private const string Macros = "it can hold macros, which are programs";

    private static readonly (string[] Extensions, string Reason)[] Reasons =
    [
        ([".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht", ".xml", ".xsl", ".svg", ".svgz", ".swf", ".hta"], Runs),
        ([".js", ".mjs", ".cjs", ".css", ".wasm", ".ts", ".map", ".php"], "it is a program or a part of one"),
        (
            [
                ".exe", ".msi", ".bat", ".cmd", ".com", ".scr", ".ps1", ".vbs", ".lnk", ".jar", ".sh", ".command", ".app", ".dmg", ".pkg",
                ".deb", ".rpm", ".apk", ".iso", ".reg"],
            Starts),
        ([".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".pptm", ".ppsm", ".potm"], Macros),
        ([".doc", ".dot", ".xls", ".xlt", ".ppt", ".pps", ".rtf"], "it can hold programs that nobody sees; the newer format that ends in "
            + "x cannot"),
    ];

    public static Download Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var at = new Location(file.DisplayPath);
        if (DownloadFormat.Of(file.Name) is not { } format)
        {
            var extension = Path.GetExtension(file.Name);
            var reason = Reasons.FirstOrDefault(r => r.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)).Reason
                ?? "this program does not know it to be harmless";
            diagnostics.Add(
                DownloadRules.Refused.At(at, $"A file {(extension == "" ? "without an ending" : $"that ends in '{extension}'")} is not "
                    + $"offered, since {reason}."));
            return new Download(file, null, 0, []);
        }

        var bytes = file.ReadBytes();
        if (file.Path.Split('/').FirstOrDefault(part => !SafeName().IsMatch(part)) is { } unsafeName)
        {
            var stem = Slug.From(Path.GetFileNameWithoutExtension(file.Name));
            var suggestion = unsafeName == file.Name && stem != "" ? $" It can be called '{stem}{format.Extension}'." : "";
            diagnostics.Add(DownloadRules.UnusableName.At(at, $"'{unsafeName}' is not the same in every address.{suggestion}"));
            return new Download(file, null, bytes.Length, []);
        }

        if (FileContent.MismatchOf(format, bytes) is { } mismatch)
        {
            diagnostics.Add(DownloadRules.OtherContent.At(at, mismatch));
            return new Download(file, null, bytes.Length, []);
        }

        return new Download(file, format, bytes.Length, [.. HiddenNames.In(format, bytes)]);
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex SafeName();
}
