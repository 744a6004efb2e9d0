using System.Collections.Immutable;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Advocate.Review;

/// <summary>How two texts differ, line by line, and word by word within a line that was rewritten.</summary>
internal static class TextDifference
{
    /// <summary>The changed lines with one line around each, for context, and a mark where others were left out.</summary>
    public static ImmutableArray<LineChange> Between(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        var sides = SideBySideDiffBuilder.Diff(string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false);
        var lines = sides.OldText.Lines.Zip(sides.NewText.Lines, Line).ToList();
        return [.. WithGaps(lines)];
    }

    private static IEnumerable<LineChange> WithGaps(List<LineChange> lines)
    {
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i))
            {
                continue;
            }

            if (last >= 0 && i > last + 1)
            {
                yield return LineChange.Gap;
            }

            yield return lines[i];
            last = i;
        }
    }

    private static bool IsNearChange(List<LineChange> lines, int i) =>
        lines[i].Kind != ChangeKind.Same
        || (i > 0 && lines[i - 1].Kind != ChangeKind.Same)
        || (i + 1 < lines.Count && lines[i + 1].Kind != ChangeKind.Same);

    private static LineChange Line(DiffPiece old, DiffPiece now) => (old.Type, now.Type) switch
    {
        (ChangeType.Unchanged, _) => new(ChangeKind.Same, [new(ChangeKind.Same, now.Text ?? "")]),
        (ChangeType.Imaginary, _) => new(ChangeKind.Added, [new(ChangeKind.Added, now.Text ?? "")]),
        (_, ChangeType.Imaginary) => new(ChangeKind.Removed, [new(ChangeKind.Removed, old.Text ?? "")]),
        _ => new(ChangeKind.Rewritten, Words(old, now)),
    };

    private static ImmutableArray<WordChange> Words(DiffPiece old, DiffPiece now)
    {
        var words = new List<WordChange>();
        foreach (var (before, after) in old.SubPieces.Zip(now.SubPieces))
        {
            if (before.Type == ChangeType.Unchanged)
            {
                words.Add(new(ChangeKind.Same, after.Text ?? ""));
                continue;
            }

            words.AddRange(
                new[] { new WordChange(ChangeKind.Removed, before.Text ?? ""), new(ChangeKind.Added, after.Text ?? "") }.Where(w => w.Text != ""));
        }

        return Join(words);
    }

    /// <summary>Neighbors of one kind become one; what was removed comes before what replaced it.</summary>
    private static ImmutableArray<WordChange> Join(List<WordChange> words)
    {
        var joined = ImmutableArray.CreateBuilder<WordChange>();
        for (var i = 0; i < words.Count;)
        {
            var end = i;
            var isSame = words[i].Kind == ChangeKind.Same;
            while (end < words.Count && (words[end].Kind == ChangeKind.Same) == isSame)
            {
                end++;
            }

            var run = words[i..end];
            joined.AddRange(
                run.GroupBy(w => w.Kind).OrderBy(g => g.Key).Select(g => new WordChange(g.Key, string.Concat(g.Select(w => w.Text)))));
            i = end;
        }

        return joined.ToImmutable();
    }
}

internal enum ChangeKind
{
    Same,
    Removed,
    Added,
    Rewritten,
}

/// <param name="Words">The line in pieces; one piece, unless it was rewritten.</param>
internal sealed record LineChange(ChangeKind Kind, ImmutableArray<WordChange> Words)
{
    public static LineChange Gap { get; } = new(ChangeKind.Same, [new(ChangeKind.Same, "…")]);

    /// <summary>The line as it was.</summary>
    public string Old => string.Concat(Words.Where(w => w.Kind != ChangeKind.Added).Select(w => w.Text));

    /// <summary>The line as it is.</summary>
    public string Now => string.Concat(Words.Where(w => w.Kind != ChangeKind.Removed).Select(w => w.Text));
}

internal sealed record WordChange(ChangeKind Kind, string Text);
