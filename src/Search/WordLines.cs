using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Advocate.Search;

/// <summary>
/// The lines of a file of words. Each is a word without what it has in common with the one before, and its pages: how many to pass over,
/// how much the page is about the word, and under which heading the word is. <c>index.js</c> of the theme reads them.
/// </summary>
internal static class WordLines
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /// <summary>What a word has in common with the one before is counted in one sign, of digits and then letters.</summary>
    private const int MaxShared = 35;

    /// <summary>Set beside the weight of a page under one of whose headings the word is.</summary>
    private const int HasSection = 16;

    /// <summary>Set in a digit that another follows.</summary>
    private const int Continues = 32;

    /// <param name="before">The word of the line before; empty for the first.</param>
    public static void WriteWord(IBufferWriter<byte> lines, string before, string word)
    {
        var shared = Math.Min(before.AsSpan().CommonPrefixLength(word), MaxShared);
        lines.Write([(byte)(shared < 10 ? '0' + shared : 'a' + shared - 10)]);
        Encoding.UTF8.GetBytes(word.AsSpan(shared), lines);
        lines.Write("\t"u8);
    }

    /// <summary>Ends the line of a phrase.</summary>
    public static void WriteNote(IBufferWriter<byte> lines, string note)
    {
        Encoding.UTF8.GetBytes(note, lines);
        lines.Write("\n"u8);
    }

    /// <param name="count">How many pages have the word, where not all of them are written.</param>
    public static void WritePages(IBufferWriter<byte> lines, ReadOnlySpan<Posting> postings, int? count)
    {
        var page = -1;
        foreach (var posting in postings)
        {
            // A number has seven digits at most.
            var span = lines.GetSpan(15);
            var length = WriteNumber(span, posting.Page - page - 1);
            page = posting.Page;
            span[length++] = (byte)Digits[posting.Weight + (posting.Section > 0 ? HasSection : 0)];
            length += posting.Section > 0 ? WriteNumber(span[length..], posting.Section - 1) : 0;
            lines.Advance(length);
        }

        if (count is { } all)
        {
            lines.Write("\t"u8);
            Encoding.UTF8.GetBytes(all.ToString(CultureInfo.InvariantCulture), lines);
        }

        lines.Write("\n"u8);
    }

    /// <summary>The same lines without some pages, and without the words that no other page has.</summary>
    public static IEnumerable<string> Without(IEnumerable<string> lines, HashSet<int> pages)
    {
        var (word, before) = ("", "");
        var written = new ArrayBufferWriter<byte>();
        foreach (var line in lines)
        {
            var parts = line.Split('\t');
            word = string.Concat(word.AsSpan(0, char.IsAsciiDigit(line[0]) ? line[0] - '0' : line[0] - 'a' + 10), parts[0].AsSpan(1));
            if (word.Contains(SynonymWords.PhraseSign, StringComparison.Ordinal))
            {
                WriteWord(written, before, word);
                WriteNote(written, parts[1]);
                before = word;
            }
            else if (Read(parts[1]).Where(posting => !pages.Contains(posting.Page)).ToList() is { Count: > 0 } left)
            {
                WriteWord(written, before, word);
                var count = parts is [_, _, var all] ? int.Parse(all, CultureInfo.InvariantCulture) : (int?)null;
                WritePages(written, CollectionsMarshal.AsSpan(left), count);
                before = word;
            }
        }

        return Encoding.UTF8.GetString(written.WrittenSpan).Split('\n')[..^1];
    }

    private static IEnumerable<Posting> Read(string written)
    {
        var (at, page) = (0, -1);
        while (at < written.Length)
        {
            page += Number() + 1;
            var weight = Digits.IndexOf(written[at++], StringComparison.Ordinal);
            yield return new Posting(0, page, (byte)(weight % HasSection), (ushort)(weight >= HasSection ? Number() + 1 : 0));
        }

        int Number()
        {
            var (value, shift, digit) = (0, 0, Continues);
            while ((digit & Continues) != 0)
            {
                digit = Digits.IndexOf(written[at++], StringComparison.Ordinal);
                value |= (digit & (Continues - 1)) << shift;
                shift += 5;
            }

            return value;
        }
    }

    private static int WriteNumber(Span<byte> digits, int number)
    {
        var length = 0;
        while (number >= Continues)
        {
            digits[length++] = (byte)Digits[(number & (Continues - 1)) | Continues];
            number >>= 5;
        }

        digits[length++] = (byte)Digits[number];
        return length;
    }
}
