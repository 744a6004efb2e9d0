using System.Globalization;
using System.Text;

namespace Advocate.Benchmarks;

/// <summary>
/// Articles of about 640 words that Advocate and Hugo both build: headings, a list, a table, emphasis, links. The same on every run.
/// </summary>
internal static class SampleArticles
{
    private const int WordsInParagraph = 80, Paragraphs = 8;

    public static readonly string[] Topics = [
        "courts", "data", "evidence", "history", "housing", "language", "policy", "schools", "services", "statutes"];

    private static readonly string[] Vocabulary =
        ("law state child court agency county record service report budget member session statute section charge officer worker family "
            + "school " +
         "shelter counsel review measure finding program office result period change effect duty right notice order hearing witness "
             + "evidence")
        .Split(' ');

    private static readonly string[] Joining = [
        "the", "a", "of", "in", "to", "and", "for", "that", "with", "under", "by", "on", "is", "was", "may"];

    /// <param name="number">From 1.</param>
    /// <param name="of">How many articles there are, so that links lead to one of them.</param>
    public static string Write(int number, int of)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        var date = new DateOnly(2020, 1, 1).AddDays(number % 2000);
        text.Append(CultureInfo.InvariantCulture, $"""
            ---
            title: "Sample article {number} on a {Pick(random, Vocabulary)} and its {Pick(random, Vocabulary)}"
            date: {date:yyyy-MM-dd}
            description: "What sample article {number} says of the {Pick(random, Vocabulary)}, in the one sentence that lists and feeds show."
            tags: [{Topics[number % Topics.Length]}, {Topics[(number + 3) % Topics.Length]}]
            ---

            """);
        for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
        {
            if (paragraph % 2 == 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture, $"\n## The {Pick(random, Vocabulary)} of {Pick(random, Vocabulary)} {paragraph}\n");
            }

            text.Append('\n');
            Sentence(text, random, WordsInParagraph);
            text.Append(
                CultureInfo.InvariantCulture,
                $" See [the {Pick(random, Vocabulary)}](https://example.org/{random.Next(1000)}) and \"its "
                    + $"**{Pick(random, Vocabulary)}**\".\n");
        }

        text.Append("\n| year | count |\n| --- | --- |\n");
        for (var year = 2010; year < 2016; year++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {year} | {random.Next(100)} |\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n- One {Pick(random, Vocabulary)}\n- Another {Pick(random, Vocabulary)}\n\nNext: "
                + $"[another](article-{(number % of) + 1}.md).\n");
        return text.ToString();
    }

    private static void Sentence(StringBuilder text, Random random, int words)
    {
        for (var word = 0; word < words; word++)
        {
            var next = word % 3 == 2 ? Pick(random, Vocabulary) : Pick(random, Joining);
            var starts = word % 16 == 0;
            text.Append(word == 0 ? "" : starts ? ". " : " ").Append(starts ? char.ToUpperInvariant(next[0]) + next[1..] : next);
        }

        text.Append('.');
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
