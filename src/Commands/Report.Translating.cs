using System.Collections.Immutable;
using Advocate.Content;
using Spectre.Console;

namespace Advocate.Commands;

/// <content>What is said of translations.</content>
public sealed partial class Report
{
    public void Translations(ImmutableArray<TranslationOverview> overviews)
    {
        if (overviews.IsEmpty)
        {
            console.WriteLine("The site is in one language.");
        }

        foreach (var overview in overviews)
        {
            console.WriteLine($"{overview.Language}: {Count(overview.Translated, "translation")}.");
            List("Not translated", overview.Missing);
            List("Behind the original", overview.Behind);
            List("Read by no native reader", overview.Unread);
        }
    }

    private void List(string title, ImmutableArray<Document> documents)
    {
        if (documents.IsEmpty)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine($"{title} ({documents.Length}):");
        foreach (var document in documents)
        {
            console.WriteLine($"  {document.File.DisplayPath}  {document.Title}");
        }
    }
}
