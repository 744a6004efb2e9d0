namespace Advocate.Theming;

/// <summary>A phrase of one language, with its blanks found once, so that each page only fills them in.</summary>
internal sealed class Phrase
{
    /// <summary>Each blank by its number, with the text before it.</summary>
    private readonly (string Before, int Blank)[] _blanks;
    private readonly string _end;

    /// <param name="blanks">The names of the blanks, in the order in which their values are given. Other names in braces are text.</param>
    public Phrase(string text, ReadOnlySpan<string> blanks)
    {
        Text = text;
        var (found, end) = (new List<(string, int)>(), 0);
        foreach (var (start, name) in PhraseBlanks.In(text))
        {
            if (blanks.IndexOf(name) is var blank and >= 0)
            {
                found.Add((text[end..start], blank));
                end = start + name.Length + 2;
            }
        }

        (_blanks, _end) = ([.. found], text[end..]);
    }

    public string Text { get; }

    /// <summary>The form for one, where it differs.</summary>
    public Phrase? One { get; init; }

    public Phrase For(int count) => count == 1 ? One ?? this : this;

    /// <param name="values">One for each blank.</param>
    public string Fill(params ReadOnlySpan<string> values)
    {
        var length = _end.Length;
        foreach (var (before, blank) in _blanks)
        {
            length += before.Length + values[blank].Length;
        }

        return string.Create(length, new Filling(this, values), static (text, filling) => filling.Phrase.Write(filling.Values, text));
    }

    private void Write(ReadOnlySpan<string> values, Span<char> text)
    {
        foreach (var (before, blank) in _blanks)
        {
            before.CopyTo(text);
            text = text[before.Length..];
            values[blank].CopyTo(text);
            text = text[values[blank].Length..];
        }

        _end.CopyTo(text);
    }

    private readonly ref struct Filling(Phrase phrase, ReadOnlySpan<string> values)
    {
        public Phrase Phrase { get; } = phrase;

        public ReadOnlySpan<string> Values { get; } = values;
    }
}

/// <summary>What the theme asks of a phrase, in whatever language.</summary>
/// <param name="Key">Its name and those of the sections around it: <c>list.pageOf</c>.</param>
/// <param name="Counts">Whether it has a form for one beside that for all other numbers.</param>
/// <param name="Blanks">What it is filled with; what counts has its number first.</param>
internal sealed record PhraseShape(string Key, bool Counts, params string[] Blanks);
