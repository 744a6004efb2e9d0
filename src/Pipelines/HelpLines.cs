using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary><c>data/help-lines.yml</c>: where readers can turn for help.</summary>
public sealed class HelpLines : Pipeline
{
    public override bool Input(string path) => path == "data/help-lines.yml";

    public override IContent? Process(SourceText source, ProcessContext context) =>
        DataFile.Read(source, HelpLine.Type, context.Diagnostics);
}
