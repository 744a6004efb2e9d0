using System.Reflection;
using System.Text.RegularExpressions;
using Advocate.Contract;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Theming;

/// <summary>What the program writes by the theme's contract has a look in the theme's style sheets.</summary>
public sealed class ThemeContractTests
{
    private static readonly string Styles = string.Join(
        '\n',
        Directory.EnumerateFiles(Path.Combine(Repository.Theme, "assets", "css"), "*.css", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

    /// <summary>A quoted term looks as the text around it does, and a solid tile as any.</summary>
    public static TheoryData<string> Classes { get; } =
    [
        .. typeof(TextClasses).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Concat(StatusPatterns.All)
            .Except([TextClasses.QuotedTerm, "solid"]),
    ];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Each_class_of_the_contract_has_a_rule_of_style(string name) => Assert.Matches($@"\.{Regex.Escape(name)}(?![\w-])", Styles);
}
