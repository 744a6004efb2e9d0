using System.Collections.Immutable;
using System.Text.Json;
using Advocate.Diagnostics;
using Xunit;

namespace Advocate.Tests.Diagnostics;

public sealed class MachinePrinterTests
{
    private static readonly DiagnosticRule Wrong = new("ADV999", Severity.Error, "Wrong", "Mend it.");
    private static readonly DiagnosticRule Advised = new("ADV997", Severity.Advice, "Advised", "Think of it.");

    private static readonly ImmutableArray<Diagnostic> Found =
    [
        Wrong.At(new("input/a b.md", 4, 2, 5), "“Wrong” it is.") with { Replacement = "right" },
        Advised.At(new("input/site.yml"), "Hm."),
    ];

    [Fact]
    public void Json_counts_the_findings_and_gives_each_with_its_place_and_its_way_out()
    {
        using var json = Parse(JsonPrinter.Print);
        var finding = json.RootElement.GetProperty("findings")[0];

        Assert.Equal("""{"error":1,"warning":0,"advice":1}""", JsonSerializer.Serialize(json.RootElement.GetProperty("counts")));
        Assert.Equal(
            ["code", "severity", "title", "file", "line", "column", "length", "message", "help", "replacement"],
            finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal("“Wrong” it is.", finding.GetProperty("message").GetString());
        Assert.False(json.RootElement.GetProperty("findings")[1].TryGetProperty("line", out _));
    }

    [Fact]
    public void Every_field_of_the_json_is_explained_to_writers_of_other_programs()
    {
        var explained = File.ReadAllText(Path.Combine(Site.Repository.Root, "docs", "writing", "checking.md"));
        using var json = Parse(JsonPrinter.Print);

        Assert.All(json.RootElement.GetProperty("findings")[0].EnumerateObject(), p => Assert.Contains($"| `{p.Name}` |", explained));
        Assert.All(json.RootElement.EnumerateObject(), p => Assert.Contains($"`{p.Name}`", explained));
    }

    [Fact]
    public void Sarif_has_what_version_2_1_0_requires()
    {
        using var sarif = Parse(SarifPrinter.Print);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(
                result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Matches("^(error|warning|note)$", result.GetProperty("level").GetString());
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        }
    }

    [Fact]
    public void Sarif_points_to_the_characters_in_question_and_offers_the_one_right_answer()
    {
        using var sarif = Parse(SarifPrinter.Print);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results");
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        var fix = results[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];

        Assert.Equal("input/a%20b.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":4,"startColumn":2,"endColumn":7}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal("right", fix.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.False(results[1].GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
    }

    private static JsonDocument Parse(Action<ImmutableArray<Diagnostic>, Stream> print)
    {
        using var output = new MemoryStream();
        print(Found, output);
        return JsonDocument.Parse(output.ToArray());
    }
}
