using Advocate.FrontMatter;

namespace Advocate.Content;

/// <param name="To">An address below the site's root, such as <c>/laws/</c>.</param>
public sealed record NavigationLink(string Label, Located<string> To)
{
    public NavigationLink(Fields fields)
        : this(
            fields.Required("label", FieldTypes.ProseOf(1, 40), "", new("The link's words.", "Articles")),
            fields.Required("to", FieldTypes.LocatedText, new Located<string>("/", fields.Location), new(
                "An address below the site's root.", "/articles/")))
    {
    }
}
