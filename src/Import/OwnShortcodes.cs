using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Advocate.Yaml;

namespace Advocate.Import;

/// <summary>
/// The commands that only the old site has, each with what its owner wants of it: the file that an import writes with what it met, and
/// reads when it is run again.
/// </summary>
/// <param name="Answers">By the name of the command.</param>
internal sealed partial record OwnShortcodes(ImmutableDictionary<string, string> Answers)
{
    public const string FileName = "commands.yml";

    public static OwnShortcodes None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public static OwnShortcodes Read(string yaml, string file) => new(
        OldFrontMatter.ReadFile(yaml, file).Entries
            .Where(entry => OldSettings.In(entry.Value, ["as"]) is YamlScalar { IsNothing: false })
            .ToImmutableDictionary(
                entry => entry.Key.Value,
                entry => ((YamlScalar)OldSettings.In(entry.Value, ["as"])!).Value,
                StringComparer.OrdinalIgnoreCase));

    /// <returns>Null where the owner said nothing of the command.</returns>
    public string? Replace(Shortcode code) => Answers.GetValueOrDefault(code.Name) switch
    {
        null => null,
        "words" => code.Inner ?? "",
        "nothing" => "",
        var pattern => Blank().Replace(
            pattern, match => match.Groups["name"].Value is var name && name == "words" ? code.Inner?.Trim() ?? ""
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? code.Arguments.At(index) ?? ""
            : code.Arguments[name] ?? ""),
    };

    public string Write(IEnumerable<MetShortcode> met)
    {
        var text = new StringBuilder("""
            # The commands of the old site that the import does not know. Say after 'as:' what each becomes, and run the import again:
            #   words      what is between its start and its end; the command itself goes
            #   nothing    the command goes, with what is in it
            # or Markdown, in which {0} and {1} are the command's values, {title} the value of that name, and {words} what is in it:
            #   "[{text}]({url})"
            # Without an answer what it holds stays, and the command is a comment that only writers see.


            """.ReplaceLineEndings("\n"));
        foreach (var command in met
            .GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var first = command.First();
            text.Append(CultureInfo.InvariantCulture, $"{YamlText.Quoted(command.Key)}:\n  count: {command.Count()}\n");
            text.Append(CultureInfo.InvariantCulture, $"  first: {YamlText.Quoted($"{first.Location.File}:{first.Location.Line}")}\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"  example: {YamlText.Quoted(first.Written.Length > 200 ? first.Written[..200] : first.Written)}\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"  as: {(Answers.TryGetValue(command.Key, out var answer) ? YamlText.Quoted(answer) : "")}\n");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\{(?<name>[\w-]+)\}")]
    private static partial Regex Blank();
}

/// <summary>A command that is not among the usual ones, where it is.</summary>
internal sealed record MetShortcode(string Name, string Written, Diagnostics.Location Location);
