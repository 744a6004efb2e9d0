using System.Collections.Immutable;
using Advocate.Tests.Site;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Advocate.Tests.Theming;

/// <summary>A phrase that a template misspells, or that a language of the repository lacks, is an error of the compiler.</summary>
public sealed class PhraseGeneratorTests
{
    private const string English = """
        # Phrases of a small theme.
        list:
          title: "All \"texts\""
          pageOf: "page {number} of {of}"
          count: {one: "1 text on {in}", other: "{count} texts on {in}"}
          groups:
            public-record: {title: 'It''s said', summary: Said in public} # In public.
        """;

    /// <summary>What the phrases are made of at run time.</summary>
    private static readonly string[] RuntimeSources = ["Phrase.cs", "PhraseBlanks.cs"];

    [Theory]
    [InlineData("phrases.List.Title")]
    [InlineData("phrases.List.PageOf(of: \"3\", number: \"2\")")]
    [InlineData("phrases.List.Count(3, @in: \"rivers\")")]
    [InlineData("phrases.List.Groups.PublicRecord.Title + phrases.List.Groups.PublicRecord.Summary")]
    public void A_phrase_is_said_by_its_name_and_with_its_blanks(string use) => Assert.Empty(ErrorsOf(use));

    [Theory]
    [InlineData("phrases.List.Titel", "CS1061")]
    [InlineData("phrases.Lists.Title", "CS1061")]
    [InlineData("phrases.List.PageOf(\"2\")", "CS7036")]
    [InlineData("phrases.List.PageOf(number: \"2\", off: \"3\")", "CS1739")]
    [InlineData("phrases.List.Count(\"3\", \"rivers\")", "CS1503")]
    public void A_phrase_that_is_misspelled_or_whose_blanks_stay_open_does_not_compile(string use, string error) =>
        Assert.Equal([error], ErrorsOf(use).Select(e => e.Id));

    [Theory]
    [InlineData("  pageOf: \"page {number} of {of}\"\n", "", "2,1: ADV501: 'list.pageOf' is missing here.")]
    [InlineData("list:\n", "Liste:\n", "1,1: ADV501: 'list' is missing here.|2,1: ADV505: The first language has no 'Liste'.")]
    [InlineData("  title:", "  more: More\n  title:", "3,3: ADV505: The first language has no 'list.more'.")]
    [InlineData("of {of}", "of {off}", "4,3: ADV506: 'list.pageOf' lacks the blank {of}.")]
    [InlineData("of {of}", "of {of}{off}", "4,3: ADV506: 'list.pageOf' has a blank {off} that nothing fills.")]
    [InlineData("other: \"{count} texts on {in}\"", "other: \"texts on {in}\"", "5,3: ADV506: 'list.count' lacks the blank {count}.")]
    [InlineData(
        "{one: \"1 text on {in}\", other: \"{count} texts on {in}\"}",
        "\"{count} texts on {in}\"",
        "5,3: ADV101: 'list.count' is a phrase that counts in the first language, and a phrase here.")]
    public void A_language_that_differs_from_the_first_is_an_error_at_its_line(string written, string instead, string findings)
    {
        Assert.Contains(written, English, StringComparison.Ordinal);

        Assert.Equal(findings.Split('|'), Findings(English, English.Replace(written, instead, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("list:\n\ttitle: One", "2,1: ADV101: Indent with spaces in place of the tab.")]
    [InlineData("list:\n  title: One\n   more: Two", "3,4: ADV101: This line is indented differently from its neighbors.")]
    [InlineData("title: One: two", "1,8: ADV101: Put quotes around this text.")]
    [InlineData("title: >", "1,8: ADV101: Put quotes around this text.")]
    [InlineData("title: \"One", "1,8: ADV101: Close the quotes on this line.")]
    [InlineData("title: \"One\" two", "1,14: ADV101: The text ends here, and more follows. Put quotes around all of it.")]
    [InlineData("list: {title: One, more: Two", "1,29: ADV101: Close the braces on this line, and put commas between what is in them.")]
    [InlineData("list: {title: One more: Two}", "1,15: ADV101: Put quotes around this text.")]
    [InlineData("- One", "1,6: ADV101: Write 'name: text', with a space after the colon.")]
    [InlineData("title:One", "1,6: ADV101: Write 'name: text', with a space after the colon.")]
    [InlineData("title: \"\\u00e9\"", "1,9: ADV101: Only \\\" and \\\\ are read here; write the character itself.")]
    [InlineData("list:\nmore: Two", "1,1: ADV501: 'list' has no text.")]
    [InlineData("\"1\": January", "1,1: ADV101: '1' is no name for a phrase: it takes letters without accents, digits and hyphens, a "
        + "letter first.")]
    [InlineData("public-record: One\npublicRecord: Two", "2,1: ADV101: 'publicRecord' is given twice.")]
    [InlineData("size: {one: One, few: Few, other: \"{count}\"}", "1,1: ADV506: 'size.few' is no form of a phrase that counts: those are "
        + "'one' and 'other'.")]
    public void What_is_not_written_as_phrases_are_is_an_error_at_its_line(string english, string findings) =>
        Assert.Equal(findings.Split('|'), Findings(english));

    [Fact]
    public void The_lines_of_any_system_are_read() =>
        Assert.Empty(Findings(English.ReplaceLineEndings("\r\n"), English.ReplaceLineEndings("\n")));

    [Fact]
    public void A_mistake_is_reported_as_often_as_it_is_compiled()
    {
        var (driver, compilation) = Start(English, English.Replace("{of}", "", StringComparison.Ordinal));
        for (var time = 0; time < 2; time++)
        {
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            Assert.Equal("ADV506", Assert.Single(driver.GetRunResult().Diagnostics).Id);
            compilation = compilation.AddSyntaxTrees(Parse("class More;"));
        }
    }

    private static ImmutableArray<Diagnostic> ErrorsOf(string use)
    {
        var (driver, compilation) = Start(English);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out compilation, out var findings, TestContext.Current.CancellationToken);
        Assert.Empty(findings);
        var code = $$"""
            namespace Advocate.Theming;
            partial class Phrases { private readonly Phrase[] _phrases = []; static string Number(int number, Phrase[] phrases) => $"{number}"; }
            static class Template { static string Say(Phrases phrases) => {{use}}; }
            """;
        var found = compilation.AddSyntaxTrees(Parse(code)).GetDiagnostics(TestContext.Current.CancellationToken);
        return [.. found.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    private static IEnumerable<string> Findings(string english, string? other = null)
    {
        var (driver, compilation) = Start(english, other);
        return
            from finding in driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Diagnostics
            let start = finding.Location.GetLineSpan().StartLinePosition
            orderby start
            select $"{start.Line + 1},{start.Character + 1}: {finding.Id}: {finding.GetMessage(null)}";
    }

    private static (GeneratorDriver Driver, Compilation Compilation) Start(string english, string? other = null)
    {
        ImmutableArray<AdditionalText> files = [
            new LanguageFile("en", english), .. other is null ? [] : new[] { new LanguageFile("xx", other) }];
        var sources = RuntimeSources.Select(name => Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Theming", name))));
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "theme",
            [Parse("global using System; global using System.Collections.Generic;"), .. sources],
            libraries,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return (CSharpGeneratorDriver.Create([new Advocate.PhraseGenerator.PhraseGenerator().AsSourceGenerator()], files), compilation);
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code);

    private sealed class LanguageFile(string language, string text) : AdditionalText
    {
        public override string Path => $"theme/strings/{language}.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
