using Advocate.Diagnostics;
using Advocate.Yaml;

namespace Advocate.FrontMatter;

/// <summary>
/// Puts the words of a translation in the place of those of its original. The original keeps its facts: a translation that gave them too
/// could fall behind.
/// </summary>
public sealed class TranslatedWords
{
    /// <summary>So many of what is missing are named; with more, the rest is a number.</summary>
    private const int MostNamed = 5;

    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<FieldSchema.Group, IReadOnlyList<FieldDescription>> _fields = [];
    private readonly List<string> _missing = [];

    private TranslatedWords(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>The original with the words of the translation, each value where it was written.</summary>
    /// <param name="shape">That of both files: a group of fields, entries by id, or a list.</param>
    /// <param name="file">The translation's, for what is said of it as a whole.</param>
    public static T Of<T>(T original, YamlMapping words, FieldSchema shape, Location file, DiagnosticBag diagnostics)
        where T : YamlNode
    {
        var translated = new TranslatedWords(diagnostics);
        var merged = translated.Merge(original, words, shape, "", "");
        if (translated._missing is { Count: > 0 } missing)
        {
            var named = string.Join(", ", missing.Take(MostNamed).Select(name => $"'{name}'"));
            diagnostics.Add(FieldRules.Untranslated.At(
                file,
                $"{missing.Count} of the original's words {(missing.Count == 1 ? "has" : "have")} no translation here: {named}"
                    + $"{(missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "")}."));
        }

        return (T)merged;
    }

    private YamlNode Merge(YamlNode original, YamlNode words, FieldSchema shape, string name, string path)
    {
        switch (shape, original, words)
        {
            case (FieldSchema.Text { IsTranslated: true }, _, YamlScalar):
            case (FieldSchema.List { Item: FieldSchema.Text { IsTranslated: true } }, _, YamlScalar or YamlSequence):
                return words;
            case (FieldSchema.Group group, YamlMapping fields, YamlMapping given):
                return Fields(fields, given, FieldsOf(group), path);
            case (FieldSchema.Group group, YamlMapping fields, YamlScalar)
                when FieldsOf(group).Where(f => IsWords(f.Shape)).ToList() is [var only]:
                return Fields(fields, new YamlMapping([new(new(only.Name, false, words.Location), words)], words.Location), [only], path);
            case (FieldSchema.Entries { Item: var item }, YamlMapping entries, YamlMapping given):
                return Entries(entries, given, item, path);
            case (FieldSchema.List { Item: FieldSchema.Group group }, YamlSequence items, YamlMapping given):
                return Items(items, given, group, path);
            default:
                _diagnostics.Add(FieldRules.FactInTranslation.At(
                    words.Location, $"'{name}' is no text that a translation gives in words of its own."));
                return original;
        }
    }

    private YamlMapping Fields(YamlMapping original, YamlMapping words, IReadOnlyList<FieldDescription> known, string path)
    {
        // Another language may have other forms of a word where the original needs none.
        var added = words.Entries.Where(entry => !original.Entries.Any(e => Is(e, entry.Key.Value))
            && known.Any(f => IsCalled(f, entry.Key.Value) && f.Shape is FieldSchema.List { Item: FieldSchema.Text { IsName: true } }))
            .ToList();
        ReportUnknown(words, original.Entries.Concat(added).Select(e => e.Key.Value), path);
        return original with
        {
            Entries =
            [
                .. from entry in original.Entries
                   let field = known.FirstOrDefault(f => IsCalled(f, entry.Key.Value))
                   let given = words.Entries.FirstOrDefault(e => Is(e, entry.Key.Value))
                   select field is null ? entry : entry with { Value = Merge(entry, given, field, path) },
                .. added,
            ],
        };
    }

    private YamlNode Merge(YamlEntry original, YamlEntry? words, FieldDescription field, string path)
    {
        var whole = path == "" ? field.Name : $"{path}.{field.Name}";
        if (words is not null)
        {
            return Merge(original.Value, words.Value, field.Shape, field.Name, whole);
        }

        if (field.Shape is FieldSchema.Text { IsProse: true, IsTranslated: true } && original.Value is not YamlScalar { IsNothing: true })
        {
            _missing.Add(whole);
        }

        return original.Value;
    }

    private YamlMapping Entries(YamlMapping original, YamlMapping words, FieldSchema item, string path)
    {
        ReportUnknown(words, original.Entries.Select(e => e.Key.Value), path);
        return original with
        {
            Entries =
            [
                .. original.Entries.Select(entry => words.Entries.FirstOrDefault(e => Is(e, entry.Key.Value)) is { } given
                    ? entry with { Value = Merge(entry.Value, given.Value, item, entry.Key.Value, Below(path, entry.Key.Value)) }
                    : Left(entry, item, path)),
            ],
        };
    }

    /// <summary>An entry that the translation leaves out; one without words of its own is whole as it is.</summary>
    private YamlEntry Left(YamlEntry entry, FieldSchema item, string path)
    {
        if (item is FieldSchema.Group group && FieldsOf(group).Any(f => f.Shape is FieldSchema.Text { IsProse: true, IsTranslated: true }
            && entry.Value is YamlMapping fields && fields.Entries.Any(e => IsCalled(f, e.Key.Value))))
        {
            _missing.Add(Below(path, entry.Key.Value));
        }

        return entry;
    }

    /// <summary>The things of a list have no ids: a translation calls each by one of its facts, as a link by where it leads.</summary>
    private YamlSequence Items(YamlSequence original, YamlMapping words, FieldSchema.Group item, string path)
    {
        var facts = FieldsOf(item).Where(f => !IsWords(f.Shape)).ToList();
        var keys = original.Items.Select(node => KeysOf(node, facts).ToList()).ToList();
        ReportUnknown(words, keys.SelectMany(k => k), path);
        return original with
        {
            Items =
            [
                .. original.Items.Select((node, index) => words.Entries.FirstOrDefault(e => keys[index].Contains(e.Key.Value)) is { } given
                    ? Merge(node, given.Value, item, given.Key.Value, Below(path, given.Key.Value))
                    : Left(Called(keys[index].FirstOrDefault() ?? $"{index + 1}", node), item, path).Value),
            ],
        };
    }

    private static YamlEntry Called(string name, YamlNode node) => new(new YamlScalar(name, false, node.Location), node);

    private static IEnumerable<string> KeysOf(YamlNode node, IReadOnlyList<FieldDescription> facts) =>
        from entry in (node as YamlMapping)?.Entries ?? []
        where facts.Any(f => IsCalled(f, entry.Key.Value))
        from value in entry.Value is YamlSequence list ? list.Items : [entry.Value]
        where value is YamlScalar
        select ((YamlScalar)value).Value;

    private void ReportUnknown(YamlMapping words, IEnumerable<string> known, string path)
    {
        var names = known.ToList();
        foreach (var entry in words.Entries.Where(e => !names.Contains(e.Key.Value, StringComparer.OrdinalIgnoreCase)))
        {
            _diagnostics.Add(FieldRules.NothingToTranslate.At(
                entry.Key.Location,
                $"The original has no '{entry.Key.Value}'{(path == "" ? "" : $" in '{path}'")}."
                    + Suggestion.DidYouMean(entry.Key.Value, names)));
        }
    }

    private IReadOnlyList<FieldDescription> FieldsOf(FieldSchema.Group group)
    {
        if (!_fields.TryGetValue(group, out var fields))
        {
            _fields[group] = fields = group.Describe();
        }

        return fields;
    }

    private static bool IsWords(FieldSchema shape) => shape is FieldSchema.Text { IsTranslated: true };

    private static bool Is(YamlEntry entry, string name) => entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsCalled(FieldDescription field, string name) =>
        field.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || field.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Below(string path, string name) => path == "" ? name : $"{path}.{name}";
}
