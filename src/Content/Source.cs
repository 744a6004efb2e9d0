using Advocate.Content.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>Something that a fact rests on.</summary>
/// <param name="Check">What has still to be confirmed before the source is relied on; null when nothing has.</param>
public sealed record Source(string Title, string Publisher, PartialDate? Date, Uri? Address, Uri? Archive, string? Kind, string? Check)
{
    public static readonly string[] Kinds =
        ["statute", "session-law", "bill", "court", "official", "survey", "research", "news", "advocacy", "repository"];

    public Source(Fields fields)
        : this(
            Typography.Quotes(fields.Required("title", FieldTypes.Text, "")),
            Typography.Quotes(fields.Required("publisher", FieldTypes.Text, "")),
            fields.Optional("date", FieldTypes.PartialDate),
            fields.Optional("url", FieldTypes.WebAddress),
            fields.Optional("archive", FieldTypes.WebAddress),
            fields.Optional("kind", FieldTypes.Choice(Kinds)),
            fields.Optional("check", FieldTypes.Text) is { } check ? Typography.Quotes(check) : null)
    {
    }
}
