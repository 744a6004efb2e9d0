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
            Words(fields, "alt", FieldTypes.ProseOf(5, 300), "", new(
                "What the picture shows, for readers who cannot see it.", "The steps of a courthouse in the rain")),
            Words(fields, "credit", FieldTypes.Text, "?", new("Who made the picture, and under what terms.", "Jane Doe, CC BY 4.0")),
            Words(fields, "depicts", FieldTypes.Text, "?", new(
                "Whom it shows: `no-people` or `consenting-adults`. Children are never shown.", ImageRules.NoPeople)))
    {
        // What is missing was said already.
        if (fields.Has("credit") && fields.Has("depicts"))
        {
            ImageRules.Check(Credit, Depicts, fields.LocationOf("depicts"), fields.Diagnostics);
        }
    }

    /// <summary>What a picture has to say, now or while a site is being moved later.</summary>
    private static string Words(Fields fields, string name, FieldType<string> type, string placeholder, FieldHelp help)
    {
        if (!fields.ArePicturesLater)
        {
            return fields.Required(name, type, placeholder, help);
        }

        if (!fields.IsGiven(name))
        {
            fields.Diagnostics.Add(MarkdownRules.PictureLater.At(fields.Location, $"This image does not say its '{name}' yet."));
        }

        return fields.Optional(name, type, help) ?? "";
    }
}
