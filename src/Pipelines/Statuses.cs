using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary><c>data/statuses.yml</c>: how a law can stand.</summary>
public sealed class Statuses : Pipeline
{
    public override bool Input(string path) => path == "data/statuses.yml";

    public override IContent? Process(SourceText source, ProcessContext context) =>
        DataFile.Read(source, Status.Type, context.Diagnostics);
}
