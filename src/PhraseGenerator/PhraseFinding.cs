using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Advocate.PhraseGenerator;

/// <summary>What is wrong in a language file. The codes mean what they mean in the program's own reference.</summary>
internal sealed class PhraseFinding(DiagnosticDescriptor rule, TextSpan span, string message)
{
    public static readonly DiagnosticDescriptor
        Form = Rule("ADV101", "This is not the YAML that phrases are written in"),
        Missing = Rule("ADV501", "A phrase is missing from a language"),
        Unknown = Rule("ADV505", "A phrase that the theme does not know"),
        Blanks = Rule("ADV506", "A phrase with other blanks than the theme fills");

    public Diagnostic In(string file, SourceText text) =>
        Diagnostic.Create(rule, Location.Create(file, span, text.Lines.GetLinePositionSpan(span)), message);

    private static DiagnosticDescriptor Rule(string code, string title) =>
        new(code, title, "{0}", "Phrases", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
