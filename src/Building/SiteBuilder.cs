using System.Collections.Immutable;
using Advocate.Checks;
using Advocate.Checks.Writing;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Building;

/// <summary>A site that was read, planned and checked: ready to be rendered if nothing in it is wrong.</summary>
/// <param name="Site">Null when there is nothing to start from: no readable <c>site.yml</c>.</param>
/// <param name="Render">What its pages are rendered with; null when they could not even be planned.</param>
/// <param name="Outputs">Empty as long as <paramref name="Render"/> is null.</param>
/// <param name="Findings">In the order of files and lines.</param>
public sealed record PlannedSite(
    Site? Site, RenderContext? Render, ImmutableArray<OutputFile> Outputs, ImmutableArray<Diagnostic> Findings);

/// <summary>What a site depends on that its content does not know.</summary>
/// <param name="Now">When the site is built: its day in the site's time zone decides what is published and what is out of date. Nothing
/// deeper reads the clock.</param>
/// <param name="Address">Where the site will be published, in place of <c>site.yml</c>'s <c>url</c>.</param>
/// <param name="BasePath">The folder of its host that the site lives in, in place of the one in its address: <c>/name/</c>.</param>
public sealed record BuildOptions(DateTimeOffset Now, Uri? Address = null, string? BasePath = null)
{
    /// <summary>A build at noon of a day in UTC.</summary>
    public BuildOptions(DateOnly today, Uri? address = null, string? basePath = null)
        : this(new DateTimeOffset(today.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), address, basePath)
    {
    }

    /// <summary>Where what takes long to make is kept for the next time.</summary>
    public IArtifactCache Artifacts { get; init; } = new ArtifactsInMemory();

    /// <summary>True to find also what is not wrong but could be better, which reads every text a second time.</summary>
    public bool GivesAdvice { get; init; }

    public Uri AddressOf(SiteSettings settings) =>
        (Address ?? settings.Address) is var address && BasePath is null ? address : new Uri(address, BasePath);
}

/// <summary>The way from a content folder and a theme to a planned site, the same for building, checking and previewing.</summary>
public sealed class SiteBuilder(Engine engine)
{
    public static readonly DiagnosticRule NoSettings = new(
        "ADV005", Severity.Error, "The content folder has no site.yml",
        "Make a file site.yml in the content folder with two lines, 'title: …' and 'url: https://…'.");

    public static readonly DiagnosticRule LaterRelease = new(
        "ADV019", Severity.Error, "A site that is made for a later release of the program",
        "Get that release of the program, or a later one; or name an earlier one here if the site needs nothing newer.");

    public static readonly DiagnosticRule NoVersion = new(
        "ADV020", Severity.Error, "A version that is none",
        "Write the first two numbers of the program's version in quotes, such as \"1.0\".");

    public async Task<PlannedSite> PlanAsync(ISourceTree input, ISourceTree themeFiles, BuildOptions options)
    {
        var found = new DiagnosticBag();
        found.AddAll(input.Findings);
        found.AddAll(themeFiles.Findings);
        if (ReadSettings(input, found) is not { } settings)
        {
            return new PlannedSite(null, null, [], found.Sorted());
        }

        settings = settings with { Address = options.AddressOf(settings) };

        // Which status has which color depends on their order, which only the whole content tells.
        var reading = settings.Theme.Tones.IsEmpty ? Task.Run(() => Theme.Read(themeFiles, input, settings, [])) : null;
        var (site, ofContent) = await engine.ReadAsync(input, settings, settings.DayOf(options.Now), options.Artifacts);
        var (theme, ofTheme) = await (reading ?? Task.Run(() => Theme.Read(themeFiles, input, settings, PatternsOf(site))));
        found.AddAll(ofContent);
        found.AddAll(ofTheme);
        if (settings.Languages.Any(l => !theme.Phrases.ContainsKey(l.Value)))
        {
            return new PlannedSite(site, null, [], found.Sorted());
        }

        (site, var outputs) = await PlanAsync(site, theme, options.Artifacts);
        found.AddAll(SiteChecks.Run(site, theme, input, outputs, engine.Kinds));
        if (options.GivesAdvice)
        {
            found.AddAll(WritingAdvice.Run(site, input, engine.Kinds));
        }

        // Where phrases are missing, the site was planned only to find what else is wrong.
        return ofTheme.HasErrors()
            ? new PlannedSite(site, null, [], found.Sorted())
            : new PlannedSite(site, engine.Render(site, theme), outputs, found.Sorted());
    }

    private static ImmutableArray<string> PatternsOf(Site site) => [.. site.Statuses?.Entries.Select(status => status.Value.Pattern) ?? []];

    private static SiteSettings? ReadSettings(ISourceTree input, DiagnosticBag found)
    {
        if (input.Paths.Contains(SiteSettings.Path))
        {
            return input.Read(SiteSettings.Path, found) is { } source && ReadSettings(source, found) is { } settings
                ? WithTranslations(settings, input, found)
                : null;
        }

        if (!input.Paths.IsEmpty || input.Findings.IsEmpty)
        {
            found.Add(NoSettings.At(
                new Location(input.DisplayRoot + SiteSettings.Path),
                "This file, which every site has, is not there.",
                WayToContent(input)));
        }

        return null;
    }

    private static SiteSettings WithTranslations(SiteSettings settings, ISourceTree input, DiagnosticBag found)
    {
        foreach (var language in settings.Languages.Skip(1).Select(l => l.Value))
        {
            var path = SiteSettings.PathIn(language);
            if (input.Paths.Contains(path) && input.Read(path, found) is { } words)
            {
                settings = settings.WithWords(language, words, found);
            }
        }

        return settings;
    }

    /// <summary>Where the program is too old for a site, nothing else that it finds means anything.</summary>
    private static SiteSettings? ReadSettings(SourceText source, DiagnosticBag found)
    {
        var inSettings = new DiagnosticBag();
        var settings = SiteSettings.Read(source, inSettings);
        var version = settings.MadeFor is { } madeFor ? ProgramRelease.Read(madeFor.Value) : null;
        if (version is not null && ProgramRelease.Current.IsEarlierThan(version))
        {
            found.Add(LaterRelease.At(
                settings.MadeFor!.Location,
                $"This site is made for version {settings.MadeFor.Value} of the program, which is later than this one."));
            return null;
        }

        found.AddAll(inSettings.Sorted());
        if (settings.MadeFor is { } written && version is null)
        {
            found.Add(NoVersion.At(written.Location, $"'{written.Value}' is no version of the program."));
        }

        return settings;
    }

    /// <summary>What to do where the content is elsewhere: a command was given in another folder than the project's own.</summary>
    private static string? WayToContent(ISourceTree input)
    {
        if (input.Paths.FirstOrDefault(p => p.EndsWith($"/{SiteSettings.Path}", StringComparison.Ordinal)) is { } other)
        {
            var folder = input.DisplayRoot + other[..^(SiteSettings.Path.Length + 1)];
            return $"The file {input.DisplayRoot}{other} is there: to use it, name its folder with '--input {folder}'.";
        }

        return input.Paths.IsEmpty
            ? $"The folder {input.DisplayRoot} is empty or not there. Give the command in the project's own folder, name the folder that "
                + $"holds the content with '--input', or begin a site with '{ProgramCommand.InClone} new site NAME'."
            : null;
    }

    /// <summary>The same files once more, none of them rendered yet.</summary>
    public async Task<PlannedSite> PlanAgainAsync(PlannedSite planned, BuildOptions options) =>
        planned.Render is { } render
            ? planned with { Outputs = await engine.PlanAsync(render.Site, render.Theme, options.Artifacts) }
            : planned;

    /// <summary>The same site with its drafts among the pages and in the lists, for its writers' eyes only.</summary>
    public async Task<PlannedSite> WithDraftsAsync(PlannedSite planned, BuildOptions options)
    {
        if (planned is not { Site: { HasDrafts: true } site, Render.Theme: { } theme })
        {
            return planned;
        }

        var (shown, outputs) = await PlanAsync(site.WithDrafts(), theme, options.Artifacts);
        return planned with { Site = shown, Render = engine.Render(shown, theme), Outputs = outputs };
    }

    /// <summary>
    /// Plans the files. Where a link names an address that the site would have if nothing in it were unpublished, such as the list of the
    /// only interview, they are planned once more by a site that knows it, so that no page taken down keeps the site from being built.
    /// </summary>
    private async Task<(Site Site, ImmutableArray<OutputFile> Outputs)> PlanAsync(Site site, Theme theme, IArtifactCache artifacts)
    {
        var outputs = await engine.PlanAsync(site, theme, artifacts);
        if (!site.HasUnpublished || LinkCheck.Missing(site, outputs).ToList() is not { Count: > 0 } missing)
        {
            return (site, outputs);
        }

        var possible = (await engine.PlanAsync(site.WithEverything(), theme, artifacts)).Select(o => o.Permalink)
            .ToHashSet(StringComparer.Ordinal);
        var withheld = missing.Where(permalink => possible.Contains(permalink) || (!site.Withdrawn.IsEmpty && IsMadeFromFields(permalink)))
            .ToList();
        if (withheld.Count == 0)
        {
            return (site, outputs);
        }

        site = site.Withholding(withheld);
        return (site, await engine.PlanAsync(site, theme, artifacts));
    }

    /// <summary>Whether an address is that of a list made from fields of pages, which nobody knows of a page that was withdrawn.</summary>
    private static bool IsMadeFromFields(string permalink) =>
        permalink == "corrections/" || permalink.StartsWith("topics/", StringComparison.Ordinal);

    /// <summary>Renders a planned site in which nothing is wrong, and checks every finished file on its way out.</summary>
    /// <returns>What is wrong with finished files.</returns>
    public static ImmutableArray<Diagnostic> Render(PlannedSite planned, IOutputTarget target) =>
        planned.Render is { } render
            ? target.WriteAll(planned.Outputs, [.. OutputChecks.Of(render.Site, render.Theme)]).Sorted()
            : [];
}
