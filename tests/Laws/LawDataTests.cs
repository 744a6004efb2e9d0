using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Advocate.Content;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Laws;

public sealed partial class LawDataTests
{
    [Fact]
    public async Task No_question_can_take_the_name_of_a_column_that_every_law_has()
    {
        var site = await SampleSite.BuiltAsync();
        var questions = Rows(site.Text("laws/data/answers.csv")).Select(row => row["question"]);
        var columns = Rows(site.Text("laws/data/laws.csv"))[0].Keys.Except(questions);

        Assert.All(columns, column => Assert.False(Question.IsId(column), $"A question may be called '{column}'."));
    }

    [Fact]
    public async Task The_table_the_JSON_file_and_the_pages_agree_row_for_row()
    {
        var site = await SampleSite.BuiltAsync();
        var rows = Rows(site.Text("laws/data/laws.csv"));
        using var json = JsonDocument.Parse(site.Text("laws/data/laws.json"));
        var listed = site.Page("laws/").QuerySelectorAll("#table tbody tr");

        Assert.Equal(rows.Count, json.RootElement.GetArrayLength());
        Assert.Equal(rows.Count, listed.Length);
        foreach (var (row, entry, shown) in rows.Zip(json.RootElement.EnumerateArray(), listed))
        {
            foreach (var name in row.Keys.Except(["statutes", "bills", "sources"]))
            {
                var value = entry.GetProperty(name);
                Assert.Equal(
                    row[name],
                    value.ValueKind switch { JsonValueKind.Null => "", JsonValueKind.String => value.GetString(), _ => value.GetRawText() });
            }

            Assert.Equal(
                row["statutes"],
                string.Join("; ", entry.GetProperty("statutes").EnumerateArray().Select(s => s.GetProperty("citation").GetString())));
            Assert.Equal(row["sources"], entry.GetProperty("sources").GetArrayLength().ToString(CultureInfo.InvariantCulture));

            var page = site.Page($"laws/{Last(row["url"])}");
            Assert.Equal(row["place"], shown.QuerySelector("th")!.TextContent);
            Assert.Equal(row["place"], page.QuerySelector("h1")!.TextContent);
            Assert.Equal(row["status"], shown.QuerySelector("[data-status]")!.GetAttribute("data-status"));
            Assert.Contains(row["statusLabel"], page.QuerySelector(".law-status")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(row["asOf"], shown.QuerySelector("td:last-child time")!.GetAttribute("datetime"));
            Assert.Equal(row["reviewed"], Time(page, "reviewed"));
            Assert.Equal(row["asOf"], Time(page, "as-of"));
            Assert.Equal(row["effective"], Time(page, "effective"));
            Assert.Equal(row["enacted"], Time(page, "enacted"));
        }
    }

    [Fact]
    public async Task The_table_is_CSV_as_RFC_4180_has_it()
    {
        var text = (await SampleSite.BuiltAsync()).Text("laws/data/laws.csv");

        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.NotEqual('\uFEFF', text[0]);
    }

    [Fact]
    public async Task No_cell_is_taken_for_a_formula()
    {
        var sample = LawSites.Whole.Replace("ages: Everyone", "ages: \"=1+1, \\\"all\\\"\"", StringComparison.Ordinal);
        var text = (await SmallSite.BuildAsync(sample)).Text("laws/data/laws.csv");

        Assert.Contains(",\"'=1+1, ", text, StringComparison.Ordinal);
        Assert.All(Rows(text).SelectMany(row => row.Values), cell => Assert.DoesNotMatch("^[=+@\t-]", cell));
    }

    [Theory]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠SUM(1)", "'＠SUM(1)")]
    [InlineData("  =1+1", "'=1+1")]
    [InlineData("all;=1", "all;'=1")]
    [InlineData("all; +1", "all;' +1")]
    [InlineData("all|@x", "all|'@x")]
    [InlineData("12-17; also 18", "12-17; also 18")]
    public async Task No_part_of_a_cell_is_taken_for_a_formula_whatever_splits_it(string value, string cell)
    {
        var sample = LawSites.Whole.Replace("ages: Everyone", $"ages: \"{value}\"", StringComparison.Ordinal);
        var text = (await SmallSite.BuildAsync(sample)).Text("laws/data/laws.csv");

        Assert.Contains(cell, Rows(text).SelectMany(row => row.Values));
    }

    [Fact]
    public async Task The_data_package_keeps_the_rules_of_the_Frictionless_standard()
    {
        var site = await SampleSite.BuiltAsync();
        using var package = JsonDocument.Parse(site.Text("laws/data/datapackage.json"));
        var root = package.RootElement;

        Assert.Equal("data-package", root.GetProperty("profile").GetString());
        Assert.Matches("^[-a-z0-9._/]+$", root.GetProperty("name").GetString()!);
        Assert.All(root.GetProperty("licenses").EnumerateArray(), license => Assert.True(license.TryGetProperty("path", out _)));
        Assert.All(root.GetProperty("contributors").EnumerateArray(), person => Assert.True(person.TryGetProperty("title", out _)));
        foreach (var resource in root.GetProperty("resources").EnumerateArray())
        {
            var bytes = site.Files[$"laws/data/{resource.GetProperty("path").GetString()}"];
            Assert.Matches("^[-a-z0-9._/]+$", resource.GetProperty("name").GetString()!);
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt32());
            Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", resource.GetProperty("hash").GetString());
        }
    }

    [Fact]
    public async Task Every_row_keeps_the_rules_that_the_data_package_and_the_metadata_set_for_its_columns()
    {
        var site = await SampleSite.BuiltAsync();
        var rows = Rows(site.Text("laws/data/laws.csv"));
        using var package = JsonDocument.Parse(site.Text("laws/data/datapackage.json"));
        using var metadata = JsonDocument.Parse(site.Text("laws/data/laws.csv-metadata.json"));
        var fields = package.RootElement.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();

        Assert.Equal(rows[0].Keys, fields.Select(field => field.GetProperty("name").GetString()));
        Assert.Equal(
            rows[0].Keys,
            metadata.RootElement.GetProperty("tableSchema")
                .GetProperty("columns")
                .EnumerateArray()
                .Select(c => c.GetProperty("titles").GetString()));
        Assert.Equal(rows.Count, rows.Select(row => row["code"]).Distinct().Count());
        foreach (var field in fields)
        {
            var rules = field.GetProperty("constraints");
            var cells = rows.Select(row => row[field.GetProperty("name").GetString()!]).ToList();
            Assert.True(!rules.GetProperty("required").GetBoolean() || cells.All(cell => cell != ""));
            cells.RemoveAll(cell => cell == "");
            if (rules.TryGetProperty("enum", out var values))
            {
                Assert.All(cells, cell => Assert.Contains(cell, values.EnumerateArray().Select(value => value.GetString())));
            }

            if (rules.TryGetProperty("pattern", out var pattern))
            {
                Assert.All(cells, cell => Assert.Matches(pattern.GetString()!, cell));
            }
        }
    }

    [Fact]
    public async Task The_page_names_every_column_the_checksums_the_license_and_the_version()
    {
        var site = await SampleSite.BuiltAsync();
        var page = site.Page("laws/data/");

        foreach (var file in (string[])["laws.csv", "answers.csv"])
        {
            Assert.Equal(
                Rows(site.Text($"laws/data/{file}"))[0].Keys,
                page.QuerySelectorAll($".scroll[aria-label='{file}'] tbody th").Select(name => name.TextContent));
        }

        Assert.NotNull(page.QuerySelector("a[rel=license]"));
        Assert.Contains("This is version 20", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            $"{Convert.ToHexStringLower(SHA256.HashData(site.Files["laws/data/laws.csv"]))}  laws.csv\n",
            site.Text("laws/data/checksums.txt"),
            StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".law-files a"), link => Assert.True(site.Has($"laws/data/{link.GetAttribute("href")}")));
    }

    [Fact]
    public async Task Search_engines_are_told_of_each_law_and_of_the_data()
    {
        var site = await SmallSite.BuildAsync(LawSites.Whole);
        using var law = JsonDocument.Parse(site.Page("laws/ohio/").QuerySelector("script[type='application/ld+json']")!.TextContent);
        using var list = JsonDocument.Parse(site.Page("laws/").QuerySelector("script[type='application/ld+json']")!.TextContent);

        var legislation = law.RootElement.GetProperty("@graph")
            .EnumerateArray()
            .Single(thing => thing.GetProperty("@type").GetString() == "Legislation");
        Assert.Equal("2012-06-27", legislation.GetProperty("legislationDateOfApplicability").GetString());
        Assert.Equal("Ohio", legislation.GetProperty("legislationJurisdiction").GetProperty("name").GetString());
        Assert.Equal("Dataset", list.RootElement.GetProperty("@type").GetString());
        Assert.Equal(
            "https://rents.example/laws/data/laws.csv",
            list.RootElement.GetProperty("distribution")[0].GetProperty("contentUrl").GetString());
    }

    private static string? Time(AngleSharp.Dom.IDocument page, string fact) =>
        page.QuerySelector($"[data-fact={fact}] time")?.GetAttribute("datetime") ?? "";

    private static string Last(string url) => url.TrimEnd('/')[(url.TrimEnd('/').LastIndexOf('/') + 1)..] + "/";

    /// <summary>Reads CSV as a program would that knows nothing of ours.</summary>
    private static List<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimEnd().Split("\r\n").Select(line => Cell().Matches(line).Select(Unquoted).ToList()).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string Unquoted(Match cell) => new StringBuilder(cell.Groups[1].Value.Trim('"')).Replace("\"\"", "\"").ToString();

    [GeneratedRegex("(?<=^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)")]
    private static partial Regex Cell();
}
