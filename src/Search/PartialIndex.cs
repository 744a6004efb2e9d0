using System.Collections.Immutable;
using System.Text;

namespace Advocate.Search;

/// <summary>Which pages have which words, for some of a site's pages, so that several can be made side by side.</summary>
internal sealed class PartialIndex : IWordSink
{
    private readonly StopWords _stopWords;
    private readonly double _averageLength;
    private readonly bool _keepsText;
    private readonly Vocabulary _words = new();
    private readonly PageText _text = new();
    private readonly List<int> _touched = [];
    private readonly byte[] _pair = new byte[96];
    private byte[] _buffer = new byte[1024];
    private int _pairLength;

    /// <summary>What is known of each word on the page that is being read, and the last page that had it.</summary>
    private WordOnPage[] _onPage = new WordOnPage[1 << 11];

    private int _page, _section, _titleWords;
    private WordPlaces _place;
    private string _language = "";
    private int _postingCount;
    private Posting[] _postings = new Posting[1 << 14];

    public PartialIndex(StopWords stopWords, double averageLength, bool keepsText) =>
        (_stopWords, _averageLength, _keepsText) = (stopWords, averageLength, keepsText);

    public int WordCount => _words.Count;

    public ReadOnlySpan<Posting> Postings => _postings.AsSpan(0, _postingCount);

    public string Word(int id) => _words[id];

    /// <summary>Reads a page, and gives what its record and its text will say.</summary>
    /// <param name="number">Its number among all pages.</param>
    public PageRecord Read(IndexedPage page, int number)
    {
        (_page, _language) = (number, page.Language == _language ? _language : page.Language);
        _touched.Clear();
        _text.Read(page);
        Read(page.Title, WordPlaces.Title);
        _titleWords = Math.Max(1, page.Title.AsSpan().Trim().Count(' ') + 1);
        Read(page.Summary, WordPlaces.Summary);
        foreach (var key in page.Keys)
        {
            Read(key, WordPlaces.Key);
        }

        var sections = ImmutableArray.CreateBuilder<RecordedSection>(_text.Sections.Count);
        foreach (var (index, section) in _text.Sections.Index())
        {
            _section = index;
            Read(section.Heading, WordPlaces.Heading);
            _place = WordPlaces.Text;
            new WordReader<PartialIndex>(_text.TextOf(index), this).Read();
            var shown = _keepsText && section.IsShown ? Encoding.UTF8.GetString(_text.TextOf(index)) : "";
            sections.Add(new RecordedSection(section.Anchor, section.Heading, shown));
        }

        _section = 0;
        foreach (var topic in page.Topics)
        {
            Add(Encoding.UTF8.GetBytes(SearchIndex.TopicSign + topic));
        }

        foreach (var place in page.Places)
        {
            Add(Encoding.UTF8.GetBytes(SearchIndex.PlaceSign + place.ToLowerInvariant()));
        }

        AddPostings(page.Body.Words / _averageLength, page.IsRegister);
        return new PageRecord(page, sections.DrainToImmutable());
    }

    public void Add(ReadOnlySpan<byte> word)
    {
        if (Count(word) && _keepsText && _place is WordPlaces.Title or WordPlaces.Heading)
        {
            AddPair(word);
        }
    }

    /// <summary>Two words of a title or a heading that follow one another are a word too: "federal law" is what has just these.</summary>
    private void AddPair(ReadOnlySpan<byte> word)
    {
        if (_pairLength > 0 && _pairLength + 1 + word.Length <= _pair.Length)
        {
            _pair[_pairLength] = (byte)' ';
            word.CopyTo(_pair.AsSpan(_pairLength + 1));
            Count(_pair.AsSpan(0, _pairLength + 1 + word.Length));
        }

        word.CopyTo(_pair);
        _pairLength = word.Length;
    }

    /// <returns>False for a word that is passed over.</returns>
    private bool Count(ReadOnlySpan<byte> word)
    {
        var id = _words.IdOf(word);
        if (id == _onPage.Length)
        {
            Array.Resize(ref _onPage, id * 2);
        }

        ref var known = ref _onPage[id];
        if (known.Page != _page + 1)
        {
            if (_place is not WordPlaces.Key && IsPassedOver(ref known, word))
            {
                return false;
            }

            (known.Page, known.Section, known.Count, known.Places) = (_page + 1, _section, 0, WordPlaces.Text);
            _touched.Add(id);
        }
        else if (_place == WordPlaces.Heading && !known.Places.HasFlag(WordPlaces.Heading))
        {
            known.Section = _section;
        }

        known.Places |= _place;
        known.Count += _place == WordPlaces.Text ? 1 : 0;

        // Under the title and in the summary no heading is named; where the text has the word too, its own is.
        known.Section = known.Section == 0 ? _section : known.Section;
        return true;
    }

    /// <summary>What a word is in one language says nothing of another; most sites have one, so that the last answer is kept.</summary>
    private bool IsPassedOver(ref WordOnPage known, ReadOnlySpan<byte> word)
    {
        if (!ReferenceEquals(known.AskedFor, _language))
        {
            (known.AskedFor, known.IsPassedOver) = (_language, _stopWords.Has(_language, word));
        }

        return known.IsPassedOver;
    }

    private void Read(string text, WordPlaces place)
    {
        if (text == "")
        {
            return;
        }

        if (_buffer.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
        {
            _buffer = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        }

        (_place, _pairLength) = (place, 0);
        new WordReader<PartialIndex>(_buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer)), this).Read();
    }

    private void AddPostings(double length, bool isRegister)
    {
        if (_postingCount + _touched.Count > _postings.Length)
        {
            Array.Resize(ref _postings, Math.Max(_postings.Length * 2, _postingCount + _touched.Count));
        }

        foreach (var id in _touched)
        {
            ref var word = ref _onPage[id];
            var weight = SearchWeights.Of(word.Places, word.Count, length, _titleWords, isRegister);
            _postings[_postingCount++] = new Posting(id, _page, (byte)weight, (ushort)Math.Min(word.Section, ushort.MaxValue));
        }
    }

    private struct WordOnPage
    {
        /// <summary>The number of the page and one, so that 0 is none.</summary>
        public int Page;
        public int Section;
        public int Count;
        public WordPlaces Places;
        public string? AskedFor;
        public bool IsPassedOver;
    }
}

/// <summary>That a page has a word.</summary>
/// <param name="Section">The heading under which it is, counted from 1; 0 for what is under none.</param>
internal readonly record struct Posting(int Word, int Page, byte Weight, ushort Section);

internal sealed record PageRecord(IndexedPage Page, ImmutableArray<RecordedSection> Sections);

/// <param name="Text">Empty in the index of a site so large that no text is kept.</param>
internal readonly record struct RecordedSection(string Anchor, string Heading, string Text);
