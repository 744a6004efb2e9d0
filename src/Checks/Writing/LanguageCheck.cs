using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Markdown;

namespace Advocate.Checks.Writing;

/// <summary>No text uses a term that the language guide advises against, except where it speaks about the term.</summary>
internal static class LanguageCheck
{
    public static IEnumerable<Diagnostic> Run(Site site, ISourceTree input)
    {
        if (site.LanguageGuide is not { Rules.IsEmpty: false } guide)
        {
            return [];
        }

        var finder = new PhraseFinder(guide.Rules.Where(r => !r.IsForLinks));
        var own = new ProseSpans(new MarkdownReader());
        return ParallelCheck.Of(
            site.Contents.Where(c => c.Kind is not null && IsInLanguage(c, site.Settings.Language) && !IsTakenBack(site, c)),
            content => In(content, input, finder, own));
    }

    private static IEnumerable<Diagnostic> In(IContent content, ISourceTree input, PhraseFinder finder, ProseSpans own)
    {
        // Most files use no such term; only those that do are taken apart a second time.
        if (input.Read(content.File.Path, new DiagnosticBag()) is not { } source || finder.Find(source.Text) is not { Count: > 0 } found)
        {
            yield break;
        }

        var text = source.Text;
        var positions = new TextPositions(source);
        var words = own.In(content, source);
        foreach (var phrase in found.Where(p => words.Any(w => w.Holds(p.Start)) && words.Any(w => w.Holds(p.End - 1))))
        {
            var asWritten = text.Substring(phrase.Start, phrase.Length);
            var term = string.Join(' ', asWritten.Split([' ', '\t', '\n', '*', '_', '>'], StringSplitOptions.RemoveEmptyEntries));
            var length = asWritten.IndexOf('\n', StringComparison.Ordinal) is var lineEnd and > 0 ? lineEnd : phrase.Length;
            var quoted = words.First(w => w.Holds(phrase.Start)).IsMarkdown ? $"[{term}]{{.as-quoted}}" : $"“{term}”";
            yield return WritingRules.DiscouragedTerm.At(
                positions.At(phrase.Start, length),
                $"'{term}' is a term that we avoid. {phrase.Rule.Why}",
                $"Write: {phrase.Rule.Write.TrimEnd('.')}; or {quoted} where you speak about the term itself.");
        }
    }

    /// <summary>What was withdrawn is not shown, so that nothing in it has to be mended.</summary>
    internal static bool IsTakenBack(Site site, IContent content) =>
        content is IText text && site.IsWithdrawn(text);

    /// <summary>The guide is written in the site's own language.</summary>
    private static bool IsInLanguage(IContent content, string language) => content is not IText text || text.Language == language;
}
