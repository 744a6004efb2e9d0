using System.Collections.Immutable;

namespace Advocate.Search;

/// <summary>
/// Into which files an index is cut, so that a reader's first answer needs few bytes. It follows from how long the pages are, which is
/// known before they are read; so the files are known when the site is planned.
/// </summary>
public sealed class SearchPlan
{
    /// <summary>How many words of text make about 2 KB of index.</summary>
    private const int WordsPerChunk = 1_000;

    /// <summary>More files would take longer to write than their bytes.</summary>
    private const int MaxChunks = 256;

    /// <summary>So many pages have their records in one file, which every reader needs; those of more are in files of fewer.</summary>
    private const int MaxPagesInOneFile = 160, PagesPerFile = 24;

    /// <summary>A site of more words shows what its pages say of themselves, where others show the sentence that has the word.</summary>
    private const int MaxWordsOfText = 250_000, WordsPerTextFile = 500;

    private SearchPlan(ImmutableArray<IndexedPage> pages)
    {
        Pages = pages;
        var words = pages.Sum(page => (long)page.Words);
        AverageLength = Math.Max(1, pages.Sum(page => (long)page.Body.Words) / Math.Max(1, pages.Length));
        Chunks = (int)Math.Clamp(words / WordsPerChunk, 1, MaxChunks);
        PageFileSize = pages.Length <= MaxPagesInOneFile ? MaxPagesInOneFile : PagesPerFile;
        PageFiles = Math.Max(1, (pages.Length + PageFileSize - 1) / PageFileSize);
        KeepsText = words <= MaxWordsOfText;
        TextFileOf = KeepsText ? TextFilesOf(pages) : [];
        TextFiles = KeepsText && pages.Length > 0 ? TextFileOf[^1] + 1 : 0;
    }

    public static SearchPlan Of(ImmutableArray<IndexedKind> kinds) => new([.. kinds.SelectMany(kind => kind.Pages)]);

    public ImmutableArray<IndexedPage> Pages { get; }

    /// <summary>How many words a page has on average.</summary>
    internal double AverageLength { get; }

    /// <summary>How many files hold the words.</summary>
    public int Chunks { get; }

    internal int PageFileSize { get; }

    /// <summary>How many files hold the pages' titles and summaries.</summary>
    public int PageFiles { get; }

    internal bool KeepsText { get; }

    /// <summary>How many files hold the pages' texts.</summary>
    public int TextFiles { get; }

    /// <summary>By the page's number.</summary>
    internal ImmutableArray<int> TextFileOf { get; }

    private static ImmutableArray<int> TextFilesOf(ImmutableArray<IndexedPage> pages)
    {
        var files = ImmutableArray.CreateBuilder<int>(pages.Length);
        var (file, words) = (0, 0);
        foreach (var page in pages)
        {
            (file, words) = words > 0 && words + page.Words > WordsPerTextFile ? (file + 1, page.Words) : (file, words + page.Words);
            files.Add(file);
        }

        return files.MoveToImmutable();
    }
}
