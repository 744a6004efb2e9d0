using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.Theming;

/// <summary>The words of the interface in one language, from <c>theme/strings/</c>.</summary>
public sealed class Words
{
    private readonly FrozenDictionary<string, Phrase> _phrases;
    private readonly ConcurrentDictionary<PartialDate, string> _dates = new();
    private readonly ConcurrentDictionary<string, Phrase> _missing = new(StringComparer.Ordinal);
    private readonly SourceFile _file;

    private Words(string language, Dictionary<string, Phrase> phrases, SourceFile file)
    {
        Language = language;
        Direction = TextDirection.Of(language);
        _file = file;
        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Language { get; }

    /// <summary>The way the language is written, for the attribute <c>dir</c>; null from left to right.</summary>
    public string? Direction { get; }

    public IEnumerable<string> Keys => _phrases.Keys;

    /// <summary>A phrase as it is. One that the file lacks is reported when it is asked for, and its name stands in its place.</summary>
    public string this[string key] => Find(key).Other;

    /// <summary>A phrase with its blanks filled: <c>{state}</c> in the phrase takes the value given as <c>state</c>.</summary>
    public string With(string key, params ReadOnlySpan<(string Name, string Value)> values) => Fill(Find(key).Other, values);

    /// <summary>A phrase that counts: the singular for one, else the plural, with the number for <c>{count}</c>.</summary>
    public string Count(string key, int count, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var phrase = Find(key);
        return Fill(count == 1 ? phrase.One ?? phrase.Other : phrase.Other, [.. values, ("count", count.ToString("N0", CultureInfo.InvariantCulture))]);
    }

    /// <summary>The phrases that were asked for in vain so far.</summary>
    public IEnumerable<Diagnostic> Missing =>
        _missing.Keys.Select(key => Theme.UnknownWord.At(_file.Start, $"A template asks for '{key}', which is not in this file.{Suggestion.DidYouMean(key, Keys)}"));

    public bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>A date in words, as far as it is known: <c>June 24, 2014</c>, <c>June 2014</c>, <c>2014</c>.</summary>
    public string Date(PartialDate date) => _dates.TryGetValue(date, out var words) ? words : _dates.GetOrAdd(date, InWords);

    public string Date(DateOnly date) => Date(new PartialDate(date.Year, date.Month, date.Day));

    public static Words Read(string language, SourceText source, DiagnosticBag diagnostics)
    {
        var phrases = new Dictionary<string, Phrase>(StringComparer.Ordinal);
        if (YamlReader.Read(source, diagnostics) is YamlMapping root)
        {
            Gather(root, "", phrases, diagnostics);
        }

        return new Words(language, phrases, source.File);
    }

    private static void Gather(YamlMapping mapping, string prefix, Dictionary<string, Phrase> phrases, DiagnosticBag diagnostics)
    {
        foreach (var (key, value, _) in mapping.Entries)
        {
            var name = prefix + key.Value;
            if (value is YamlScalar scalar)
            {
                phrases[name] = new Phrase(Typography.Quotes(scalar.Value), null);
            }
            else if (value is YamlMapping group && group.Entries.Any(e => e.Key.Value == "other"))
            {
                var forms = group.Entries.ToDictionary(e => e.Key.Value, e => Typography.Quotes((e.Value as YamlScalar)?.Value ?? ""), StringComparer.Ordinal);
                phrases[name] = new Phrase(forms["other"], forms.GetValueOrDefault("one"));
            }
            else if (value is YamlMapping section)
            {
                Gather(section, name + ".", phrases, diagnostics);
            }
            else
            {
                diagnostics.Add(FieldRules.WrongShape.At(value.Location, $"'{name}' takes text.", "Write the phrase on the line, in quotes."));
            }
        }
    }

    /// <summary>What is missing is missing on every page, so it is looked into once.</summary>
    private Phrase Find(string key) => _phrases.GetValueOrDefault(key) ?? _missing.GetOrAdd(key, key => new Phrase(key, null));

    private static string Fill(string phrase, ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(phrase.Length + 64);
        var rest = phrase.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            filled.Append(rest[..open]);
            rest = rest[open..];
            rest = rest[FillBlank(rest, values, filled)..];
        }

        return filled.Append(rest).ToString();
    }

    /// <summary>Writes what stands for the blank at the start of a phrase; what no value is given for stays as it is.</summary>
    /// <returns>How many characters of the phrase that was.</returns>
    private static int FillBlank(ReadOnlySpan<char> phrase, ReadOnlySpan<(string Name, string Value)> values, StringBuilder filled)
    {
        if (phrase.IndexOf('}') is var close and > 0)
        {
            foreach (var (name, value) in values)
            {
                if (phrase[1..close].SequenceEqual(name))
                {
                    filled.Append(value);
                    return close + 1;
                }
            }
        }

        filled.Append(phrase[0]);
        return 1;
    }

    private string InWords(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.ToString(),
        ({ } month, null) => With("date.month", ("month", this[MonthKey(month)]), ("year", Number(date.Year))),
        ({ } month, { } day) => With("date.day", ("month", this[MonthKey(month)]), ("day", Number(day)), ("year", Number(date.Year))),
    };

    private static string MonthKey(int month) => $"date.{Number(month)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Phrase(string Other, string? One);
}
