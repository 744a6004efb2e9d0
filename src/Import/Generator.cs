using System.Collections.Immutable;

namespace Advocate.Import;

/// <summary>How another generator keeps a site: its folders, the endings of its texts, its commands, the addresses that it gives.</summary>
/// <param name="Name">As <c>--from</c> names it.</param>
internal sealed record Generator(string Name, ShortcodeSyntax Syntax)
{
    public string Title { get; init; } = Name;

    /// <summary>Where its texts may be; the first that exists is taken, and the folder itself where none does.</summary>
    public ImmutableArray<string> ContentFolders { get; init; } = [];

    public ImmutableArray<string> Endings { get; init; } = [".md", ".markdown", ".html", ".htm"];

    /// <summary>Folders whose files are published at the root.</summary>
    public ImmutableArray<string> StaticFolders { get; init; } = [];

    public ImmutableArray<string> SettingsFiles { get; init; } = [];

    /// <summary>Folders of data, which pages are not made from.</summary>
    public ImmutableArray<string> DataFolders { get; init; } = [];

    /// <summary>Where the templates of the site's own commands are.</summary>
    public ImmutableArray<string> TemplateFolders { get; init; } = [];

    /// <summary>Folders in which no text is that readers were shown.</summary>
    public ImmutableArray<string> PassedFolders { get; init; } = [];

    /// <summary>Whether a file or folder that starts with an underscore, and is none of the generator's own, is no text.</summary>
    public bool PassesUnderscores { get; init; }

    /// <summary>The addresses of a text by the rules of the generator, the one that it had when the site was last built first.</summary>
    public required Func<AddressRequest, IEnumerable<string>> AddressesOf { get; init; }

    public static readonly Generator Hugo = new("hugo", ShortcodeSyntax.Hugo)
    {
        Title = "Hugo",
        ContentFolders = ["content", "docs/content", "docs"],
        StaticFolders = ["static", "assets"],
        SettingsFiles =
        [
            "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
            "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml", "config/_default/config.yaml",
            "config/_default/config.yml", "config/_default/languages.toml", "config/_default/permalinks.yaml",
        ],
        DataFolders = ["data"],
        TemplateFolders = ["layouts/shortcodes", "layouts/_shortcodes", "themes/*/layouts/shortcodes"],
        AddressesOf = OldAddresses.OfHugo,
    };

    public static readonly Generator Jekyll = new("jekyll", ShortcodeSyntax.Liquid)
    {
        Title = "Jekyll",
        StaticFolders = [""],
        SettingsFiles = ["_config.yml", "_config.yaml", "_config.toml"],
        DataFolders = ["_data"],
        TemplateFolders = ["_includes"],
        PassedFolders = [
            "_layouts", "_includes", "_sass", "_site", "_plugins", "_data", "node_modules", "vendor", "script", "scripts", "test"],
        AddressesOf = OldAddresses.OfJekyll,
    };

    public static readonly Generator Eleventy = new("eleventy", ShortcodeSyntax.Liquid)
    {
        Title = "Eleventy",
        ContentFolders = ["src/content", "content", "src", "pages", "site"],
        StaticFolders = ["public", "src", "static", ""],
        SettingsFiles = [
            "_data/metadata.json", "_data/site.json", "src/_data/metadata.json", "src/_data/site.json", "_data/site.yml",
            "_data/site.yaml"],
        DataFolders = ["_data", "src/_data", "content/_data"],
        TemplateFolders = ["_includes", "src/_includes", "includes"],
        PassedFolders = ["_includes", "_data", "_site", "node_modules", "test"],
        PassesUnderscores = true,
        AddressesOf = OldAddresses.OfEleventy,
    };

    public static readonly Generator Zola = new("zola", ShortcodeSyntax.Tera)
    {
        Title = "Zola",
        ContentFolders = ["content"],
        StaticFolders = ["static"],
        SettingsFiles = ["config.toml", "zola.toml"],
        DataFolders = ["data"],
        TemplateFolders = ["templates/shortcodes"],
        AddressesOf = OldAddresses.OfZola,
    };

    public static readonly Generator Statiq = new("statiq", ShortcodeSyntax.Statiq)
    {
        Title = "Statiq",
        ContentFolders = ["input"],
        StaticFolders = ["input"],
        SettingsFiles = ["settings.yml", "appsettings.json", "statiq.yml"],
        DataFolders = ["input/data", "data"],
        PassesUnderscores = true,
        AddressesOf = OldAddresses.OfStatiq,
    };

    public static readonly ImmutableArray<Generator> All = [Hugo, Jekyll, Eleventy, Zola, Statiq];
}

/// <summary>What an address is made from.</summary>
/// <param name="Text">With its path in the old site.</param>
/// <param name="Path">Its path below the folder of the texts, without the language in its name and without its ending.</param>
/// <param name="Date">The day that its fields or its name give; null for none.</param>
internal sealed record AddressRequest(ImportedText Text, string Path, DateOnly? Date, OldSettings Settings);
