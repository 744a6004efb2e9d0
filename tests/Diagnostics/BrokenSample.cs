using System.Text;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Tests.Site;

namespace Advocate.Tests.Diagnostics;

/// <summary>
/// A small site with mistakes in it, drawn together with what the generator says of them: under each line in question carets mark
/// the spot, with the code and the message behind them and the help below. What is said of a file as a whole, or of one that is not
/// there, stands above the first file.
/// </summary>
internal static partial class BrokenSample
{
    /// <summary>Builds the site of a drawing and draws it again; the two are the same as long as the generator says the same.</summary>
    public static async Task<(string Drawing, IReadOnlyList<Diagnostic> Findings)> RedrawAsync(string drawing, bool givesAdvice = false)
    {
        var files = string.Join('\n', drawing.ReplaceLineEndings("\n").Split('\n').Where(line => !Finding().IsMatch(line)));
        var all = MemoryTree.Of(files);
        var site = await SmallSite.BuildAsync(Content(all), new(SmallSite.Today) { GivesAdvice = givesAdvice }, Theme(all));
        return (Draw(files, site.Diagnostics), site.Diagnostics);
    }

    private static MemoryTree Content(MemoryTree all)
    {
        var files = all.Paths.Where(p => !IsTheme(p)).ToDictionary(p => p, all.ReadBytes);
        files.TryAdd(SiteSettings.Path, MemoryTree.Of(SmallSite.Settings).ReadBytes(SiteSettings.Path));
        return new MemoryTree(files);
    }

    /// <summary>The theme as it is, with the sample's own files in place of some of it.</summary>
    private static MemoryTree Theme(MemoryTree all)
    {
        var disk = new DiskTree(Repository.Theme);
        var files = disk.Paths.ToDictionary(p => p, disk.ReadBytes);
        foreach (var path in all.Paths.Where(IsTheme))
        {
            files[path["theme/".Length..]] = all.ReadBytes(path);
        }

        return new MemoryTree(files, "theme/");
    }

    /// <summary>With the command as the reference names it, wherever the tests are started.</summary>
    private static string HelpOf(Diagnostic finding) =>
        finding.Help.Replace(ProgramCommand.Current, ProgramCommand.InClone, StringComparison.Ordinal);

    private static bool IsTheme(string path) => path.StartsWith("theme/", StringComparison.Ordinal);

    private static string Draw(string files, IReadOnlyList<Diagnostic> findings)
    {
        var drawing = new StringBuilder();
        var drawn = new HashSet<Diagnostic>();
        var (file, number) = ("", 0);
        foreach (var line in files.Split('\n'))
        {
            drawing.Append(line).Append('\n');
            (file, number) = line.StartsWith("-- ", StringComparison.Ordinal) ? (line[3..^3], 0) : (file, number + 1);
            var display = IsTheme(file) ? file : $"input/{file}";
            foreach (var finding in findings.Where(f => f.Location.File == display && f.Location.Line == number && number > 0))
            {
                var indent = new string(' ', finding.Location.Column - 1);
                drawing.Append($"{indent}{new string('^', finding.Location.Length)} {finding.Code}: {finding.Message}\n");
                drawing.Append($"{indent}= {HelpOf(finding)}\n");
                drawn.Add(finding);
            }
        }

        var above = string.Concat(
            findings.Where(f => !drawn.Contains(f)).Select(f => $"{f.Location}: {f.Code}: {f.Message}\n= {HelpOf(f)}\n"));
        return above + drawing.ToString().TrimEnd('\n') + "\n";
    }

    [GeneratedRegex(@"^\s*(\^+|(input|theme)/[^ ]+:) ADV\d{3}: |^\s*= ")]
    private static partial Regex Finding();
}
