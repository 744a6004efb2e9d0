using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>A dull, fast page that shows nothing of where the reader was.</summary>
/// <param name="About">Where this site says what leaving it does, and what it does not do.</param>
public sealed record LeaveTarget(Uri Address, Located<string>? About)
{
    public LeaveTarget(Fields fields)
        : this(
            fields.Required("url", FieldTypes.WebAddress, new Uri("https://site.invalid/"), new(
                "A dull, fast page that shows nothing of where the reader was.", "https://www.weather.gov/")),
            fields.Optional("about", FieldTypes.LocatedText, new(
                "Where this site says what leaving it does, and what it does not do.", "/help/#leaving")))
    {
    }
}
