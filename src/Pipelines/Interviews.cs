using Advocate.Content;
using Advocate.Output;
using Advocate.theme.layouts;

namespace Advocate.Pipelines;

/// <summary><c>interviews/*.md</c>: a page each, and the list of them all.</summary>
public sealed class Interviews : Pipeline
{
    public override bool Input(string path) => MarkdownFiles.AreIn("interviews", path);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        context.Read(source, Interview.Noun, manuscript => new Interview(manuscript));

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var interview in context.Pages<Interview>())
        {
            yield return context.Page(interview, InterviewLayout.Create);
        }

        foreach (var page in ArticleLists.Of(context, "interviews/", "interviews", [.. context.Site.Newest<Interview>()]))
        {
            yield return page;
        }
    }
}
