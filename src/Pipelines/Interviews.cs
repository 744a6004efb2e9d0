using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.theme.layouts;
using Advocate.Theming;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Pipelines;

/// <summary><c>interviews/*.md</c>.</summary>
public sealed class Interviews() : ArticleKind<Interview>("interview", "interviews", "an interview")
{
    public override IEnumerable<DiagnosticRule> Rules =>
        [Interview.AnswerWithoutSource, Interview.ChildNamed, Interview.QuestionInEmphasis];

    public override DocumentList List { get; } = new(phrases => phrases.Interviews.Title, phrases => phrases.Interviews.Summary);

    public override string CardLineOf(Document document, Phrases phrases)
    {
        var (interview, cards) = ((Interview)document, phrases.Cards);
        var day = phrases.InWords(interview.Published);
        return interview.IsPublicRecord ? cards.Record(day) : cards.Interview(day);
    }

    /// <summary>Interviews that the project conducted, and accounts from the public record, are told apart wherever one of these
    /// is.</summary>
    protected override ImmutableArray<DocumentGroup> GroupsOf(Site site, Phrases phrases)
    {
        var (records, interviews) =
            (site.Newest<Interview>().Where(i => i.IsPublicRecord), site.Newest<Interview>().Where(i => !i.IsPublicRecord));
        return
        [
            .. new DocumentGroup[]
            {
                new("conducted", phrases.Interviews.Conducted, [.. interviews]),
                new("record", phrases.Interviews.Record, [.. records]),
            }.Where(group => !group.Documents.IsEmpty),
        ];
    }

    public override bool NeedsText => true;

    protected override Interview Read(MarkdownSource source, ProcessContext context) => new(source);

    protected override RazorSlice Layout(ArticlePage<Interview> page) => InterviewLayout.Create(page);
}
