using System.CommandLine;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Html;
using Advocate.Takedown;
using Advocate.Theming;

namespace Advocate.Commands;

/// <summary>
/// Takes pages out of a site that was built, by their addresses. The content is not read, so that no mistake in it can keep a harmful page
/// online.
/// </summary>
public static class WithdrawCommand
{
    public static Command Create(CommandLine line)
    {
        var addresses = new Argument<string[]>("addresses")
        {
            Description = "The pages to take out: whole addresses, or what follows the site's own, such as /articles/a-name/.",
            Arity = ArgumentArity.OneOrMore,
        };
        var site = new Option<DirectoryInfo>("--site")
        {
            Description = "The folder of the built site. It is changed.",
            DefaultValueFactory = _ => new("output"),
        };
        var command = line.Command(
            "withdraw",
            "Take pages out of a built site without building it. Write 'withdrawn:' into their files too, or the next build brings them "
                + "back.",
            run => Task.FromResult(Run(run.Arguments.GetRequiredValue(addresses), run.Arguments.GetRequiredValue(site).FullName, run)),
            line.Theme);
        command.Arguments.Add(addresses);
        command.Options.Add(site);
        return command;
    }

    private static int Run(string[] addresses, string folder, Invocation run)
    {
        if (!Directory.Exists(folder))
        {
            return run.Report.NoFolder(folder, "Build the site first, or name the folder that it was built into with --site.");
        }

        if (PublishedSite.In(folder) is not { } site)
        {
            return run.Report.NoSite(folder);
        }

        // Whoever names an old address means the page that it leads to.
        var found = addresses.Select(name => (Name: name, Page: site.FindPage(name) is { } page ? LeadOn(site, page) : null)).ToList();
        if (found.Where(f => f.Page is null).Select(f => f.Name).ToList() is { Count: > 0 } unknown)
        {
            return run.Report.NoPages(unknown, [.. site.Files.Where(SitePath.IsPage).Select(f => $"/{SitePath.PermalinkOf(f)}")]);
        }

        if (ShortPageOf(site, run) is not { } shortPage)
        {
            return ExitCode.ContentHasErrors;
        }

        var plan = TakedownPlan.Of(site, [.. found.Select(f => f.Page!).Distinct()], shortPage);
        plan.Apply(folder);
        run.Report.TakenDown(plan);
        return ExitCode.Good;
    }

    private static string LeadOn(PublishedSite site, string page) =>
        TakedownPlan.RedirectIn(site, page, site.Read(SitePath.PathOf(page))) is { } target && site.Files.Contains(SitePath.PathOf(target))
            ? target
            : page;

    /// <summary>
    /// In English where the theme has no words in the site's language, or mistakes in them, which is reported: a page that has to go does
    /// not
    /// wait for a file of the theme.
    /// </summary>
    /// <returns>Null where the site's page for missing addresses cannot be its frame.</returns>
    private static string? ShortPageOf(PublishedSite site, Invocation run)
    {
        var frame = site.Read(PublishedSite.NotFound);
        var language = LanguageOf(frame);
        var (tree, path, diagnostics) = (run.Folders.OpenTheme(), $"strings/{language}.yml", new DiagnosticBag());
        var phrases = tree.Paths.Contains(path) && tree.Read(path, diagnostics) is { } source
            ? Phrases.Read(language, source, diagnostics)
            : null;
        var today = DateOnly.FromDateTime(run.Options.Now.UtcDateTime);
        var (title, summary) = phrases is null || diagnostics.HasErrors
            ? ("This page was withdrawn", $"It was withdrawn on {today:yyyy-MM-dd}.")
            : (phrases.Withdrawn.Title, phrases.Withdrawn.Summary(phrases.InWords(today)));
        run.Report.Findings(diagnostics.Sorted());
        if (ShortPage.Write(frame, title, summary) is { } page)
        {
            return page;
        }

        run.Report.WrongUse($"The short page cannot be made from {PublishedSite.NotFound}, so nothing was changed.");
        return null;
    }

    private static string LanguageOf(string html) =>
        Token.ReadAll(html).FirstOrDefault(token => token.IsStart("html"))?.Attribute("lang")?.ToLowerInvariant() ?? "en";
}
