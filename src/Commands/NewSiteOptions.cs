using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Advocate.Scaffold;

namespace Advocate.Commands;

/// <summary>The options of <c>new site</c>, and the questions that are asked on a terminal in place of those that are not given.</summary>
internal sealed class NewSiteOptions(Option<Uri?> address)
{
    /// <summary>What is made besides the kinds of content.</summary>
    public const string Kind = "site";

    private const string NoLicense = "none";

    private readonly Option<string?> _title = new("--title") { Description = "The name of a new site." };

    private readonly Option<string[]> _languages = new("--language")
    {
        Description = "A language of a new site; the first is its own, the others are those of translations.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _laws = new("--laws") { Description = "A new site tracks laws." };
    private readonly Option<bool> _noLaws = new("--no-laws") { Description = "A new site tracks no laws." };
    private readonly Option<bool> _github = new("--github") { Description = "A new site is kept and published on GitHub." };
    private readonly Option<bool> _noGitHub = new("--no-github") { Description = "A new site needs nothing for GitHub." };

    private readonly Option<string?> _license = new("--license") { Description = "The terms of a new site's content." };

    private Option[] All => [_title, address, _languages, _laws, _noLaws, _github, _noGitHub, _license];

    public void AddTo(Command command)
    {
        _license.AcceptOnlyFromAmong([.. ContentLicense.All.Select(license => license.Id), NoLicense]);
        _languages.AcceptOnlyFromAmong([.. NewSite.Languages]);
        foreach (var option in All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            Refuse(result, _laws, _noLaws);
            Refuse(result, _github, _noGitHub);
        });
    }

    /// <summary>The name of an option that only a new site has and that is given; null where there is none.</summary>
    public string? GivenIn(ParseResult arguments) => All.FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false })?.Name;

    /// <param name="name">The site's folder.</param>
    public NewSiteChoices Read(ParseResult arguments, string name, DateOnly today, Report report)
    {
        var title = arguments.GetValue(_title) ?? report.Ask("The name of the site", TitleOf(name));
        return new NewSiteChoices(
            title.Trim(),
            arguments.GetValue(address)
                ?? report.Ask(
                    "Its address", "https://www.example.org/", text => CommandLine.AddressOf(text), "a whole address, as https://…"),
            arguments.GetValue(_languages) is { Length: > 0 } languages ? [.. languages.Distinct()] : report.Ask(
                $"Its languages, its own first, of {string.Join(", ", NewSite.Languages)}", "en", LanguagesIn, "some of these"),
            Flag(arguments, _laws, _noLaws) ?? report.Ask("Does it track laws, yes or no", usual: false),
            Flag(arguments, _github, _noGitHub) ?? report.Ask("Is it published with GitHub, yes or no", usual: true),
            LicenseOf(arguments.GetValue(_license) ?? report.Ask(
                $"The terms of its content: {string.Join(", ", ContentLicense.All.Select(l => l.Id))} or {NoLicense}",
                ContentLicense.All[0].Id,
                text => text == NoLicense || LicenseOf(text) is not null ? text : null,
                "one of these")),
            today);
    }

    private static string TitleOf(string name) =>
        string.Join(
            ' ', Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(name))).Split('-', '_')) is [var first, .. var rest]
            ? $"{char.ToUpperInvariant(first)}{rest}"
            : "A new site";

    private static ImmutableArray<string>? LanguagesIn(string text) =>
        text.ToLowerInvariant()
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .ToImmutableArray() is { IsEmpty: false } languages
            && languages.All(language => NewSite.Languages.Contains(language))
            ? languages
            : null;

    private static ContentLicense? LicenseOf(string id) => ContentLicense.All.FirstOrDefault(license => license.Id == id);

    private static bool? Flag(ParseResult arguments, Option<bool> yes, Option<bool> no) =>
        arguments.GetValue(yes) ? true : arguments.GetValue(no) ? false : null;

    private static void Refuse(CommandResult result, Option<bool> yes, Option<bool> no)
    {
        if (result.GetValue(yes) && result.GetValue(no))
        {
            result.AddError($"'{yes.Name}' and '{no.Name}' cannot both be meant.");
        }
    }
}
