using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Pipelines;
using Advocate.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Advocate.Checks.Writing;

/// <summary>What an editor would say of the texts. It reads each file a second time, so only <c>check</c> asks for it.</summary>
internal static class WritingAdvice
{
    /// <summary>Search results show about this many characters of a title.</summary>
    private const int LongestTitle = 65;

    private const int MostWordsInSentence = 40;

    /// <summary>Years of schooling. News for the general public is written for about 10; legal matter needs some more.</summary>
    private const int HighestGrade = 13;

    /// <summary>A shorter text says nothing certain about how hard it is.</summary>
    private const int FewestWordsToGrade = 100;

    public static void Run(
        Site site, ISourceTree input, ImmutableArray<DocumentKind> kinds, DiagnosticBag diagnostics, CancellationToken cancelled = default)
    {
        var markdown = new MarkdownReader();
        var vague = site.LanguageGuide?.Rules.Where(r => r.IsForLinks).ToImmutableArray() ?? [];
        Parallel.ForEach(site.Contents.Where(c => c.Kind is not null && !LanguageCheck.IsTakenBack(site, c)), new ParallelOptions { CancellationToken = cancelled }, content =>
        {
            // Files that cannot be read were reported when the site was read.
            if (input.Read(content.File.Path, new DiagnosticBag()) is not { } source)
            {
                return;
            }

            Fields(content, source, diagnostics);
            if (content is Document { IsExcluded: false } document)
            {
                var kind = kinds.First(k => k.Kind == document.Kind);
                Page(document, kind, diagnostics);
                if (document.Language == site.Settings.Language)
                {
                    Text(document, kind, source, markdown, vague, diagnostics);
                }
            }
        });
    }

    private static void Page(Document document, DocumentKind kind, DiagnosticBag diagnostics)
    {
        if (kind.HasOwnTitle && document.Title.Length > LongestTitle)
        {
            diagnostics.Add(WritingRules.LongTitle.At(
                document.Location, $"The title has {document.Title.Length} characters; search results show about {LongestTitle}."));
        }

        if (document.IsDraft)
        {
            diagnostics.Add(WritingRules.Draft.At(document.File.Start, "This page is not published."));
        }
    }

    private static void Text(
        Document document, DocumentKind kind, SourceText source, MarkdownReader markdown, ImmutableArray<LanguageRule> vague, DiagnosticBag diagnostics)
    {
        var positions = new TextPositions(source);
        var all = new List<Sentence>();
        var text = markdown.ParseAgain(source);
        foreach (var block in text.Descendants<LeafBlock>())
        {
            Links(block, positions, vague, diagnostics);
            if (block is not ParagraphBlock paragraph)
            {
                continue;
            }

            var sentences = Sentence.Of(paragraph);
            all.AddRange(sentences);
            foreach (var sentence in sentences.Where(s => s.Words > MostWordsInSentence))
            {
                diagnostics.Add(WritingRules.LongSentence.At(
                    positions.At(sentence.Start, LengthOnLine(source.Text, sentence)), $"This sentence has {sentence.Words} words."));
            }
        }

        foreach (var (from, number) in kind.CitesNumbers ? UncitedNumbers.In(text) : [])
        {
            // In a cell of a table, what the parser calls the start may be the space before it.
            var at = source.Text.IndexOf(number, from, StringComparison.Ordinal);
            diagnostics.Add(WritingRules.NumberWithoutSource.At(positions.At(at, number.Length), $"Nothing near '{number}' says where it is from."));
        }

        var words = all.Sum(s => s.Words);
        var grade = words == 0 ? 0 : (0.39 * words / all.Count) + (11.8 * all.Sum(s => s.Syllables) / words) - 15.59;
        if (words >= FewestWordsToGrade && grade > HighestGrade)
        {
            diagnostics.Add(WritingRules.HardToRead.At(
                document.Location,
                string.Create(CultureInfo.InvariantCulture, $"By its sentences and words this text takes about {Math.Round(grade)} years of school (Flesch-Kincaid).")));
        }
    }

    private static void Links(LeafBlock block, TextPositions positions, ImmutableArray<LanguageRule> vague, DiagnosticBag diagnostics)
    {
        foreach (var link in block.Inline?.Descendants<LinkInline>().Where(l => !l.IsImage) ?? [])
        {
            var text = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString())).Trim(' ', '.', ':');
            if (vague.FirstOrDefault(r => r.Avoid.Contains(text, StringComparer.OrdinalIgnoreCase)) is { } rule)
            {
                diagnostics.Add(WritingRules.VagueLink.At(positions.At(link.Span.Start, link.Span.Length), $"'{text}' does not say where the link leads. {rule.Why}"));
            }
        }
    }

    private static int LengthOnLine(string text, Sentence sentence)
    {
        var lineEnd = text.IndexOf('\n', sentence.Start);
        return lineEnd < 0 ? sentence.Length : Math.Min(sentence.Length, lineEnd - sentence.Start);
    }

    /// <summary>Other names of fields, and spaces that nobody sees.</summary>
    private static void Fields(IContent content, SourceText source, DiagnosticBag diagnostics)
    {
        var kind = content.Kind!;
        var isFrontMatter = kind.Form == FileForm.FrontMatter;
        var (yaml, firstLine) = isFrontMatter && FrontMatterText.Split(source, new DiagnosticBag()) is var parts
                ? (parts.Yaml, parts.YamlLine)
                : (source.Text, 1);
        if (YamlReader.Read(yaml, content.File.DisplayPath, firstLine, new DiagnosticBag()) is not { } root)
        {
            return;
        }

        if (isFrontMatter && root is YamlMapping mapping && mapping.Entries.Any(e => kind.Aliases.ContainsKey(e.Key.Value)))
        {
            // Where a field stands under two of its names, neither can take the name of the other.
            foreach (var named in mapping.Entries.GroupBy(e => kind.Aliases.GetValueOrDefault(e.Key.Value, e.Key.Value), StringComparer.OrdinalIgnoreCase))
            {
                if (named.ToList() is [var entry] && kind.Aliases.TryGetValue(entry.Key.Value, out var name))
                {
                    diagnostics.Add(WritingRules.OtherName.At(entry.Key.Location, $"'{entry.Key.Value}' is another name of '{name}'.") with { Replacement = name });
                }
            }
        }

        // In a block of text, started by '|' or '>', even a space may be meant.
        var line = firstLine;
        foreach (var text in yaml.Contains(": |", StringComparison.Ordinal) || yaml.Contains(": >", StringComparison.Ordinal) ? "".EnumerateLines() : yaml.AsSpan().EnumerateLines())
        {
            var end = text.TrimEnd(" \t").Length;
            if (end < text.Length)
            {
                diagnostics.Add(WritingRules.TrailingSpace.At(
                    new Location(content.File.DisplayPath, line, end + 1, text.Length - end), "This line ends with spaces.") with
                { Replacement = "" });
            }

            line++;
        }
    }
}
