using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;
using Advocate.Pipelines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Checks.Writing;

/// <summary>What an editor would say of the texts. It reads each file a second time, so only <c>check</c> asks for it.</summary>
internal static class WritingAdvice
{
    /// <summary>Search results show about this many characters of a title.</summary>
    private const int MaxTitleLength = 65;

    private const int MaxWordsInSentence = 40;

    /// <summary>Years of schooling. News for the general public is written for about 10; legal matter needs some more.</summary>
    private const int MaxGrade = 13;

    /// <summary>A shorter text says nothing certain about how hard it is.</summary>
    private const int MinWordsToGrade = 100;

    public static IEnumerable<Diagnostic> Run(
        Site site, ISourceTree input, ImmutableArray<DocumentKind> kinds, CancellationToken cancelled = default)
    {
        var markdown = new MarkdownReader();
        var vague = site.LanguageGuide?.Rules.Where(r => r.IsForLinks).ToImmutableArray() ?? [];
        return ParallelCheck.Of(site.Contents.Where(c => c.Kind is not null && !LanguageCheck.IsTakenBack(site, c)), Of, cancelled);

        IEnumerable<Diagnostic> Of(IContent content)
        {
            // Files that cannot be read were reported when the site was read.
            if (input.Read(content.File.Path, new DiagnosticBag()) is not { } source)
            {
                return [];
            }

            var found = FieldAdvice.Of(content, source);
            if (content is Response { Body.IsBlank: true, IsDraft: false } response)
            {
                found = found.Append(WritingRules.EmptyText.At(response.File.Start, "This response has no text that readers can see."));
            }

            if (content is not Document { IsExcluded: false } document)
            {
                return found;
            }

            var kind = kinds.First(k => k.Kind == document.Kind);
            found = found.Concat(Page(document, kind));
            return document.Language == site.Settings.Language ? found.Concat(Text(document, kind, source, markdown, vague)) : found;
        }
    }

    private static IEnumerable<Diagnostic> Page(Document document, DocumentKind kind)
    {
        if (kind.HasOwnTitle && document.Title.Length > MaxTitleLength)
        {
            yield return WritingRules.LongTitle.At(
                document.Location, $"The title has {document.Title.Length} characters; search results show about {MaxTitleLength}.");
        }

        if (kind.NeedsText && document is { Body.IsBlank: true, IsDraft: false })
        {
            yield return WritingRules.EmptyText.At(document.Location, $"This {kind.Kind.Name} has no text that readers can see.");
        }

        if (document is { MissingRecord: { } record, Translation: not null })
        {
            const string Fence = "---";
            yield return WritingRules.NoRecord.At(
                document.File.Start with { Length = Fence.Length }, "Nobody can see which parts of this translation fall behind.") with
            { Replacement = $"{Fence}\n{record}" };
        }

        if (document.IsDraft)
        {
            yield return WritingRules.Draft.At(document.DraftAt, "This page is not published.");
        }
    }

    private static IEnumerable<Diagnostic> Text(
        Document document, DocumentKind kind, SourceText source, MarkdownReader markdown, ImmutableArray<LanguageRule> vague)
    {
        var positions = new TextPositions(source);
        var all = new List<Sentence>();
        var text = markdown.ParseAgain(source);
        foreach (var block in text.Descendants<LeafBlock>())
        {
            foreach (var link in Links(block, positions, vague))
            {
                yield return link;
            }

            if (block is not ParagraphBlock paragraph)
            {
                continue;
            }

            var sentences = Sentence.Of(paragraph);
            all.AddRange(sentences);
            foreach (var sentence in sentences.Where(s => s.Words > MaxWordsInSentence))
            {
                yield return WritingRules.LongSentence.At(
                    positions.At(sentence.Start, LengthOnLine(source.Text, sentence)), $"This sentence has {sentence.Words} words.");
            }
        }

        foreach (var (from, number) in kind.CitesNumbers ? UncitedNumbers.In(text) : [])
        {
            // In a cell of a table, what the parser calls the start may be the space before it.
            var at = source.Text.IndexOf(number, from, StringComparison.Ordinal);
            yield return WritingRules.NumberWithoutSource.At(
                positions.At(at, number.Length), $"Nothing near '{number}' says where it is from.");
        }

        var words = all.Sum(s => s.Words);
        var grade = words == 0 ? 0 : (0.39 * words / all.Count) + (11.8 * all.Sum(s => s.Syllables) / words) - 15.59;
        if (words >= MinWordsToGrade && grade > MaxGrade)
        {
            yield return WritingRules.HardToRead.At(
                document.Location,
                string.Create(CultureInfo.InvariantCulture, $"By its sentences and words this text takes about {Math.Round(grade)} years "
                    + $"of school (Flesch-Kincaid)."));
        }
    }

    private static IEnumerable<Diagnostic> Links(LeafBlock block, TextPositions positions, ImmutableArray<LanguageRule> vague)
    {
        foreach (var link in block.Inline?.Descendants<LinkInline>().Where(l => !l.IsImage) ?? [])
        {
            var text = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString())).Trim(' ', '.', ':');
            if (vague.FirstOrDefault(r => r.Avoid.Contains(text, StringComparer.OrdinalIgnoreCase)) is { } rule)
            {
                yield return WritingRules.VagueLink.At(
                    positions.At(link.Span.Start, link.Span.Length), $"'{text}' does not say where the link leads. {rule.Why}");
            }
        }
    }

    private static int LengthOnLine(string text, Sentence sentence)
    {
        var lineEnd = text.IndexOf('\n', sentence.Start);
        return lineEnd < 0 ? sentence.Length : Math.Min(sentence.Length, lineEnd - sentence.Start);
    }
}
