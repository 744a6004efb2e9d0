using Advocate.Content;
using Advocate.Files;
using Advocate.FrontMatter;

namespace Advocate.Pipelines;

/// <summary>A data file of entries by id: <c>data/people.yml</c>.</summary>
/// <param name="name">The file's name.</param>
public class DataKind<T>(string name, FieldType<T> type) : Pipeline
    where T : class
{
    public override ContentKind Kind { get; } = ContentKind.Data(name, FileForm.Entries, type.Shape);

    public override bool HasTranslations => true;

    public override IContent? Process(SourceText source, ProcessContext context) => context.Original is { } original
        ? DataFile.ReadTranslation(source, original, Kind, type, context.DataOptions, context.Diagnostics)
        : DataFile.Read(source, Kind, type, context.DataOptions, context.Diagnostics);
}
