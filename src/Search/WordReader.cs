using System.Text;

namespace Advocate.Search;

/// <summary>
/// Cuts a text into the words that it can be found by. Besides words as they are written these are: abbreviations without their periods
/// (<c>N.Y.</c> is <c>ny</c>), numbers with what joins their parts (<c>18.2-361.1</c>, and 18, 2, 361 and 1 too), and a short word with the
/// number that follows it (<c>SB 1322</c> is <c>sb1322</c> too). <c>words.js</c> of the theme does the same to what readers type.
/// </summary>
internal ref struct WordReader<TSink>(ReadOnlySpan<byte> text, TSink sink)
    where TSink : IWordSink
{
    /// <summary>The most letters of an abbreviation that numbers follow: <c>SB</c>, <c>Code</c>.</summary>
    private const int MaxLabelLength = 4;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly TSink _sink = sink;
    private int _at;

    /// <summary>Whether the last word is of small and capital letters of ASCII, and not too long.</summary>
    private bool _hasLettersAlone;

    private WordLetters _abbreviation;
    private bool _abbreviationIsOpen, _abbreviationIsUpper;
    private WordLetters _label;
    private int _labelEnd;
    private WordLetters _number;
    private int _numberEnd, _numberParts;

    public void Read()
    {
        Span<byte> word = stackalloc byte[WordLetters.MaxLength];
        var end = 0;
        while (NextWord(word, out var start, out var length, out var isUpper))
        {
            // Nearly all words are of letters alone, and follow nothing that they belong to.
            if (_hasLettersAlone && length > 1 && _numberParts == 0 && !_abbreviationIsOpen)
            {
                _sink.Add(word[..length]);
                _label.Clear();
                if (length <= MaxLabelLength && isUpper)
                {
                    _label.TryAdd(word[..length]);
                    _labelEnd = _at;
                }
            }
            else
            {
                Take(word[..length], _text[end..start], start, isUpper);
            }

            end = _at;
        }

        CloseAbbreviation(end);
        CloseNumber();
    }

    private void Take(scoped ReadOnlySpan<byte> word, scoped ReadOnlySpan<byte> gap, int start, bool isUpper)
    {
        var isLetter = word.Length == 1 && char.IsAsciiLetter((char)word[0]);
        if (_numberParts > 0)
        {
            if (start - _numberEnd == gap.Length && JoinsNumbers(gap) && word.Length > 0
                && (isLetter || char.IsAsciiDigit((char)word[0]))
                && _number.Length + 1 + word.Length <= WordLetters.MaxLength)
            {
                _number.TryAdd(gap.Length == 1 ? gap : "-"u8);
                _number.TryAdd(word);
                (_numberEnd, _numberParts) = (_at, _numberParts + 1);
                if (!isLetter)
                {
                    _sink.Add(word);
                }

                return;
            }

            CloseNumber();
        }

        if (isLetter)
        {
            if (!_abbreviationIsOpen || gap is not [(byte)'.'] || _abbreviation.Length == WordLetters.MaxLength)
            {
                CloseAbbreviation(start - gap.Length);
                (_abbreviation, _abbreviationIsOpen, _abbreviationIsUpper) = (default, true, isUpper);
            }

            _abbreviation.TryAdd(word);
            return;
        }

        CloseAbbreviation(start - gap.Length);
        if (word.Length > 0)
        {
            TakeWhole(word, gap, start, isUpper);
        }
    }

    private void TakeWhole(scoped ReadOnlySpan<byte> word, scoped ReadOnlySpan<byte> gap, int start, bool isUpper)
    {
        var letters = word.IndexOfAnyExceptInRange((byte)'a', (byte)'z') is var first and >= 0 ? first : word.Length;
        var isNumber = letters == 0 && word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        _sink.Add(word);
        if (letters is > 0 and <= MaxLabelLength && letters < word.Length
            && word[letters..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
        {
            _sink.Add(word[..letters]);
            _sink.Add(word[letters..]);
        }
        else if (isNumber && _label.Length > 0 && _labelEnd == start - gap.Length
            && JoinsLabel(gap) && !IsYear(word) && _label.TryAdd(word))
        {
            _sink.Add(_label.Bytes);
        }

        _label.Clear();
        if (letters == word.Length && letters <= MaxLabelLength && isUpper)
        {
            _label.TryAdd(word);
            _labelEnd = _at;
        }

        if (char.IsAsciiDigit((char)word[0]))
        {
            (_number, _numberEnd, _numberParts) = (default, _at, 1);
            _number.TryAdd(word);
        }
    }

    private void CloseAbbreviation(int end)
    {
        if (_abbreviationIsOpen)
        {
            _abbreviationIsOpen = false;
            _sink.Add(_abbreviation.Bytes);
            _label = default;
            if (_abbreviation.Length <= MaxLabelLength && _abbreviationIsUpper)
            {
                (_label, _labelEnd) = (_abbreviation, end);
            }
        }
    }

    private void CloseNumber()
    {
        if (_numberParts > 1)
        {
            _sink.Add(_number.Bytes);
        }

        _numberParts = 0;
    }

    private static bool JoinsNumbers(scoped ReadOnlySpan<byte> gap) =>
        gap is [(byte)'.' or (byte)'-' or (byte)':'] || gap.SequenceEqual("–"u8);

    /// <summary>Spaces, a period, a hyphen, the sign of a section: at most three of them.</summary>
    private static bool JoinsLabel(ReadOnlySpan<byte> gap)
    {
        var signs = 0;
        while (!gap.IsEmpty)
        {
            var length = gap[0] is (byte)' ' or (byte)'.' or (byte)'-' or (byte)'\n' ? 1
                : gap.StartsWith("§"u8) || gap.StartsWith("\u00A0"u8) ? 2
                : 0;
            if (length == 0 || ++signs > 3)
            {
                return false;
            }

            gap = gap[length..];
        }

        return true;
    }

    private static bool IsYear(ReadOnlySpan<byte> number) => number is [(byte)'1', (byte)'9', _, _] or [(byte)'2', (byte)'0', _, _];

    /// <summary>Finds the next word and folds it into a buffer. Of a word too long to be looked for, the length is 0.</summary>
    private bool NextWord(scoped Span<byte> word, out int start, out int length, out bool isUpper)
    {
        (start, length, isUpper) = (0, 0, false);
        while (_at < _text.Length && WordBytes.Letter[_text[_at]] == 0)
        {
            if (_text[_at] >= 0x80 && WordBytes.IsLetterAt(_text[_at..], out _))
            {
                break;
            }

            _at += _text[_at] >= 0x80 ? WordBytes.LengthAt(_text[_at..]) : 1;
        }

        if (_at == _text.Length)
        {
            return false;
        }

        (start, isUpper) = (_at, char.IsAsciiLetterUpper((char)_text[_at]));
        var smallest = byte.MaxValue;
        while (_at < _text.Length && WordBytes.Letter[_text[_at]] is > 0 and var letter)
        {
            if (length < word.Length)
            {
                word[length] = letter;
            }

            smallest = Math.Min(smallest, letter);
            length++;
            _at++;
        }

        _hasLettersAlone = smallest >= 'a' && length <= word.Length;

        if (_at < _text.Length && (_text[_at] >= 0x80 || _text[_at] == '\''))
        {
            return NextOfOtherLetters(word, start, out length, out isUpper);
        }

        length = length > word.Length ? 0 : length;
        return true;
    }

    /// <summary>A word that has an apostrophe, or another letter than those of ASCII.</summary>
    private bool NextOfOtherLetters(scoped Span<byte> word, int start, out int length, out bool isUpper)
    {
        _hasLettersAlone = false;
        var end = _at = start;
        while (_at < _text.Length)
        {
            var rest = _text[_at..];
            if (WordBytes.IsLetterAt(rest, out var size))
            {
                if (WordBytes.IsIdeographAt(rest))
                {
                    end = _at = _at == start ? _at + size : _at;
                    break;
                }

                end = _at += size;
            }
            else if (rest[0] == '\'' || rest.StartsWith("’"u8))
            {
                // It belongs to the word if a letter follows.
                var apostrophe = rest[0] == '\'' ? 1 : 3;
                if (rest.Length == apostrophe || !WordBytes.IsLetterAt(rest[apostrophe..], out _)
                    || WordBytes.IsIdeographAt(rest[apostrophe..]))
                {
                    break;
                }

                _at += apostrophe;
            }
            else
            {
                break;
            }
        }

        _at = end;
        var written = Encoding.UTF8.GetString(_text[start..end]).Replace('’', '\'');
        written = written.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? written[..^2] : written;
        var folded = WordFolding.Fold(written.Replace("'", "", StringComparison.Ordinal));
        isUpper = Advocate.Text.NormalizationFormC.WithoutAccents(written) is [var first, ..] && char.IsAsciiLetterUpper(first);
        if (!Encoding.UTF8.TryGetBytes(folded, word, out length))
        {
            length = 0;
        }

        return true;
    }
}
