using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Text;
using Advocate.Theming;

namespace Advocate.Views;

/// <summary>What the files of law data hold, field by field, and how they may be used.</summary>
public sealed record LawDataPage(
    RenderContext Context, string Title, string Summary, ImmutableArray<LawColumn> Columns, ImmutableArray<LawFile> Files)
    : PageModel(Context, "laws/data/", Context.Site.Settings.Language, Title, Summary)
{
    public override ImmutableArray<string> Bundles => ["site", "laws", "law"];

    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) => Views.StructuredData.Script(json => SiteFacts.Graph(
        json,
        () =>
        {
            json.WriteStartObject();
            LawFacts.Dataset(json, this);
            json.WriteEndObject();
        },
        this,
        Context.Lists.FirstOrDefault(l => l.Permalink == "laws/")));

    public string Version => LawFacts.Version(Site);

    public Citation Citation => new(
        this,
        Words["lawData.dataset"],
        Site.LawOverview.LastReviewed,
        Words.With("lawData.version", ("version", Version)),
        $"{Slug.From(Site.Settings.Title)}-laws");
}

/// <summary>A column of the law data. The CSV file, the JSON file, the descriptions of both and the page are all made from these.</summary>
/// <param name="Name">As the files' headers have it.</param>
/// <param name="Type">A type of the Frictionless table schema: <c>string</c>, <c>date</c>, <c>boolean</c>, <c>integer</c> or <c>uri</c>.</param>
/// <param name="Value">Empty where an entry does not know.</param>
public sealed record LawColumn(string Name, string Type, string Description, Func<Law, string> Value)
{
    /// <summary>True where every entry has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>All values that can occur, where they are few.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>A regular expression that every value fits.</summary>
    public string? Pattern { get; init; }
}

/// <summary>A file of the law data, for readers who want to be sure that they have all of it.</summary>
public sealed record LawFile(string Name, string Description, Lazy<byte[]> Bytes)
{
    /// <summary>SHA-256, in hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes.Value));
}
