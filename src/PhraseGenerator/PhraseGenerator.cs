using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Advocate.PhraseGenerator;

/// <summary>
/// Makes typed members of the phrases in <c>theme/strings/</c>, so that a template that misspells one, or leaves a blank of it open, does
/// not compile. The first language, English, says which phrases there are; every other has to have the same.
/// </summary>
[Generator]
public sealed class PhraseGenerator : IIncrementalGenerator
{
    private const string First = "en.yml";

    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.AdditionalTextsProvider
                .Where(file => Path.GetExtension(file.Path) == ".yml" && Path.GetFileName(Path.GetDirectoryName(file.Path)) == "strings")
                .Select((file, cancelled) => new LanguageFile(file.Path, file.GetText(cancelled)))
                .Collect(),
            Write);

    private static void Write(SourceProductionContext context, ImmutableArray<LanguageFile> files)
    {
        if (files.FirstOrDefault(file => Path.GetFileName(file.Path) == First) is not { } first)
        {
            return;
        }

        foreach (var file in files)
        {
            foreach (var finding in file == first ? file.Findings : Compared(first, file))
            {
                context.ReportDiagnostic(finding.In(file.Path, file.Text));
            }
        }

        if (first.Findings.Count == 0)
        {
            context.AddSource("Phrases.g.cs", SourceText.From(PhraseSource.Write(first.Root), Encoding.UTF8));
        }
    }

    /// <summary>What cannot be read is not compared: it would lack what is in it.</summary>
    private static List<PhraseFinding> Compared(LanguageFile first, LanguageFile file)
    {
        var findings = file.Findings.ToList();
        if (first.Findings.Count == 0 && findings.Count == 0)
        {
            PhraseComparison.Compare(first.Root, file.Root, findings);
        }

        return findings;
    }

    private sealed class LanguageFile
    {
        public LanguageFile(string path, SourceText? text)
        {
            (Path, Text) = (path, text ?? SourceText.From(""));
            Root = PhraseFileReader.Read(Text, Findings);
        }

        public string Path { get; }

        public SourceText Text { get; }

        public List<PhraseFinding> Findings { get; } = [];

        public PhraseNode Root { get; }
    }
}
