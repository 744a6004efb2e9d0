using Advocate.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>The picture of a page, as lists and other sites show it.</summary>
/// <param name="Source">The image file as written, relative to the Markdown file.</param>
public sealed record LeadImage(Located<string> Source, string Alt, string Credit, string Depicts)
{
    public LeadImage(Fields fields)
        : this(
            fields.Required(
                "src",
                FieldTypes.LocatedText,
                new Located<string>("", fields.Location),
                new("The picture's file, relative to this one.", "../images/courthouse.jpg")),
            fields.Required("alt", FieldTypes.ProseOf(5, 300), "", new(
                "What the picture shows, for readers who cannot see it.", "The steps of a courthouse in the rain")),
            fields.Required("credit", FieldTypes.Text, "?", new("Who made the picture, and under what terms.", "Jane Doe, CC BY 4.0")),
            fields.Required("depicts", FieldTypes.Text, "?", new(
                "Whom it shows: `no-people` or `consenting-adults`. Children are never shown.", ImageRules.NoPeople)))
    {
        // What is missing was said already.
        if (fields.Has("credit") && fields.Has("depicts"))
        {
            ImageRules.Check(Credit, Depicts, fields.LocationOf("depicts"), fields.Diagnostics);
        }
    }
}
