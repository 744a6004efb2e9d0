using Advocate.FrontMatter;

namespace Advocate.Content;

public sealed record License(string Name, Uri Address)
{
    public License(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, "", new("The license's short name.", "CC BY 4.0")),
            fields.Required("url", FieldTypes.WebAddress, new Uri("https://site.invalid/"), new(
                "Where its terms can be read.", "https://creativecommons.org/licenses/by/4.0/")))
    {
    }
}
