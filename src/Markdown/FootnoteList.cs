using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Markdown;

/// <summary>The footnotes of one text. Those that a mark points to are put at its end, in the order of their first marks.</summary>
internal sealed class FootnoteList
{
    /// <summary>What CommonMark allows a label.</summary>
    private const int MaxLabelLength = 999;

    private readonly List<Footnote> _all = [];
    private readonly Dictionary<string, Footnote> _byLabel = new(StringComparer.OrdinalIgnoreCase);
    private int _marked;

    /// <summary>How many characters a mark has that the text starts with; 0 where it starts with none.</summary>
    public static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text is not ['[', '^', _, ..])
        {
            return 0;
        }

        var label = text[2..Math.Min(text.Length, MaxLabelLength)];
        var end = label.IndexOfAny("[]\n");
        return end > 0 && label[end] == ']' && !label[..end].IsWhiteSpace() ? end + 3 : 0;
    }

    public void Add(Footnote note, MarkdownDocument document, FileContext context)
    {
        if (_all.Count == 0)
        {
            document.ProcessInlinesEnd += (_, _) => MoveToEnd(document, context);
        }

        _all.Add(note);
        if (!_byLabel.TryAdd(note.Label!, note))
        {
            context.Faults.Add(new(
                MarkdownRules.RepeatedFootnote,
                note.LabelSpan.Start,
                note.LabelSpan.Length,
                $"A note called '{note.Label}' is above already, and its marks lead there."));
        }
    }

    public Footnote? Find(ReadOnlySpan<char> label) =>
        _byLabel.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label, out var note) ? note : null;

    public Inline Mark(Footnote note)
    {
        if (note.Order < 0)
        {
            note.Order = ++_marked;
        }

        var mark = new FootnoteLink(note);
        note.Links.Add(mark);
        return mark;
    }

    private void MoveToEnd(MarkdownDocument document, FileContext context)
    {
        foreach (var parent in _all.Select(note => note.Parent!).Distinct().ToList())
        {
            var others = parent.Where(block => block is not Footnote).ToList();
            parent.Clear();
            others.ForEach(parent.Add);
        }

        foreach (var note in _all)
        {
            Report(note, context);
        }

        var group = new FootnoteGroup(_all[0].Parser!);
        foreach (var note in _all.Where(note => note.Order > 0).OrderBy(note => note.Order))
        {
            group.Add(note);
        }

        if (group.Count > 0)
        {
            document.Add(group);
            LeadBack(group);
        }
    }

    private void Report(Footnote note, FileContext context)
    {
        if (note.Count == 0)
        {
            context.Faults.Add(new(
                MarkdownRules.Footnote, note.LabelSpan.Start, note.LabelSpan.Length, $"The note '{note.Label}' has no text."));
        }
        else if (note.Order < 0 && _byLabel[note.Label!] == note)
        {
            context.Faults.Add(new(
                MarkdownRules.UnmarkedFootnote,
                note.LabelSpan.Start,
                note.LabelSpan.Length,
                $"No mark '[^{note.Label}]' in the text leads to this note, so readers never see it."));
        }
    }

    /// <summary>Ends each note with links to its marks.</summary>
    private static void LeadBack(FootnoteGroup group)
    {
        var index = 0;
        foreach (var note in group.OfType<Footnote>())
        {
            if (note.LastChild is not ParagraphBlock last)
            {
                last = new ParagraphBlock();
                note.Add(last);
            }

            last.Inline ??= new ContainerInline();
            foreach (var mark in note.Links)
            {
                mark.Index = ++index;
                last.Inline.AppendChild(new FootnoteLink(note) { Index = index, IsBackLink = true });
            }
        }
    }
}
