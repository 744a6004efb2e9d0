using Advocate.Markdown;

namespace Advocate.Views;

/// <summary>How long a text takes to read, at the pace of an adult who reads silently.</summary>
public static class ReadingTime
{
    private const int WordsPerMinute = 230;

    public static int Minutes(MarkdownBody body) => Math.Max(1, (body.Words + (WordsPerMinute / 2)) / WordsPerMinute);
}
