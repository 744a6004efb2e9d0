using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary><c>responses/*.md</c>: what readers answered. They have no page of their own; the article shows them.</summary>
public sealed class Responses : Pipeline
{
    public override bool Input(string path) => MarkdownFiles.AreIn("responses", path);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        context.Read(source, Response.Noun, manuscript => new Response(manuscript), Response.AnchorsOf(source.File));
}
