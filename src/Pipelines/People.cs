using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary><c>data/people.yml</c>: who writes here.</summary>
public sealed class People : Pipeline
{
    public override bool Input(string path) => path == "data/people.yml";

    public override IContent? Process(SourceText source, ProcessContext context) =>
        DataFile.Read(source, Person.Type, context.Diagnostics);
}
