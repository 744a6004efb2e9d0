using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Pipelines;
using Advocate.Reference;
using Advocate.Tests.Commands;
using Advocate.Tests.Site;
using Advocate.Yaml;
using NJsonSchema;
using Xunit;

namespace Advocate.Tests.Reference;

public sealed class ReferenceTests
{
    [Fact]
    public void The_reference_says_what_the_records_say() =>
        Assert.True(
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "writing", "reference.md"))
                .ReplaceLineEndings("\n") == ReferencePage
                .Text(PipelineList.Kinds),
            "The reference is out of date. Run 'dotnet run -- reference' and commit what it makes.");

    [Fact]
    public void Every_kind_of_finding_is_in_the_reference()
    {
        var missing = from type in typeof(DiagnosticRule).Assembly.GetTypes()
                      from field in type.GetFields(
                          BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                      where field.FieldType == typeof(DiagnosticRule)
                          && !DiagnosticCatalog.All.Contains((DiagnosticRule)field.GetValue(null)!)
                      select $"{type.Name}.{field.Name}";

        Assert.True(
            !missing.Any(),
            $"Add to src/Reference/DiagnosticCatalog.cs: {string.Join(", ", missing)}. Then run 'dotnet run -- reference'.");
    }

    [Fact]
    [Trait("Code", "ADV016")]
    public async Task Schemas_that_an_older_program_made_are_told_of_until_they_are_made_anew()
    {
        using var place = new Workplace($"""
            {SmallSite.Settings}
            -- index.md --
            ---
            title: Welcome
            summary: What the new law changes for tenants, told in one plain sentence.
            ---
            Welcome.
            """);
        Assert.DoesNotContain("ADV016", (await place.RunAsync("check")).Said, StringComparison.Ordinal);

        Assert.Equal(0, (await place.RunAsync("reference")).Code);
        place.Write("input/.schema/article.json", "{}"u8);
        place.Delete("input/.schema/law.json");
        var (code, said) = await place.RunAsync("check", "--format", "lines");

        Assert.Equal(0, code);
        Assert.Contains(
            $"input/.schema: warning ADV016: 2 of the {PipelineList.Kinds.Length} schemas here", said, StringComparison.Ordinal);

        await place.RunAsync("reference");
        Assert.DoesNotContain("ADV016", (await place.RunAsync("check")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_folder_without_content_nothing_is_made()
    {
        using var place = new Workplace("");

        var (code, said) = await place.RunAloneAsync("reference");

        Assert.Equal(2, code);
        Assert.Contains("is not a content folder", said, StringComparison.Ordinal);
        Assert.Empty(place.Contents(""));
    }

    [Fact]
    public void A_single_character_is_not_called_a_range() =>
        Assert.Equal("1 character of text", Advocate.FrontMatter.FieldTypes.TextOf(1, 1).Shape.Expectation);

    [Fact]
    public async Task The_schemas_take_all_content_in_which_nothing_is_wrong()
    {
        var input = SampleSite.Tree;
        foreach (var path in input.Paths)
        {
            if (KindOf(path) is not { } kind)
            {
                continue;
            }

            var file = input.Read(path, new DiagnosticBag())!;
            var yaml = kind.Form == FileForm.FrontMatter
                ? Advocate.FrontMatter.FrontMatterText.Split(file, new DiagnosticBag()).Yaml
                : file.Text;
            var errors = await ValidateAsync(kind.Name, yaml);

            Assert.True(errors.Count == 0, $"{path}: {string.Join(", ", errors)}");
        }
    }

    [Theory]
    [InlineData("article", "title: A\nsummary: Forty characters and more, so that it is long enough.\npublished: 2026-11-24", "")]
    [InlineData("article", "title: A\nlead: Forty characters and more, so that it is long enough.\ndate: 2026-11-24", "")]
    [InlineData("article", "title: A\nsummary: Forty characters and more, so that it is long enough.", "#/")]
    [InlineData("article", "title: A\nsummary: Too short\npublished: 2026-11-24", "#/summary")]
    [InlineData("article", "title: A\nsummary: Forty characters and more, so that it is long enough.\npublished: 11/24/2026", "")]
    [InlineData(
        "article", "title: A\nsummary: Forty characters and more, so that it is long enough.\npublished: 5 Dec 2022 21:00 +0100", "")]
    [InlineData("article", "title: A\nsummary: Forty characters and more, so that it is long enough.\npublished: 10/1/2026", "#/published")]
    [InlineData("article", "title: A\nsummary: Forty characters and more, so that it is long enough.\npublished: next week", "#/published")]
    [InlineData(
        "article",
        "title: A\nsummary: Forty characters and more, so that it is long enough.\npublished: 2026-11-24\ntopisc: [a]",
        "#/topisc")]
    [InlineData("article", "title: A\nsummary: Forty characters and more, so that it is long enough.\npublished: 2026-11-24\nresponses: "
        + "maybe", "#/responses")]
    [InlineData("site", "title: A\nurl: example.org", "#/url")]
    [InlineData("site", "title: A\nurl: https://example.org/\nleave: {adress: https://example.org/}", "#/leave")]
    [InlineData("places", "NY: {name: New York, column: ten}", "#/NY")]
    [InlineData("places", "NY: {column: 10}", "#/NY")]
    [InlineData("help-lines", "a: {name: A, for: All, phone: 911, text: {to: 1 (800) 555-0100}}", "")]
    [InlineData("help-lines", "a: {name: A, for: All, phone: 1-800-THE-LOST}", "#/a")]
    [InlineData("language", "- {avoid: [a], write: b, why: c}", "")]
    [InlineData("language", "- {avoid: [a], write: b}", "#/[0]")]
    public async Task A_schema_underlines_what_the_reader_would_refuse(string kind, string yaml, string where)
    {
        var errors = await ValidateAsync(kind, yaml);

        Assert.Equal(where == "", errors.Count == 0);
        Assert.True(where == "" || errors.Any(e => e.StartsWith(where, StringComparison.Ordinal)), string.Join(", ", errors));
    }

    [Fact]
    public void An_editor_knows_a_schema_for_every_data_file()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".vscode", "settings.json")))!["yaml.schemas"]!
            .AsObject();

        Assert.Equal(
            PipelineList.Kinds.Where(k => k.Form != FileForm.FrontMatter)
                .Select(k => ($"./input/.schema/{k.Name}.json", $"input/{k.Files}"))
                .Order(),
            settings.Select(s => (s.Key, s.Value!.GetValue<string>())).Order());
    }

    [Fact]
    public void An_editor_finds_every_finding_in_the_lines_that_check_prints()
    {
        var tasks = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".vscode", "tasks.json")))!["tasks"]!;
        var pattern = tasks[0]!["problemMatcher"]!["pattern"]!["regexp"]!.GetValue<string>();
        var rule = DiagnosticCatalog.All[0];

        Assert.Equal(
            "4", System.Text.RegularExpressions.Regex.Match(rule.At(new("input/a.md", 4, 2), "No.").ToString(), pattern).Groups[2].Value);
        Assert.Equal(
            "input/a.md",
            System.Text.RegularExpressions.Regex.Match(rule.At(new("input/a.md"), "No.").ToString(), pattern).Groups[1].Value);
    }

    private static ContentKind? KindOf(string path) =>
        PipelineList.Kinds.FirstOrDefault(k => k.Form == FileForm.FrontMatter
            ? path.StartsWith(k.Files[..k.Files.IndexOf('/', StringComparison.Ordinal)] + "/", StringComparison.Ordinal)
                && path.EndsWith(".md", StringComparison.Ordinal)
            : k.Files == path);

    private static async Task<List<string>> ValidateAsync(string kind, string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(
            SchemaText.Of(PipelineList.Kinds.Single(k => k.Name == kind)), TestContext.Current.CancellationToken);
        var json = new StringBuilder();
        Write(YamlReader.Read(yaml, "a.yml", 1, new DiagnosticBag())!, json);
        return [.. schema.Validate(json.ToString()).Select(e => $"{e.Path} {e.Kind}")];
    }

    /// <summary>YAML as an editor sees it: plain numbers and truth values are not text.</summary>
    private static void Write(YamlNode node, StringBuilder json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.Append('{')
                    .AppendJoin(',', mapping.Entries.Select(e => $"{JsonValue.Create(e.Key.Value).ToJsonString()}:{Json(e.Value)}"))
                    .Append('}');
                break;
            case YamlSequence sequence:
                json.Append('[').AppendJoin(',', sequence.Items.Select(Json)).Append(']');
                break;
            case YamlScalar { IsPlain: true } plain when plain.Value is "true" or "false" || int.TryParse(plain.Value, out _):
                json.Append(plain.Value.TrimStart('0') is "" ? "0" : plain.Value.TrimStart('0'));
                break;
            case YamlScalar scalar:
                json.Append(JsonValue.Create(scalar.Value).ToJsonString());
                break;
        }
    }

    private static string Json(YamlNode node)
    {
        var json = new StringBuilder();
        Write(node, json);
        return json.ToString();
    }
}
