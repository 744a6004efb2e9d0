using Advocate.Files;
using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>A page that is neither dated nor a law: about, help, privacy, the home page.</summary>
public sealed class Page : Document
{
    public Page(MarkdownSource source)
        : base(source)
    {
        Lists = source.Fields.Optional("lists", FieldTypes.Choice(GeneratedList.Names), new(
            "A list from the data files that follows the text."));
        IsDiscreet = source.Fields.Flag("discreet", new(
            "`true` for a page that says no more of itself than it must: its title is shown without the site's name, with an icon that "
                + "could be any site's, and other programs get no picture for it. The page of the help lines is so without it."))
            || Lists == GeneratedList.HelpLines;
        var published = ReadPublished(source.Fields, "The day on which the page is first published. Before that day only the preview "
            + "shows it.");
        ShownDays = ReadShownDays(source.Fields, published, source.Fields.LocationOf("published"));
    }

    /// <summary>The slug of a file that is its folder's own page.</summary>
    public const string Index = "index";

    /// <summary>What the generator lists below the text, from the data files: one of <see cref="GeneratedList"/>, or null.</summary>
    public string? Lists { get; }

    /// <summary>
    /// Whether the page says no more of itself than it must: titles and icons stay in histories that others may read.
    /// </summary>
    public bool IsDiscreet { get; }

    /// <summary>
    /// A page lives where its file is, except that the folder <c>pages</c> is the root. An index is the folder's own page.
    /// </summary>
    public static string PermalinkOf(SourceFile file, string slug, string language)
    {
        var folders = file.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var names = (folders is ["pages", .. var below] ? below : folders).Select(name => Text.Slug.From(name, language))
            .Where(name => name != "");
        return string.Concat((slug == Index ? names : names.Append(slug)).Select(name => $"{name}/"));
    }
}

/// <summary>What can be listed below a page's text.</summary>
public static class GeneratedList
{
    public const string HelpLines = "help-lines", LanguageGuide = "language-guide", Corrections = "corrections", Sources = "sources",
        Glossary = "glossary";

    public static readonly string[] Names = [HelpLines, LanguageGuide, Corrections, Sources, Glossary];
}
