using System.Collections.Immutable;
using Advocate.Content.FrontMatter;
using Advocate.Content.Yaml;
using Advocate.Diagnostics;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>What <c>site.yml</c> says.</summary>
public sealed record SiteSettings : IContent
{
    public const string Path = "site.yml";

    private SiteSettings(SourceFile file, Fields fields)
    {
        File = file;
        Title = Typography.Quotes(fields.Required("title", FieldTypes.TextOf(1, 80), "?"));
        Address = EndWithSlash(fields.Required("url", FieldTypes.WebAddress, new Uri("https://site.invalid/")));
        Summary = fields.Optional("summary", FieldTypes.TextOf(Document.ShortestSummary, Document.LongestSummary), "description", "tagline") is { } summary
            ? Typography.Quotes(summary) : null;
        Languages = fields.Optional("languages", FieldTypes.Words, "language") is { Count: > 0 } languages
            ? languages : [new Located<string>("en", file.Start)];
        Navigation = fields.Optional("navigation", FieldTypes.ListOf(FieldTypes.Group("a navigation link", f => new NavigationLink(f)))) ?? [];
        Footer = fields.Optional("footer", FieldTypes.ListOf(FieldTypes.Group("a footer link", f => new NavigationLink(f)))) ?? [];
        Notice = fields.Optional("notice", FieldTypes.Text) is { } notice ? Typography.Quotes(notice) : null;
        Repository = fields.Optional("repository", FieldTypes.WebAddress);
        License = fields.Optional("license", FieldTypes.Group("a license", f => new License(f)));
        Leave = fields.Optional("leave", FieldTypes.Group("where 'Leave this site' goes", f => new LeaveTarget(f)));
        Security = fields.Optional("security", FieldTypes.Group("a security contact", f => new SecurityContact(f)));
        PageSize = fields.WholeNumber("pageSize") ?? 20;
        FieldOptions = new FieldOptions(fields.Optional("unknownFields", FieldTypes.Choice("error", "warn")) is "warn");
        fields.ReportUnknownAndMissing();
    }

    public SourceFile File { get; }

    public string Title { get; }

    /// <summary>Where the site is published, with a slash at the end.</summary>
    public Uri Address { get; init; }

    public string? Summary { get; }

    /// <summary>Language tags; the first is the site's own, the others are translations.</summary>
    public ImmutableList<Located<string>> Languages { get; }

    public string Language => Languages[0].Value;

    public ImmutableList<NavigationLink> Navigation { get; }

    public ImmutableList<NavigationLink> Footer { get; }

    /// <summary>A sentence at the foot of every page.</summary>
    public string? Notice { get; }

    /// <summary>Where the content is kept, for "Suggest an edit".</summary>
    public Uri? Repository { get; init; }

    public License? License { get; }

    /// <summary>Where "Leave this site" goes; a site without it has no such link.</summary>
    public LeaveTarget? Leave { get; }

    public SecurityContact? Security { get; }

    /// <summary>How many entries a list shows on one page.</summary>
    public int PageSize { get; }

    public FieldOptions FieldOptions { get; }

    public static SiteSettings Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var mapping = YamlReader.Read(file.Text, file.DisplayPath, 1, diagnostics) as YamlMapping;

        // After a syntax error the required fields are not missing, only unread: their absence goes unreported.
        return new SiteSettings(file, mapping is null
            ? new Fields("site.yml", YamlMapping.Empty(file.DisplayPath), new FieldOptions(), new DiagnosticBag())
            : new Fields("site.yml", mapping, new FieldOptions(), diagnostics));
    }

    private static Uri EndWithSlash(Uri address) =>
        address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}

/// <param name="To">An address below the site's root, such as <c>/laws/</c>.</param>
public sealed record NavigationLink(string Label, Located<string> To)
{
    public NavigationLink(Fields fields)
        : this(
            Typography.Quotes(fields.Required("label", FieldTypes.TextOf(1, 40), "")),
            fields.Required("to", FieldTypes.LocatedText, new Located<string>("/", fields.Location)))
    {
    }
}

public sealed record License(string Name, Uri Address)
{
    public License(Fields fields)
        : this(
            fields.Required("name", FieldTypes.Text, ""),
            fields.Required("url", FieldTypes.WebAddress, new Uri("https://site.invalid/")))
    {
    }
}

/// <summary>A dull, fast page that shows nothing of where the reader was.</summary>
public sealed record LeaveTarget(Uri Address)
{
    public LeaveTarget(Fields fields)
        : this(fields.Required("url", FieldTypes.WebAddress, new Uri("https://site.invalid/")))
    {
    }
}

/// <summary>What <c>security.txt</c> says (RFC 9116).</summary>
/// <param name="Contact">An address below the site's root, or a whole one.</param>
public sealed record SecurityContact(Located<string> Contact, DateOnly Expires)
{
    public SecurityContact(Fields fields)
        : this(
            fields.Required("contact", FieldTypes.LocatedText, new Located<string>("/", fields.Location)),
            fields.Required("expires", FieldTypes.Date, new PartialDate(1, 1, 1)).Start)
    {
    }
}
