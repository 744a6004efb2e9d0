using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>
/// Addresses that <c>links</c> does not ask for: some sites answer people and refuse programs. From <c>data/links.yml</c>; the id of an
/// entry is what the addresses start with.
/// </summary>
public sealed record LinkCheckExclusion(string Reason)
{
    public static readonly FieldType<LinkCheckExclusion> Type = FieldTypes.Group(
        "addresses that are passed over", f => new LinkCheckExclusion(f));

    public LinkCheckExclusion(Fields fields)
        : this(fields.Required("reason", FieldTypes.Text, "", new(
            "Why no program needs to ask, and when somebody last looked.", "Refuses programs. Opened by hand on 2026-11-24.")))
    {
    }
}
