using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>How a translation came about, for readers who have to know how far they can rely on its words.</summary>
/// <param name="By">Who translated it; null where nothing is said.</param>
/// <param name="Read">The native reader who has read it; null as long as it waits for one.</param>
public sealed record Translation(string? By, NativeReading? Read, Location Location)
{
    public Translation(Fields fields)
        : this(
            fields.Optional("by", FieldTypes.TextOf(1, 80), new("Who translated the text.", "Jane Doe")),
            fields.Optional("read", FieldTypes.Group("a reading", f => new NativeReading(f)), new(
                "The native reader of the language who has read the translation. Until there is one, the page says so and "
                    + "`check --to-verify` lists it.")),
            fields.Location)
    {
    }
}

/// <summary>That somebody whose own language it is has read a translation as a whole.</summary>
public sealed record NativeReading(string By, PartialDate Date)
{
    public NativeReading(Fields fields)
        : this(
            fields.Required("by", FieldTypes.TextOf(1, 80), "", new("Who has read it.", "John Doe")),
            fields.Required("date", FieldTypes.Date, new PartialDate(1, 1, 1), new("The day of the reading.")))
    {
    }
}
