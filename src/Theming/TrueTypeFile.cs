using System.Buffers.Binary;
using System.Text;

namespace Advocate.Theming;

/// <summary>
/// Reads what drawing letters takes out of a TrueType file (ISO/IEC 14496-22): which glyph a letter is, how far it goes, and its
/// outline. Letters beyond the Basic Multilingual Plane, outlines of other kinds and scripts that join their letters are not read.
/// </summary>
internal sealed class TrueTypeFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, short> _kerning = [];
    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly int _advances;

    /// <exception cref="InvalidDataException">The file is no TrueType file: a mistake of the theme.</exception>
    public TrueTypeFile(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < Number(4); i++)
        {
            var entry = 12 + (i * 16);
            _tables[Encoding.ASCII.GetString(bytes, entry, 4)] = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(entry + 8));
        }

        if (!_tables.ContainsKey("glyf"))
        {
            throw new InvalidDataException("A typeface of the theme holds no TrueType outlines.");
        }

        UnitsPerEm = Number(_tables["head"] + 18);
        _advances = Number(_tables["hhea"] + 34);
        ReadLetters(FindLetters());
        ReadKerning();
    }

    public int UnitsPerEm { get; }

    /// <summary>The glyph of a letter; 0 for one that the file does not have.</summary>
    public int GlyphOf(char letter) => _glyphs[letter];

    public int AdvanceOf(int glyph) => Number(_tables["hmtx"] + (4 * Math.Min(glyph, _advances - 1)));

    /// <summary>By how much two glyphs that follow each other are moved together or apart.</summary>
    public int KerningOf(int left, int right) => _kerning.GetValueOrDefault((left << 16) | right);

    /// <summary>The outline of a glyph: closed curves, each a list of points.</summary>
    public IEnumerable<List<OutlinePoint>> Outline(int glyph)
    {
        var at = StartOf(glyph);
        if (at == StartOf(glyph + 1))
        {
            return [];
        }

        at += _tables["glyf"];
        var curves = Signed(at);
        return curves >= 0 ? Curves(at + 10, curves) : Parts(at + 10);
    }

    private List<List<OutlinePoint>> Curves(int at, int count)
    {
        var ends = Enumerable.Range(0, count).Select(i => Number(at + (2 * i))).ToList();
        var points = count == 0 ? 0 : ends[^1] + 1;
        at += 2 * count;
        at += 2 + Number(at);
        var flags = new List<byte>(points);
        while (flags.Count < points)
        {
            var flag = _bytes[at++];
            var times = (flag & 8) == 0 ? 1 : _bytes[at++] + 1;
            flags.AddRange(Enumerable.Repeat(flag, times));
        }

        var across = Coordinates(flags, isShort: 2, isSame: 16, ref at);
        var up = Coordinates(flags, isShort: 4, isSame: 32, ref at);
        var curves = new List<List<OutlinePoint>>();
        for (var (curve, first) = (0, 0); curve < count; first = ends[curve++] + 1)
        {
            curves.Add(
                [.. Enumerable.Range(first, ends[curve] - first + 1).Select(i => new OutlinePoint(across[i], up[i], (flags[i] & 1) != 0))]);
        }

        return curves;
    }

    private int[] Coordinates(List<byte> flags, int isShort, int isSame, ref int at)
    {
        var values = new int[flags.Count];
        var value = 0;
        for (var i = 0; i < values.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & isSame) != 0 ? _bytes[at] : -_bytes[at];
                at++;
            }
            else if ((flags[i] & isSame) == 0)
            {
                value += Signed(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>A letter with an accent is made of the two, and a closing quote is an opening one turned around.</summary>
    private IEnumerable<List<OutlinePoint>> Parts(int at)
    {
        const int AreWords = 1, HasScale = 8, HasMore = 32, HasTwoScales = 64, HasMatrix = 128;
        int flags;
        do
        {
            flags = Number(at);
            var glyph = Number(at + 2);
            var (right, up) = (flags & AreWords) != 0 ? (Signed(at + 4), Signed(at + 6)) : ((sbyte)_bytes[at + 4], (sbyte)_bytes[at + 5]);
            at += (flags & AreWords) != 0 ? 8 : 6;
            var (a, b, c, d, length) = flags switch
            {
                _ when (flags & HasScale) != 0 => (Fraction(at), 0, 0, Fraction(at), 2),
                _ when (flags & HasTwoScales) != 0 => (Fraction(at), 0, 0, Fraction(at + 2), 4),
                _ when (flags & HasMatrix) != 0 => (Fraction(at), Fraction(at + 2), Fraction(at + 4), Fraction(at + 6), 8),
                _ => (1.0, 0.0, 0.0, 1.0, 0),
            };
            at += length;
            foreach (var curve in Outline(glyph))
            {
                yield return [.. curve.Select(p => new OutlinePoint(
                    (int)Math.Round((a * p.Across) + (c * p.Up)) + right, (int)Math.Round((b * p.Across) + (d * p.Up)) + up, p.IsOn))];
            }
        }
        while ((flags & HasMore) != 0);
    }

    private int StartOf(int glyph)
    {
        var isLong = Number(_tables["head"] + 50) == 1;
        return isLong
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(_tables["loca"] + (4 * glyph)))
            : 2 * Number(_tables["loca"] + (2 * glyph));
    }

    /// <summary>Format 4: arrays that tell segments of letters apart, by their ends, their starts, and how to get to the glyph.</summary>
    private void ReadLetters(int cmap)
    {
        var segments = Number(cmap + 6);
        for (var end = cmap + 14; end < cmap + 14 + segments; end += 2)
        {
            var start = end + segments + 2;
            var (delta, offset) = (Number(start + segments), start + (2 * segments));
            for (var letter = Number(start); letter <= Number(end); letter++)
            {
                var glyph = Number(offset) == 0 ? letter : Number(offset + Number(offset) + (2 * (letter - Number(start))));
                _glyphs[letter] = glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }

    private int FindLetters()
    {
        var cmap = _tables["cmap"];
        for (var i = 0; i < Number(cmap + 2); i++)
        {
            var table = cmap + (int)BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(cmap + 8 + (8 * i)));
            if (Number(table) == 4)
            {
                return table;
            }
        }

        throw new InvalidDataException("A typeface of the theme does not say which glyph is which letter (cmap format 4).");
    }

    private void ReadKerning()
    {
        if (!_tables.TryGetValue("kern", out var kern))
        {
            return;
        }

        var pairs = Number(kern + 10);
        for (var at = kern + 18; at < kern + 18 + (6 * pairs); at += 6)
        {
            _kerning[(Number(at) << 16) | Number(at + 2)] = (short)Signed(at + 4);
        }
    }

    private int Number(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    /// <summary>A number with 14 fractional bits (F2Dot14).</summary>
    private double Fraction(int at) => Signed(at) / 16384.0;

    private int Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));
}

/// <param name="IsOn">False for a point that bends the curve without being on it.</param>
internal readonly record struct OutlinePoint(int Across, int Up, bool IsOn);
