using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>Something that a fact rests on.</summary>
/// <param name="Check">What has still to be confirmed before the source is relied on; null when nothing has.</param>
public sealed record Source(string Title, string Publisher, PartialDate? Date, Uri? Address, Uri? Archive, string? Kind, string? Check)
{
    public static readonly string[] Kinds = [.. SourceGroup.All.SelectMany(g => g.Kinds)];

    public static readonly FieldType<Source> Type = FieldTypes.Group("a source", f => new Source(f));

    public Source(Fields fields)
        : this(
            fields.WithQuotes(
                fields.Required("title", FieldTypes.Text, "", new("The source's title, as its publisher wrote it.", "Annual report 2025"))),
            fields.WithQuotes(fields.Required("publisher", FieldTypes.Text, "", new("Who published it.", "State Department of Justice"))),
            fields.Optional("date", FieldTypes.PartialDate, new("When it was published, as far as it is known.")),
            fields.Optional("url", FieldTypes.WebAddress, new("Where it can be read.")),
            fields.Optional("archive", FieldTypes.WebAddress, new("A copy that stays, such as one in a web archive.")),
            fields.Optional("kind", FieldTypes.Choice(Kinds), new("What it is. A `repository` is a copy of a code of laws.")),
            fields.Optional("check", FieldTypes.Prose, new(
                "What must still be confirmed before the source is relied on.", "Compare the number with the printed edition."))) =>
        DateAt = fields.LocationOf("date");

    /// <summary>Where its date is written.</summary>
    public Location DateAt { get; }
}
