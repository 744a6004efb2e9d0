using Advocate.Content;

namespace Advocate.Pipelines;

/// <summary><c>data/places.yml</c>: the places that have laws, and where they stand on the tile map.</summary>
public sealed class Places : Pipeline
{
    public override bool Input(string path) => path == "data/places.yml";

    public override IContent? Process(SourceText source, ProcessContext context) =>
        DataFile.Read(source, Place.Type, context.Diagnostics);
}
