using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>A mistake that was mended, said in public.</summary>
/// <param name="DateAt">Where the day is written.</param>
public sealed record Correction(DateOnly Date, string Text, Location DateAt = default)
{
    public Correction(Fields fields)
        : this(
            fields.Required("date", FieldTypes.Date, new PartialDate(1, 1, 1), new("The day of the correction.")).Start,
            fields.Required("text", FieldTypes.ProseOf(10, 600), "", new(
                "What was wrong and what is right.", "An earlier version gave the year of the law as 2015; it is 2016.")),
            fields.LocationOf("date"))
    {
    }
}
