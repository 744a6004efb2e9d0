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

    public override string CardLineOf(Document document, Phrases phrases) =>
        phrases.Cards.Interview(phrases.InWords(((Interview)document).Published));

    public override bool NeedsText => true;

    protected override Interview Read(MarkdownSource source, ProcessContext context) => new(source);

    protected override RazorSlice Layout(ArticlePage<Interview> page) => InterviewLayout.Create(page);
}
