using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Advocate.Content;
using Advocate.Theming;

namespace Advocate.LawData;

/// <summary>The law entries as data: what each column holds, and the files. It is made from the law records and knows no page.</summary>
/// <param name="Columns">Of the table with a row for each place.</param>
/// <param name="AnswerColumns">Of the table with a row for each answer.</param>
public sealed record LawDataset(
    Site Site,
    string Language,
    string Title,
    string Summary,
    ImmutableArray<LawColumn<Law>> Columns,
    ImmutableArray<LawColumn<AnswerRow>> AnswerColumns)
{
    /// <summary>Where the files and their page are, below the site's root.</summary>
    public const string Folder = "laws/data/";

    public required LawFile Csv { get; init; }

    public required LawFile AnswersCsv { get; init; }

    public required LawFile Json { get; init; }

    public ImmutableArray<LawFile> Files => [Csv, AnswersCsv, Json];

    /// <summary>The whole address of the page that describes the data.</summary>
    public string Address => Site.Settings.AddressOf(Folder);

    /// <summary>The day of the latest review, as a version: the same entries always have the same.</summary>
    public string Version => VersionOf(Site);

    public static string VersionOf(Site site) => site.LawOverview.LastReviewed.ToString("yyyy.M.d", CultureInfo.InvariantCulture);

    /// <summary>The same dataset in words of another language, with the files as they are published.</summary>
    public LawDataset WithFilesOf(LawDataset published) => this with
    {
        Csv = Csv with { Bytes = published.Csv.Bytes },
        AnswersCsv = AnswersCsv with { Bytes = published.AnswersCsv.Bytes },
        Json = Json with { Bytes = published.Json.Bytes },
    };

    /// <param name="phrases">They say what each column holds.</param>
    public static LawDataset Of(Site site, Phrases phrases)
    {
        var columns = LawTable.Columns(phrases, site);
        var answers = AnswerTable.Columns(phrases, site);
        return new LawDataset(site, phrases.Language, phrases.LawData.Title, phrases.LawData.Summary, columns, answers)
        {
            Csv = new("laws.csv", phrases.LawData.Csv, new(() => Encoding.UTF8.GetBytes(LawTable.Csv(columns, site.Laws)))),
            AnswersCsv = new(
                "answers.csv",
                phrases.LawData.AnswersCsv,
                new(() => Encoding.UTF8.GetBytes(LawTable.Csv(answers, site.Laws.SelectMany(AnswerTable.RowsOf))))),
            Json = new("laws.json", phrases.LawData.Json, new(() => LawJson.Write(site, columns, answers))),
        };
    }
}

/// <summary>A file of the law data, for readers who want to be sure that they have all of it.</summary>
public sealed record LawFile(string Name, string Description, Lazy<byte[]> Bytes)
{
    /// <summary>SHA-256, in hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes.Value));
}
