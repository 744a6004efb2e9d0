using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>A translation beside its original: which parts fell behind, and the text with the newer original in their place.</summary>
internal sealed class Freshness
{
    public static readonly DiagnosticRule Behind = new(
        "ADV361", Severity.Warning, "A part of a translation whose original has changed",
        $"Translate that part anew, delete the line '{MadeFrom.Field}' and have 'check --fix' write it; readers see the original "
            + "until then.");

    private readonly SourceText _source;
    private readonly SourceText _original;
    private readonly ImmutableArray<TextParagraph> _own;
    private readonly ImmutableArray<TextParagraph> _now;
    private readonly MadeFrom? _was;
    private readonly ImmutableArray<PartBehind> _parts;

    private Freshness(
        SourceText source, int textStart, YamlMapping fields, SourceText original, int originalStart, YamlMapping originalFields)
    {
        (_source, _original) = (source, original);
        (_own, _now) = (TextParagraph.In(source, textStart), TextParagraph.In(original, originalStart));
        var entry = fields.Entries.FirstOrDefault(e => e.Key.Value == MadeFrom.Field);
        _was = entry is null
            ? null
            : MadeFrom.Type.Read(entry.Value, new FieldContext(MadeFrom.Field, new FieldOptions(), new DiagnosticBag()));
        IsNow = MadeFrom.Of(
            originalFields,
            _own.IsEmpty ? [] : _now,
            name => fields.Entries.Any(e => e.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase)));
        _parts = _was is null ? [] : PartBehind.Between(_was, IsNow);
    }

    /// <summary>What the original is now.</summary>
    public MadeFrom IsNow { get; }

    public bool HasRecord => _was is not null;

    /// <summary>The fields that fell behind.</summary>
    public IEnumerable<string> Fields => _parts.Select(p => p.Field).OfType<string>();

    public static Freshness Of(
        SourceText source, int textStart, YamlMapping fields, SourceText original, int originalStart, YamlMapping originalFields) =>
        new(source, textStart, fields, original, originalStart, originalFields);

    public bool IsBehind => !_parts.IsEmpty;

    /// <summary>Names each part that fell behind, where the translation has it.</summary>
    public IEnumerable<Diagnostic> Findings(YamlMapping fields) => _parts.Select(part => part switch
    {
        { Field: { } field } => Behind.At(
            fields.Entries.First(e => e.Key.Value.Equals(field, StringComparison.OrdinalIgnoreCase)).Key.Location,
            $"'{field}' of {_original.File.DisplayPath} has changed since it was translated."),
        { New: null, Old: { } old } => Behind.At(
            PlaceOf(old), $"{_original.File.DisplayPath} no longer has the paragraph that this one translates."),
        { New: { } now } => Behind.At(
            PlaceOf(part.Old ?? PlaceBefore(part)),
            $"{(part.Old is null ? "A new paragraph of" : "A paragraph of")} {_original.File.DisplayPath}, on line {_now[now].Line}, "
                + $"{(part.Old is null ? "is not here" : "has changed since it was translated")}: '{StartOf(_now[now].Words)}'."),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    /// <summary>
    /// The text with the newer original in the place of each part that fell behind, and where that is; null where the paragraphs of the
    /// two do not correspond. Headings stay translated, since links lead to them.
    /// </summary>
    public (SourceText Text, ImmutableArray<Range> Newer)? Merged()
    {
        var texts = _parts.Where(p => p.Field is null).ToList();
        if (texts.Count == 0 || _was is null || _own.Length != _was.Paragraphs.Length)
        {
            return null;
        }

        var merged = new StringBuilder();
        var newer = ImmutableArray.CreateBuilder<Range>();
        var copied = 0;
        foreach (var part in texts)
        {
            var place = part.Old is { } old ? _own[old] : null;
            var words = part.New is { } now ? _now[now].Words : "";
            if (place?.IsHeading == true || words.StartsWith('#'))
            {
                continue;
            }

            var before = part.Old is null ? PlaceBefore(part) : 0;
            var start = place?.Start ?? (before < 0 ? (_own.IsEmpty ? _source.Text.Length : _own[0].Start) : _own[before].End);
            merged.Append(_source.Text, copied, start - copied);
            merged.Append(place is null && before >= 0 ? "\n\n" : "");
            newer.Add(new Range(merged.Length, merged.Length + words.Length));
            merged.Append(words).Append(place is null && before < 0 ? "\n\n" : "");
            copied = place?.End ?? start;
        }

        merged.Append(_source.Text, copied, _source.Text.Length - copied);
        return (_source with { Text = merged.ToString() }, newer.ToImmutable());
    }

    private Location PlaceOf(int paragraph) => _was is not null && _own.Length == _was.Paragraphs.Length && paragraph >= 0
        ? new Location(_source.File.DisplayPath, _own[paragraph].Line, 1)
        : _source.File.Start;

    /// <summary>The translated paragraph after which a new one of the original belongs; -1 before all.</summary>
    private int PlaceBefore(PartBehind part)
    {
        // Those before it in the original that stayed, or were changed in place.
        var paired = _parts.Where(p => p is { Old: not null, New: not null }).ToDictionary(p => p.New!.Value, p => p.Old!.Value);
        for (var now = part.New!.Value - 1; now >= 0; now--)
        {
            if (paired.TryGetValue(now, out var old))
            {
                return old;
            }

            if (!_parts.Any(p => p.New == now))
            {
                return OldOf(now);
            }
        }

        return -1;
    }

    /// <summary>Which paragraph that was translated stayed as one that the original has now.</summary>
    private int OldOf(int now)
    {
        var gone = _parts.Where(p => p.Old is not null).Select(p => p.Old!.Value).ToHashSet();
        var come = _parts.Where(p => p.New is not null).Select(p => p.New!.Value).ToHashSet();
        var rank = Enumerable.Range(0, now).Count(n => !come.Contains(n));
        return Enumerable.Range(0, _was!.Paragraphs.Length).Where(n => !gone.Contains(n)).ElementAt(rank);
    }

    private static string StartOf(string words)
    {
        const int Most = 50;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : $"{line[..Math.Max(line.LastIndexOf(' ', Most), 20)]} …";
    }
}
