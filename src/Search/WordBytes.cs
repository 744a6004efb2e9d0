using System.Buffers;
using System.Globalization;
using System.Text;

namespace Advocate.Search;

/// <summary>Which bytes of UTF-8 are letters and digits.</summary>
internal static class WordBytes
{
    /// <summary>The small letter or the digit that each byte of ASCII is; 0 for all others.</summary>
    public static ReadOnlySpan<byte> Letter => Table;

    private static readonly byte[] Table = MakeTable();

    public static int LengthAt(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out _, out var length);
        return length;
    }

    /// <summary>Whether a text begins with a letter, a number or a mark that combines with one.</summary>
    public static bool IsLetterAt(ReadOnlySpan<byte> text, out int length)
    {
        if (text[0] < 0x80)
        {
            length = 1;
            return Table[text[0]] != 0;
        }

        return Rune.DecodeFromUtf8(text, out var rune, out length) == OperationStatus.Done
            && (Rune.IsLetter(rune) || Rune.IsNumber(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
    }

    /// <summary>Whether a text begins with a character of a script without spaces, each of which is found as a word.</summary>
    public static bool IsIdeographAt(ReadOnlySpan<byte> text) =>
        text[0] >= 0xE3 && Rune.DecodeFromUtf8(text, out var rune, out _) == OperationStatus.Done
        && rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static byte[] MakeTable()
    {
        var table = new byte[256];
        foreach (var character in "abcdefghijklmnopqrstuvwxyz0123456789")
        {
            table[character] = (byte)character;
            table[char.ToUpperInvariant(character)] = (byte)character;
        }

        return table;
    }
}
