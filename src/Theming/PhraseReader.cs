using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.Theming;

/// <summary>Reads one language's phrases, and reports where the file is not as the theme needs it.</summary>
internal sealed class PhraseReader(SourceText source, string language, DiagnosticBag diagnostics)
{
    private const string One = "one", Other = "other", Number = "count";

    private static readonly Dictionary<string, int> Places =
        Phrases.Shapes.Select((shape, place) => (shape.Key, place)).ToDictionary(p => p.Key, p => p.place, StringComparer.Ordinal);

    private static readonly HashSet<string> Sections =
        Phrases.Shapes.SelectMany(shape => Around(shape.Key)).ToHashSet(StringComparer.Ordinal);

    private readonly Phrase?[] _phrases = new Phrase?[Places.Count];

    /// <summary>Where the file has each section; null where the file's mistake has been reported.</summary>
    private readonly Dictionary<string, Location?> _sections = new(StringComparer.Ordinal);

    /// <summary>
    /// Every phrase, in the order of <see cref="Phrases.Shapes"/>; its key where the file has none, or a wrong one, which is an error.
    /// </summary>
    /// <param name="defaults">The phrases of another file, of which this one changes some; null where it has to have them all.</param>
    public Phrase[] Read(IReadOnlyList<Phrase>? defaults)
    {
        switch (YamlReader.Read(source, diagnostics))
        {
            case YamlMapping root:
                _sections[""] = source.File.Start;
                ReadSection("", root);
                if (defaults is null)
                {
                    ReportMissing();
                }

                break;
            case { } other:
                diagnostics.Add(FieldRules.WrongShape.At(
                    other.Location, "A file of phrases takes sections.", "Write the name of a section, and its phrases below it."));
                break;
        }

        return [.. _phrases.Select((phrase, place) => phrase ?? defaults?[place] ?? new Phrase(Phrases.Shapes[place].Key, []))];
    }

    private void ReadSection(string section, YamlMapping mapping)
    {
        foreach (var (key, value, _) in mapping.Entries)
        {
            var name = section == "" ? key.Value : $"{section}.{key.Value}";
            if (Places.TryGetValue(name, out var place))
            {
                _phrases[place] = ReadPhrase(Phrases.Shapes[place], key, value);
            }
            else if (!Sections.Contains(name))
            {
                diagnostics.Add(Theme.UnknownPhrase.At(
                    key.Location,
                    $"The theme says no '{name}'.{Suggestion.DidYouMean(name, value is YamlMapping ? Sections : Places.Keys)}"));
            }
            else if (value is YamlMapping inner)
            {
                _sections[name] = key.Location;
                ReadSection(name, inner);
            }
            else
            {
                _sections[name] = null;
                diagnostics.Add(FieldRules.WrongShape.At(
                    value.Location,
                    $"'{name}' takes phrases, each with its name.",
                    "Write them on lines of their own below it, indented."));
            }
        }
    }

    private Phrase ReadPhrase(PhraseShape shape, YamlScalar key, YamlNode value)
    {
        if (!shape.Counts)
        {
            return Form(shape, key, value, mayLack: null);
        }

        if (value is not YamlMapping forms || forms.Entries.FirstOrDefault(form => form.Key.Value == Other) is not { } other)
        {
            diagnostics.Add(FieldRules.WrongShape.At(
                value.Location,
                $"'{shape.Key}' takes a form for one and a form for all other numbers.",
                "Write '{one: \"…\", other: \"…\"}'."));
            return new Phrase(shape.Key, []);
        }

        foreach (var unknown in forms.Entries.Where(form => form.Key.Value is not (One or Other)))
        {
            diagnostics.Add(Theme.UnknownPhrase.At(
                unknown.Key.Location, $"'{shape.Key}' has no form '{unknown.Key.Value}', only 'one' and 'other'."));
        }

        return new Phrase(Form(shape, other.Key, other.Value, mayLack: null).Text, shape.Blanks)
        {
            One = forms.Entries.FirstOrDefault(form => form.Key.Value == One) is { } one
                ? Form(shape, one.Key, one.Value, mayLack: Number)
                : null,
        };
    }

    private Phrase Form(PhraseShape shape, YamlScalar key, YamlNode value, string? mayLack)
    {
        switch (value)
        {
            case YamlScalar { IsNothing: true }:
                diagnostics.Add(Theme.MissingPhrase.At(key.Location, $"'{shape.Key}' has no text."));
                break;
            case YamlScalar text:
                ReportBlanks(shape, text, mayLack);
                return new Phrase(Typography.Quotes(text.Value, language), shape.Blanks);
            default:
                diagnostics.Add(FieldRules.WrongShape.At(
                    value.Location, $"'{shape.Key}' takes text.", "Write the phrase on the line, in quotes."));
                break;
        }

        return new Phrase(shape.Key, []);
    }

    private void ReportBlanks(PhraseShape shape, YamlScalar text, string? mayLack)
    {
        var own = PhraseBlanks.In(text.Value).Select(blank => blank.Name).Distinct().ToList();
        foreach (var lacking in shape.Blanks.Where(name => name != mayLack && !own.Contains(name)))
        {
            diagnostics.Add(Theme.OtherBlanks.At(text.Location, $"'{shape.Key}' lacks the blank {{{lacking}}}."));
        }

        foreach (var unknown in own.Where(name => !shape.Blanks.Contains(name)))
        {
            diagnostics.Add(Theme.OtherBlanks.At(
                text.Location,
                $"'{shape.Key}' has a blank {{{unknown}}} that nothing fills.{Suggestion.DidYouMean(unknown, shape.Blanks)}"));
        }
    }

    /// <summary>Of a section that is missing, the section is named and not all that is in it.</summary>
    private void ReportMissing()
    {
        var missing =
            from place in Enumerable.Range(0, _phrases.Length)
            where _phrases[place] is null
            let key = Phrases.Shapes[place].Key
            select Around(key).Append(key).First(name => name == key || !_sections.ContainsKey(name));
        foreach (var name in missing.Distinct())
        {
            if (_sections[Around(name).Last()] is { } section)
            {
                diagnostics.Add(Theme.MissingPhrase.At(section, $"'{name}' is missing here."));
            }
        }
    }

    /// <summary>
    /// The names of the sections around a phrase, the outermost first: that of the file, which is empty, then <c>list</c> of
    /// <c>list.pageOf</c>.
    /// </summary>
    private static IEnumerable<string> Around(string key)
    {
        yield return "";
        for (var dot = key.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = key.IndexOf('.', dot + 1))
        {
            yield return key[..dot];
        }
    }
}
