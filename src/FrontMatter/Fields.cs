using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.FrontMatter;

/// <summary>
/// The fields of one file or one group. A record asks for its fields by name, and by asking says which there are: what was
/// never asked for is unknown, and what was asked for is what a misspelling is compared with.
/// </summary>
/// <param name="noun">What the fields belong to, with its article: <c>an article</c>.</param>
/// <param name="only">Which of the fields are read, where the others do not count; null for all.</param>
public sealed class Fields(string noun, YamlMapping mapping, FieldOptions options, DiagnosticBag diagnostics, FieldSelection? only = null)
{
    /// <summary>How many fields a document has, about: every file of the site makes these lists, and they need not grow.</summary>
    private const int Usual = 20;

    private readonly List<string> _names = new(Usual);
    private readonly List<string> _otherNames = [];
    private readonly List<string> _given = [];
    private readonly List<(string Name, Diagnostic Finding)> _missing = [];
    private readonly List<IReadOnlyDictionary<string, string>> _advice = [];

    /// <summary>With the other names of fields, which are as many again. A list, since few fields are looked up in it.</summary>
    private readonly List<string> _knownFields = new(2 * Usual);

    /// <summary>Null except while the fields are described: reading content keeps no descriptions.</summary>
    private readonly List<FieldDescription>? _described;

    private Fields(string noun, DiagnosticBag diagnostics, List<FieldDescription> described)
        : this(noun, YamlMapping.Empty("the examples"), new FieldOptions(), diagnostics) => _described = described;

    /// <summary>
    /// Tells which fields a record has, by reading the record once from the examples of its own fields: what is described is what is
    /// read, and every example is one that the reader takes.
    /// </summary>
    /// <exception cref="InvalidOperationException">An example is not valid: a mistake of ours.</exception>
    public static ImmutableArray<FieldDescription> Describe(string noun, Action<Fields> read)
    {
        var diagnostics = new DiagnosticBag();
        var described = new List<FieldDescription>();
        read(new Fields(noun, diagnostics, described));
        return diagnostics.Sorted() is [var wrong, ..]
            ? throw new InvalidOperationException($"An example of the fields of {noun} is not valid: {wrong.Message}")
            : [.. described.DistinctBy(f => f.Name, StringComparer.Ordinal)];
    }

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Words that a record keeps as written but for the quotation marks of their language.</summary>
    public string WithQuotes(string text) => Typography.Quotes(text, options.Language);

    /// <summary>Whether what pictures have to say of themselves may be missing yet.</summary>
    public bool ArePicturesLater => options.PicturesLater;

    /// <summary>Whether only some of the fields are read.</summary>
    public bool IsSelection => only is not null;

    /// <summary>The position of the fields: that of the first.</summary>
    public Location Location => mapping.Location;

    private bool HasNoFrontMatter => mapping.Entries.All(e => e.IsInherited) && ContentPath.IsMarkdown(mapping.Location.File);

    /// <summary>The names asked for so far, aliases too.</summary>
    public IReadOnlyCollection<string> KnownFields => _knownFields;

    public bool Has(string name, params ReadOnlySpan<string> aliases) => Find(name, aliases) is not null;

    /// <summary>Whether a field is there and says something, be it right or wrong.</summary>
    public bool IsGiven(string name) => Find(name, []) is { Value: not YamlScalar { IsNothing: true } };

    /// <summary>The position of a field's value, or of the fields as a whole when it is not given.</summary>
    public Location LocationOf(string name, params ReadOnlySpan<string> aliases) => Find(name, aliases)?.Value.Location ?? mapping.Location;

    /// <summary>
    /// A field that must be there. Its absence is reported once, and <paramref name="placeholder"/> keeps the reading going.
    /// </summary>
    public T Required<T>(string name, FieldType<T> type, T placeholder, FieldHelp help, params ReadOnlySpan<string> aliases)
        where T : class
    {
        var entry = TakeOne(name, type.Shape, isRequired: true, help, aliases);
        if (entry is { Value: not YamlScalar { IsNothing: true } })
        {
            return Read(entry, name, type) ?? placeholder;
        }

        ReportAbsent(name, FieldRules.Missing.At(
            entry?.Key.Location ?? mapping.Location,
            entry is null ? $"{char.ToUpperInvariant(noun[0])}{noun[1..]} needs '{name}'." : $"'{entry.Key.Value}' is empty.",
            entry is not null ? $"Write after '{entry.Key.Value}:' {type.Shape.Expectation}."
                : HasNoFrontMatter
                    ? $"Start the file with two lines of three hyphens, ---, and between them write '{name}:' and {type.Shape.Expectation}."
                : $"Add '{name}:' and {type.Shape.Expectation}."));
        return placeholder;
    }

    public T? Optional<T>(string name, FieldType<T> type, FieldHelp help, params ReadOnlySpan<string> aliases)
        where T : class =>
        TakeOne(name, type.Shape, isRequired: false, help, aliases) is { Value: not YamlScalar { IsNothing: true } } entry
            ? Read(entry, name, type)
            : null;

    /// <summary>
    /// A list. What a file says under several of the list's names is one list: other generators keep apart tags and categories.
    /// </summary>
    public ImmutableArray<Located<string>> Words(
        string name, FieldType<Located<string>[]> type, FieldHelp help, params ReadOnlySpan<string> aliases)
    {
        var entries = Take(name, type.Shape, isRequired: false, help, aliases);
        var words = entries is [var first, ..] ? Read(first, name, type) ?? [] : [];
        for (var i = 1; i < entries.Count; i++)
        {
            var known = words;
            words = [.. known, .. (Read(entries[i], name, type) ?? []).Where(word => known.All(k => k.Value != word.Value))];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    /// <summary>A list that may be missing, which is an empty one.</summary>
    public ImmutableArray<T> List<T>(string name, FieldType<T[]> type, FieldHelp help, params ReadOnlySpan<string> aliases) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Optional(name, type, help, aliases) ?? []);

    /// <summary>Left empty it says neither yes nor no, and whichever was taken could be what its writer did not mean.</summary>
    public bool Flag(string name, FieldHelp help, params ReadOnlySpan<string> aliases)
    {
        ReportEmpty("says neither yes nor no", "Write '{0}: true' or '{0}: false', or delete the line.", name, aliases);
        return Optional(name, FieldTypes.Flag, help, aliases) is true;
    }

    /// <summary>A day that may be missing but, where its field is there, has to be said, since pages come and go by it.</summary>
    public DateOnly? Day(string name, FieldHelp help)
    {
        ReportEmpty("says no day", "Write a day after '{0}:', such as 2026-11-24, or delete the line.", name, []);
        return Optional(name, FieldTypes.Date, help)?.Exact;
    }

    private void ReportEmpty(string message, string help, string name, ReadOnlySpan<string> aliases)
    {
        if (only is null && Find(name, aliases) is { Value: YamlScalar { IsNothing: true }, Key: var key })
        {
            diagnostics.Add(FieldRules.Empty.At(
                key.Location, $"'{key.Value}' is empty and {message}.", help.Replace("{0}", key.Value, StringComparison.Ordinal)));
        }
    }

    public int? WholeNumber(string name, FieldHelp help, params ReadOnlySpan<string> aliases) =>
        Optional(name, FieldTypes.WholeNumber, help, aliases) as int?;

    /// <summary>
    /// The value of a field that may be a flag or something else, such as Jekyll's <c>published</c>, a boolean, which others use for a
    /// date; null where it is no flag.
    /// </summary>
    public bool? FlagOf(string name)
    {
        PassOver(name);
        return Find(name, [])?.Value is YamlScalar scalar ? FieldTypes.FlagOf(scalar.Value) : null;
    }

    /// <summary>Fields that are allowed and not read.</summary>
    public void PassOver(params ReadOnlySpan<string> names)
    {
        _knownFields.AddRange(names);
    }

    /// <summary>Fields of other generators that are allowed and do nothing here, which is said where a file has one.</summary>
    /// <param name="reason">Why each does nothing, in a clause.</param>
    public void PassOver(string reason, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            PassOver(name);
            if (only is null && Find(name, []) is { Key: var key })
            {
                diagnostics.Add(FieldRules.UnknownTolerated.At(
                    key.Location, $"'{key.Value}' does nothing here, since {reason}.", "Delete the line, which readers do not see."));
            }
        }
    }

    /// <summary>What to write instead of names that writers try and that are no fields.</summary>
    /// <param name="help">By name in lower case.</param>
    public void Advise(IReadOnlyDictionary<string, string> help) => _advice.Add(help);

    /// <summary>What to say of a field that is not there, unless it turns out to be there under a misspelled name.</summary>
    public void ReportAbsent(string name, Diagnostic finding) => _missing.Add((name, finding));

    /// <summary>The fields of the file itself that nobody asked for.</summary>
    public IEnumerable<YamlEntry> Unknown =>
        mapping.Entries.Where(entry => !entry.IsInherited && !_knownFields.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Reports every field that nobody asked for, and every required one that is not there. Call it when all were asked for.
    /// </summary>
    /// <param name="explained">Unknown fields of which something better was said.</param>
    public void ReportUnknownAndMissing(IReadOnlyCollection<YamlEntry>? explained = null)
    {
        if (only is not null)
        {
            return;
        }

        foreach (var entry in Unknown.Where(entry => explained?.Contains(entry) != true))
        {
            var rule = options.TolerateUnknown ? FieldRules.UnknownTolerated : FieldRules.Unknown;
            var advice = _advice.Select(a => a.GetValueOrDefault(entry.Key.Value.ToLowerInvariant())).FirstOrDefault(a => a is not null);
            var nearest = advice is not null ? null
                : Suggestion.Nearest(entry.Key.Value, _names) ?? Suggestion.Nearest(entry.Key.Value, _otherNames);
            diagnostics.Add(rule.At(
                entry.Key.Location,
                $"'{entry.Key.Value}' is not a field of {noun}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}",
                advice ?? (nearest is null
                    ? $"Correct the name or delete the line; the fields are {string.Join(", ", _names.Order(StringComparer.Ordinal))}."
                    : null)) with
            {
                Replacement = advice is null && Suggestion.Slip(entry.Key.Value, _names) is { } only && !_given.Contains(only) ? only : null,
            });

            // A required field whose name is misspelled is one mistake, not two.
            _missing.RemoveAll(missing => missing.Name == nearest && !options.TolerateUnknown);
        }

        foreach (var (_, finding) in _missing)
        {
            diagnostics.Add(finding);
        }
    }

    private T? Read<T>(YamlEntry entry, string name, FieldType<T> type)
        where T : class =>
        type.Read(entry.Value, new FieldContext(entry.Key.Value, options, only?.Checks(name) == false ? new DiagnosticBag() : diagnostics));

    /// <summary>The nearest entry. Others beside it say the same thing again, or something else.</summary>
    private YamlEntry? TakeOne(string name, FieldSchema shape, bool isRequired, FieldHelp help, ReadOnlySpan<string> aliases)
    {
        var entries = Take(name, shape, isRequired, help, aliases);
        for (var i = 1; i < entries.Count; i++)
        {
            var other = entries[i];
            diagnostics.Add(FieldRules.TwoNames.At(
                other.Key.Location,
                $"'{other.Key.Value}' means the same as '{entries[0].Key.Value}' on line {entries[0].Key.Location.Line}, and is passed "
                    + $"over."));
        }

        return entries is [var first, ..] ? first : null;
    }

    /// <summary>The entries under any of a field's names in the nearest file that has one, in the order of the file.</summary>
    private IReadOnlyList<YamlEntry> Take(string name, FieldSchema shape, bool isRequired, FieldHelp help, ReadOnlySpan<string> aliases)
    {
        if (_described is not null)
        {
            var description = new FieldDescription(name, shape, isRequired, [.. aliases], help);
            _described.Add(description);
            return (YamlReader.Read(description.Example, mapping.Location.File, 1, diagnostics) as YamlMapping)?.Entries ?? [];
        }

        _names.Add(name);
        _knownFields.Add(name);
        _knownFields.AddRange(aliases);
        _otherNames.AddRange(aliases);
        List<YamlEntry>? entries = null;
        foreach (var entry in only?.Includes(name) == false ? [] : mapping.Entries)
        {
            if (IsCalled(entry, name, aliases) && (entries is null || entry.Key.Location.File == entries[0].Key.Location.File))
            {
                (entries ??= []).Add(entry);
            }
        }

        if (entries is null)
        {
            return [];
        }

        _given.Add(name);
        return entries;
    }

    private YamlEntry? Find(string name, ReadOnlySpan<string> aliases)
    {
        foreach (var entry in mapping.Entries)
        {
            if (IsCalled(entry, name, aliases))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool IsCalled(YamlEntry entry, string name, ReadOnlySpan<string> aliases)
    {
        if (entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var alias in aliases)
        {
            if (entry.Key.Value.Equals(alias, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
