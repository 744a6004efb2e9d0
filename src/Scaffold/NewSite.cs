using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Scaffold;

/// <summary>
/// The files of a site to begin with: an example of each kind of content, and what an editor and GitHub need. They are made from
/// <c>Templates/</c>, which has a folder for each language and one for what has no words.
/// </summary>
public static partial class NewSite
{
    public static readonly DiagnosticRule Taken = new(
        "ADV018", Severity.Error, "A file that a new site would replace",
        "Choose another folder for the new site, or move the file away.");

    private const string AllLanguages = "all", GitHub = ".github/", License = "LICENSE.md";

    /// <summary>The content folder of a new site, below its own.</summary>
    public const string Content = "input";

    private static readonly EmbeddedTree Templates = new(typeof(NewSite).Assembly, "Scaffold/");

    /// <summary>Files that only a site with laws has. The others leave out what they say of laws by themselves.</summary>
    private static readonly string[] OfLaws =
    [
        "input/laws/", "input/bills/", "input/data/places.yml", "input/data/statuses.yml", "input/data/questions.yml",
        ".github/ISSUE_TEMPLATE/law-change.yml",
    ];

    /// <summary>What there are examples in.</summary>
    public static ImmutableArray<string> Languages { get; } =
        [.. Templates.Paths.Select(path => path.Split('/')[0]).Where(folder => folder != AllLanguages).Distinct()];

    /// <param name="folder">Where they are to be: the whole path.</param>
    /// <param name="kinds">Every kind of file.</param>
    /// <returns>Each file with its whole path.</returns>
    public static ImmutableArray<(string Path, string Text)> Files(
        string folder, NewSiteChoices choices, ProgramRelease release, ImmutableArray<ContentKind> kinds)
    {
        var files = OfLanguage(AllLanguages, choices, release)
            .Concat(OfLanguage(choices.Languages[0], choices, release))
            .Concat(choices.Languages.Skip(1).SelectMany(language => Translations(language, choices, release)))
            .Append((".vscode/settings.json", EditorSettings(kinds)))
            .Select(file => (Path.Combine(folder, file.Item1.Replace('/', Path.DirectorySeparatorChar)), file.Item2));
        return [.. files];
    }

    /// <summary>The files that are there already: each of a few, and of many the first alone.</summary>
    public static ImmutableArray<Diagnostic> Existing(IEnumerable<(string Path, string Text)> files)
    {
        const int Few = 5;
        var there = files.Where(file => Path.Exists(file.Path)).Select(file => new Location(Location.Shown(file.Path))).ToList();
        return there.Count <= Few
            ? [.. there.Select(file => Taken.At(file, "This file is there already, and is left as it is."))]
            : [Taken.At(
                there[0],
                $"This file is there already, and so are {there.Count - 1} others that a new site has. All are left as they are.")];
    }

    private static IEnumerable<(string Path, string Text)> OfLanguage(string language, NewSiteChoices choices, ProgramRelease release) =>
        from path in PathsOf(language)
        where choices.HasLaws || !OfLaws.Any(start => path.StartsWith(start, StringComparison.Ordinal))
        where choices.HasGitHub || !path.StartsWith(GitHub, StringComparison.Ordinal)
        where choices.License is not null || path != License
        select (path, Text(language, path, choices, release));

    /// <summary>The pages in another language. What is no page has the words of the site's own.</summary>
    private static IEnumerable<(string Path, string Text)> Translations(
        string language, NewSiteChoices choices, ProgramRelease release) =>
        from file in OfLanguage(language, choices, release)
        where file.Path.StartsWith($"{Content}/", StringComparison.Ordinal) && ContentPath.IsMarkdown(file.Path)
        where !file.Path.StartsWith($"{Content}/responses/", StringComparison.Ordinal)
        select ($"{ContentPath.WithoutMarkdown(file.Path)}.{language}{ContentPath.Markdown}", file.Text);

    private static IEnumerable<string> PathsOf(string language) =>
        Templates.Paths.Where(path => path.StartsWith($"{language}/", StringComparison.Ordinal))
            .Select(path => path[(language.Length + 1)..]);

    private static string Text(string language, string path, NewSiteChoices choices, ProgramRelease release)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = NewFile.Quoted(choices.Title),
            ["titleText"] = AsMarkdown(choices.Title),
            ["url"] = choices.Address.AbsoluteUri,
            ["languages"] = string.Join(", ", choices.Languages),
            ["licenseName"] = choices.License?.Name ?? "",
            ["licenseUrl"] = choices.License?.Address.AbsoluteUri ?? "",
            ["today"] = Day(choices.Today),
            ["soon"] = Day(choices.Today.AddDays(30)),
            ["program"] = release.Repository,
            ["version"] = release.Version,
            ["series"] = release.Series,
        };
        var parts = new HashSet<string>(StringComparer.Ordinal);
        parts.UnionWith(language == choices.Languages[0] ? ["own"] : []);
        parts.UnionWith(choices.HasLaws ? ["laws"] : []);
        parts.UnionWith(choices.HasGitHub ? ["github"] : []);
        parts.UnionWith(choices.License is null ? [] : ["license"]);
        return Template.Fill(
            Encoding.UTF8.GetString(Templates.ReadBytes($"{language}/{path}")).ReplaceLineEndings("\n"), values, parts);
    }

    /// <summary>Has the editor explain and complete the fields of the data files.</summary>
    private static string EditorSettings(ImmutableArray<ContentKind> kinds)
    {
        var schemas = kinds.Where(kind => kind.Form != FileForm.FrontMatter)
            .Select(kind => $"    \"./{Content}/.schema/{kind.Name}.json\": \"{Content}/{kind.Files}\"");
        return $$"""
            {
              "yaml.schemas": {
            {{string.Join(",\n", schemas)}}
              },
              "editor.insertSpaces": true,
              "files.eol": "\n",
              "[markdown]": {
                "editor.wordWrap": "on"
              }
            }

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Words as Markdown shows them: none of their signs does anything.</summary>
    private static string AsMarkdown(string words) => MarkdownSign().Replace(words, @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#&~|]")]
    private static partial Regex MarkdownSign();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
