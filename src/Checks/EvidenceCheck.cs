using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Checks;

/// <summary>What an answer says was read is among its sources: a version of a bill that was changed before it passed is not the law's
/// text.</summary>
internal static class EvidenceCheck
{
    public static readonly DiagnosticRule EarlierVersion = new(
        "ADV363", Severity.Warning, "A law's text that was read only in an earlier version of the bill",
        "Say in 'read' what was read, such as 'official', or give a source that is the act as it passed the kind 'session-law'.");

    /// <summary>The kinds of source that are a law's own words. A decision of a court gives them as they were before it.</summary>
    private static readonly string[] LawItself = ["statute", "session-law", "repository", "court"];

    public static IEnumerable<Diagnostic> Run(Site site) =>
        from law in site.All<Law>().Where(law => !site.IsWithdrawn(law))
        from answers in law.Answers
        from answer in answers.Value
        where answer is { Read: Answer.OfText, IsUnknown: false }
        let passed = PassedBy(answer, law)
        where passed is not null
        let sources = SourcesOf(answer, law).ToList()
        where sources.All(s => !LawItself.Contains(s.Source.Kind) && !(IsBill(s.Source) && !IsBefore(s.Source, passed)))
        from earlier in sources.Where(s => IsBill(s.Source)).Take(1)
        select EarlierVersion.At(
            earlier.Written.Location,
            $"'{earlier.Written.Value}' is the bill as of {earlier.Source.Date}, before {passed}, and no other source here is the law's "
                + "text.");

    private static IEnumerable<(Located<string> Written, Source Source)> SourcesOf(Answer answer, Law law) =>
        from pinpoint in answer.Sources
        from own in law.OwnSources
        where own.Id.Value.Equals(pinpoint.Source.Value, StringComparison.OrdinalIgnoreCase)
        select (pinpoint.Source, own.Source);

    /// <summary>The day by which the words were final: that of passing where it is known, else that from which the answer holds.</summary>
    private static PartialDate? PassedBy(Answer answer, Law law)
    {
        var begins = answer.From ?? law.Effective;
        return begins is null || (law.Enacted is { Day: not null } enacted && enacted.Start < begins.Start) ? law.Enacted : begins;
    }

    private static bool IsBill(Source source) => source.Kind == "bill";

    private static bool IsBefore(Source source, PartialDate passed) => source.Date?.End < passed.Start;
}
