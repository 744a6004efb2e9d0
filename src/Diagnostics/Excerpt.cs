using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Advocate.Diagnostics;

/// <summary>As much of a line as there is room for around the spot in question, and a mark below that spot.</summary>
internal sealed record Excerpt(string Line, string Mark)
{
    private const string Cut = "…";

    /// <param name="column">From 1; it may be past the line's end.</param>
    /// <param name="room">How many letters fit.</param>
    public static Excerpt Of(string line, int column, int length, int room)
    {
        var letters = Letters(line);
        var spot = letters.Count(l => l.Start < column - 1);
        var (from, to) = Window(letters, spot, room);
        var (shown, mark) = (new StringBuilder(), new StringBuilder());
        for (var i = from; i < to; i++)
        {
            var letter = (i == from && from > 0) || (i == to - 1 && to < letters.Length)
                ? letters[i] with { Text = Cut, Width = 1 }
                : letters[i];
            var isMeant = letter.Start + 1 >= column && letter.Start + 1 < column + length;
            shown.Append(letter.Text);
            mark.Append(isMeant ? new string('^', letter.Width) : i < spot ? Blank(letter.Width) : "");
        }

        return new Excerpt(shown.ToString(), mark.ToString().EndsWith('^') ? mark.ToString() : $"{mark}^");
    }

    /// <summary>The letters to show: a third of the room before the spot, the rest from there on, and none of it left empty.</summary>
    private static (int From, int To) Window(ImmutableArray<Letter> letters, int spot, int room)
    {
        var (from, to, taken) = (spot, spot, 0);
        while (from > 0 && taken + letters[from - 1].Width <= room / 3)
        {
            taken += letters[--from].Width;
        }

        while (to < letters.Length && taken + letters[to].Width <= room)
        {
            taken += letters[to++].Width;
        }

        while (from > 0 && taken + letters[from - 1].Width <= room)
        {
            taken += letters[--from].Width;
        }

        return (from, to);
    }

    private static ImmutableArray<Letter> Letters(string line)
    {
        var letters = ImmutableArray.CreateBuilder<Letter>();
        var start = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            letters.Add(
                rune.Value == '\t'
                    ? new Letter(" ", start, 1)
                    : new Letter(ControlCharacterEscaping.Of(rune.ToString()), start, WidthOf(rune)));
            start += rune.Utf16SequenceLength;
        }

        return letters.DrainToImmutable();
    }

    /// <summary>
    /// A Chinese character or an emoji takes the room of two letters, an accent that is a character of its own takes none.
    /// </summary>
    private static int WidthOf(Rune rune)
    {
        var isWide =
            rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
        var takesNoRoom =
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
        return isWide ? 2 : takesNoRoom ? 0 : 1;
    }

    /// <summary>White space as wide as a letter; U+3000 is as wide as a Chinese character, whatever the font.</summary>
    private static string Blank(int width) => width switch { 2 => "\u3000", 1 => " ", _ => "" };

    /// <param name="Start">In UTF-16 units, from 0.</param>
    /// <param name="Width">How many letters' room it takes on a screen.</param>
    private readonly record struct Letter(string Text, int Start, int Width);
}
