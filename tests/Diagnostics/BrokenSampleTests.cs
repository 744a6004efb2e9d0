using System.Reflection;
using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Diagnostics;

/// <summary>
/// Every mistake the generator knows is shown in <c>Samples/</c>: a file named for the code, drawn as <see cref="BrokenSample"/> says.
/// To add one, write the broken site alone and run these tests with ACCEPT=1, which draws the findings in; then read them as a writer
/// would.
/// </summary>
public sealed class BrokenSampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Diagnostics", "Samples");

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_mistake_is_named_at_its_place_with_a_way_out(string name)
    {
        var path = Path.Combine(Folder, name);
        var sample = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");

        var (drawing, findings) = await BrokenSample.RedrawAsync(sample, GivesAdvice(name));

        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, drawing, TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.True(sample == drawing, $"What the generator says now of {name}:\n\n{drawing}");
        }

        Assert.Contains(findings, finding => name.StartsWith(finding.Code, StringComparison.Ordinal));
        Assert.All(findings, finding => AssertOneSentence(finding.Help));
    }

    /// <summary>What a closer look finds has codes of 9xx, but for what belongs beside other findings.</summary>
    private static bool GivesAdvice(string name) =>
        name.StartsWith("ADV9", StringComparison.Ordinal) || name.StartsWith("ADV362", StringComparison.Ordinal);

    [Fact]
    public void No_code_lacks_a_sample()
    {
        var shown = Samples.Select(sample => sample.Data[..6]).Concat(CodesOfTests()).ToHashSet();
        Assert.DoesNotContain(Rules(), rule => !shown.Contains(rule.Code));
    }

    [Fact]
    public void No_two_kinds_of_mistake_share_a_code() =>
        Assert.Distinct(Rules().Select(rule => rule.Code));

    [Fact]
    public void Every_kind_of_mistake_has_a_help_of_one_sentence() =>
        Assert.All(Rules(), rule => AssertOneSentence(rule.Help));

    private static void AssertOneSentence(string help)
    {
        Assert.EndsWith(".", help, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[.!?] \p{Lu}|\n", help);
    }

    private static List<DiagnosticRule> Rules() =>
    [
        .. from type in typeof(DiagnosticRule).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where field.FieldType == typeof(DiagnosticRule)
           select (DiagnosticRule)field.GetValue(null)!,
    ];

    /// <summary>Mistakes that no text can show, such as bytes that are none, have a test marked <c>[Trait("Code", "ADV001")]</c>.</summary>
    private static IEnumerable<string> CodesOfTests() =>
        from type in typeof(BrokenSampleTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from trait in method.GetCustomAttributes<TraitAttribute>()
        where trait.Name == "Code"
        select trait.Value;
}
