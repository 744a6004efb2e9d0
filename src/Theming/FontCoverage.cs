using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Advocate.Theming;

/// <summary>
/// Which characters a TrueType or OpenType file has glyphs for: its <c>cmap</c> table (ISO/IEC 14496-22), the formats 4 and 12 that
/// fonts for Unicode have. Nothing else of the file is read here.
/// </summary>
internal sealed class FontCoverage
{
    private const int Unicode = 0, Windows = 3, WindowsSymbol = 0, LastCharacter = 0x10FFFF;

    private readonly byte[] _font;
    private readonly HashSet<int> _characters = [];

    /// <exception cref="InvalidDataException">The file is no font with Unicode characters: a mistake of the theme.</exception>
    public FontCoverage(byte[] font)
    {
        _font = font;
        try
        {
            ReadTables(
                Enumerable.Range(0, Number(4)).Select(i => 12 + (16 * i)).First(at => Encoding.ASCII.GetString(font, at, 4) == "cmap"));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or OverflowException)
        {
            throw new InvalidDataException("A typeface of the theme does not say which characters it has.", exception);
        }
    }

    public bool Has(Rune character) => _characters.Contains(character.Value);

    /// <summary>Whether a character has no shape of its own: it joins, separates or directs others, or selects a variant of them.</summary>
    public static bool IsInvisible(Rune character) =>
        Rune.GetUnicodeCategory(character) == UnicodeCategory.Format || character.Value is (>= 0xFE00 and <= 0xFE0F) or 0x034F;

    private void ReadTables(int entry)
    {
        var cmap = Offset(entry + 8);
        for (var at = cmap + 4; at < cmap + 4 + (8 * Number(cmap + 2)); at += 8)
        {
            var (platform, encoding, table) = (Number(at), Number(at + 2), cmap + Offset(at + 4));
            if (platform is not (Unicode or Windows) || (platform == Windows && encoding == WindowsSymbol))
            {
                continue;
            }

            switch (Number(table))
            {
                case 4:
                    ReadSegments(table);
                    break;
                case 12:
                    ReadGroups(table);
                    break;
            }
        }
    }

    /// <summary>Format 4: four arrays, with the end, the start, the delta and the offset of each segment of characters.</summary>
    private void ReadSegments(int table)
    {
        var length = Number(table + 6);
        for (var at = table + 14; at < table + 14 + length; at += 2)
        {
            var start = at + length + 2;
            var (delta, offset) = (Number(start + length), start + (2 * length));
            for (var character = Number(start); character <= Number(at); character++)
            {
                var glyph = Number(offset) == 0 ? character : Number(offset + Number(offset) + (2 * (character - Number(start))));
                if (glyph != 0 && ((glyph + delta) & 0xFFFF) != 0)
                {
                    _characters.Add(character);
                }
            }
        }
    }

    /// <summary>Format 12: groups of characters, each with its start, its end and its first glyph.</summary>
    private void ReadGroups(int table)
    {
        for (var group = 0; group < Offset(table + 12); group++)
        {
            var at = table + 16 + (12 * group);
            var start = Offset(at);
            var glyph = Offset(at + 8);
            for (var character = start; character <= Math.Min(Offset(at + 4), LastCharacter); character++)
            {
                if (glyph + character - start != 0)
                {
                    _characters.Add(character);
                }
            }
        }
    }

    private int Number(int at) => BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(at));

    private int Offset(int at) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(_font.AsSpan(at)));
}
