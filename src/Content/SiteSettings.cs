using System.Collections.Immutable;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.Content;

/// <summary>What <c>site.yml</c> says.</summary>
public sealed record SiteSettings : IContent
{
    public static readonly DiagnosticRule RepeatedLanguage = new(
        "ADV125", Severity.Error, "A language is given twice",
        "Delete one of the two, since upper and lower case make no difference here.");

    public const string Path = "site.yml";

    /// <summary>That of the repository from which the site is published.</summary>
    public const string Branch = "main";

    private const string Noun = "site.yml";

    public static FieldSchema.Group Shape { get; } = new(
        Noun, fields => _ = new SiteSettings(new SourceText(new SourceFile(Path, Path), ""), fields));

    private SiteSettings(SourceText source, Fields fields)
    {
        Source = source;
        MadeFor = fields.Optional("advocate", FieldTypes.LocatedText, new(
            "The version of the program that the site is made for. An older program then says that it is too old.", "\"1.0\""));
        Title = fields.Required("title", FieldTypes.ProseOf(1, 80), "?", new("The site's name.", "A Fair Start"));
        TitleAt = fields.LocationOf("title");
        Address = EndWithSlash(fields.Required("url", FieldTypes.SiteAddress, new Uri("https://site.invalid/"), new(
            "Where the site is published.", "https://example.org/")));
        Summary = fields.Optional("summary", FieldTypes.ProseOf(Document.MinSummaryLength, Document.MaxSummaryLength), new(
            "What the site is about. Search results and shared links show it.",
            "What each state does for tenants, with a source for every fact on this site."), "description", "tagline");
        Languages = ReadLanguages(fields) is { IsEmpty: false } languages ? languages : [new Located<string>("en", File.Start)];
        Language = OriginalLanguage;
        Navigation = fields.List("navigation", FieldTypes.ListOf(FieldTypes.Group("a navigation link", f => new NavigationLink(f))), new(
            "The links at the top of every page."));
        Footer = fields.List("footer", FieldTypes.ListOf(FieldTypes.Group("a footer link", f => new NavigationLink(f))), new(
            "The links at the foot of every page."));
        Notice = fields.Optional("notice", FieldTypes.Prose, new(
            "A sentence at the foot of every page.", "This site gives information, not legal advice."));
        Repository = fields.Optional("repository", FieldTypes.WebAddress, new(
            "Where the content is kept. Pages link to it for suggesting an edit.", "https://github.com/example/a-fair-start"));
        RepositoryFolder = fields.Optional("repositoryFolder", FieldTypes.Text, new(
            "The folder of the repository that the content is in, where it is not `input`. Links out of it then lead to the files of "
                + "the repository.", "docs"))?.Trim('/');
        License = fields.Optional(
            "license", FieldTypes.Group("a license", f => new License(f)), new("Under what terms the content may be used."));
        Leave = fields.Optional("leave", FieldTypes.Group("where 'Leave this site' goes", f => new LeaveTarget(f)), new(
            "Where 'Leave this site' takes readers. Without it there is no such link."));
        Help = fields.Optional("help", FieldTypes.Group("how help lines are kept", f => new HelpSettings(f)), new(
            "How the help lines are kept up to date."));
        Responses = fields.Optional("responses", FieldTypes.Group("how responses are taken", f => new ResponseSettings(f)), new(
            "How readers' responses are taken."));
        Policies = fields.Optional("policies", FieldTypes.Group("how the site works", f => new PolicySettings(f)), new(
            "Where the site says how it works, for programs that ask."));
        WeightBudget = fields.WholeNumber("weightBudget", new(
            "What a page may weigh for its readers in kilobytes: HTML, styles and scripts together, compressed. A heavier one is warned of.",
            "14"));
        FileSizeLimit = fields.WholeNumber("fileSizeLimit", new(
            "What a file in `files/` may have at most in megabytes; without it, 20.", "20")) ?? DefaultFileSizeLimit;
        Security = fields.Optional("security", FieldTypes.Group("a security contact", f => new SecurityContact(f)), new(
            "Whom to tell of a hole in the site's security."));
        Laws = fields.Optional("laws", FieldTypes.Group("how laws are shown", f => new LawSettings(f)), new("How laws are shown."))
            ?? LawSettings.Usual;
        Theme = fields.Optional("theme", FieldTypes.Group("how the site looks", f => new ThemeSettings(f)), new(
            "What is otherwise than the theme has it. docs/theme.md tells what each of these does.")) ?? ThemeSettings.Usual;
        PageSize = fields.WholeNumber("pageSize", new("How many entries a list shows on one page; without it, 20.", "20")) ?? 20;
        HasCards = fields.Flag("cards", new(
            "Whether articles, interviews and laws get a picture that other programs show beside a link to them; without it, no.", "true"));
        TimeZone = fields.Optional("timeZone", FieldTypes.TimeZone, new(
            "The zone in which days begin for the site, by its IANA name: pages with `published` or `expires` come and go by it, and a "
                + "date with an offset from UTC is the day that it is there. Without it, days begin as in UTC."));
        var arePicturesLater = fields.Optional("pictures", FieldTypes.Choice("now", "later"), new(
            "`later` makes warnings of the errors for pictures that do not say yet what they show, who made them and whom they depict, as "
                + "those of an imported site.", "later")) is "later";
        FieldOptions = new FieldOptions(
            fields.Optional("unknownFields", FieldTypes.Choice("error", "warn"), new(
                "Whether a field that no page has is an error, as it is without this, or only warned of.")) is "warn",
            TimeZone)
        {
            PicturesLater = arePicturesLater,
        };
        fields.ReportUnknownAndMissing();
    }

    /// <summary>By its text one reading of the settings is known from another.</summary>
    public SourceText Source { get; }

    public SourceFile File => Source.File;

    public ContentKind? Kind => ContentKind.Site;

    /// <summary>The version of the program that the site is made for.</summary>
    public Located<string>? MadeFor { get; }

    public string Title { get; }

    /// <summary>Where the title is written.</summary>
    public Location TitleAt { get; }

    /// <summary>Where the site is published, with a slash at the end.</summary>
    public Uri Address { get; init; }

    public string? Summary { get; }

    /// <summary>Language tags in lower case, each once; the first is the site's own, the others are translations.</summary>
    public ImmutableArray<Located<string>> Languages { get; }

    /// <summary>That of the edition whose words these are: the site's own, unless another was asked for.</summary>
    public string Language { get; private init; }

    /// <summary>The site's own language, in which addresses are named.</summary>
    public string OriginalLanguage => Languages[0].Value;

    /// <summary>The settings with the words of each further language that <c>site.es.yml</c> and its like give.</summary>
    private ImmutableDictionary<string, SiteSettings> Translations { get; init; } = ImmutableDictionary<string, SiteSettings>.Empty;

    public ImmutableArray<NavigationLink> Navigation { get; }

    public ImmutableArray<NavigationLink> Footer { get; }

    /// <summary>A sentence at the foot of every page.</summary>
    public string? Notice { get; }

    /// <summary>Where the content is kept, for "Suggest an edit".</summary>
    public Uri? Repository { get; init; }

    /// <summary>Where in the repository the content is; null where it is in the usual folder, out of which no link leads.</summary>
    public string? RepositoryFolder { get; }

    public License? License { get; }

    /// <summary>Where "Leave this site" goes; a site without it has no such link.</summary>
    public LeaveTarget? Leave { get; }

    public HelpSettings? Help { get; }

    public ResponseSettings? Responses { get; }

    public PolicySettings? Policies { get; }

    /// <summary>
    /// What a page may weigh for its readers: its HTML, styles and scripts together, compressed, in kilobytes of 1,024 bytes. Null where
    /// nothing is weighed.
    /// </summary>
    public int? WeightBudget { get; }

    public const int DefaultFileSizeLimit = 20;

    /// <summary>What a file that is offered may have at most, in megabytes.</summary>
    public int FileSizeLimit { get; }

    public SecurityContact? Security { get; }

    public LawSettings Laws { get; }

    public ThemeSettings Theme { get; }

    /// <summary>How many entries a list shows on one page.</summary>
    public int PageSize { get; }

    /// <summary>
    /// Whether pages get a picture for those who share them. A large site waits for it when it is first built, so it is asked for.
    /// </summary>
    public bool HasCards { get; }

    /// <summary>Where days begin as they do for the site; null for UTC.</summary>
    public IanaTimeZone? TimeZone { get; }

    public FieldOptions FieldOptions { get; }

    private static readonly string[] LanguageFields = ["languages", "language"];

    /// <summary>The file with the words of a further language: <c>site.es.yml</c>.</summary>
    public static string PathIn(string language) => $"site.{language}.yml";

    /// <summary>The same settings, in the words of an edition.</summary>
    public SiteSettings In(string language) => language == Language
        ? this
        : Translations.GetValueOrDefault(language, this) with
        {
            Language = language,
            Address = Address,
            Repository = Repository,
            Translations = Translations,
        };

    /// <summary>Adds the words of a further language.</summary>
    public SiteSettings WithWords(string language, SourceText words, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(words, diagnostics) is not YamlMapping given
            || YamlReader.Read(Source, new DiagnosticBag()) is not YamlMapping own)
        {
            return this;
        }

        // What is wrong with the facts was said of the file that they are from.
        var found = new DiagnosticBag();
        var merged = TranslatedWords.Of(own, given, Shape, words.File.Start, found);
        var translated = new SiteSettings(Source, new Fields(Noun, merged, new FieldOptions(Language: language), found));
        diagnostics.AddAll(found.Sorted().Where(d => d.Location.File == words.File.DisplayPath));
        return this with { Translations = Translations.SetItem(language, translated) };
    }

    public static SiteSettings Read(SourceText source, DiagnosticBag diagnostics)
    {
        var mapping = YamlReader.Read(source, diagnostics) as YamlMapping;

        // After a syntax error the required fields are not missing, only unread: their absence goes unreported.
        return new SiteSettings(source, mapping is null
            ? new Fields(Noun, YamlMapping.Empty(source.File.DisplayPath), new FieldOptions(), new DiagnosticBag())
            : new Fields(Noun, mapping, new FieldOptions(Language: LanguageIn(mapping)), diagnostics));
    }

    /// <summary>The first language that the file names, in which it is written itself.</summary>
    private static string LanguageIn(YamlMapping mapping) =>
        mapping.Entries.FirstOrDefault(e => LanguageFields.Contains(e.Key.Value, StringComparer.OrdinalIgnoreCase))?.Value switch
        {
            YamlScalar written => written.Value.Split(',')[0].Trim(),
            YamlSequence { Items: [YamlScalar first, ..] } => first.Value.Trim(),
            _ => "",
        };

    /// <summary>The day that it is for the site at a point in time.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => TimeZone?.DayOf(moment) ?? DateOnly.FromDateTime(moment.UtcDateTime);

    /// <summary>The whole address of a page, in the letters that addresses have: <c>é</c> is <c>%C3%A9</c>.</summary>
    public string AddressOf(string permalink) =>
        System.Text.Ascii.IsValid(permalink) ? Address.AbsoluteUri + permalink : new Uri(Address.AbsoluteUri + permalink).AbsoluteUri;

    /// <summary>Tags that differ by case alone are one (RFC 5646); addresses and the names of files have them in lower case.</summary>
    private static ImmutableArray<Located<string>> ReadLanguages(Fields fields)
    {
        var languages = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var written in fields.Words(LanguageFields[0], FieldTypes.Words, new(
            "Language tags: the site's own first, then those of its translations.", "[en, es]"), [.. LanguageFields.Skip(1)]))
        {
            var language = written with { Value = written.Value.ToLowerInvariant() };
            if (languages.Any(l => l.Value == language.Value))
            {
                fields.Diagnostics.Add(RepeatedLanguage.At(written.Location, $"'{written.Value}' is among the languages already."));
            }
            else
            {
                languages.Add(language);
            }
        }

        return languages.ToImmutable();
    }

    private static Uri EndWithSlash(Uri address) =>
        address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}

/// <param name="StaleAfter">After how many days a help line has to be tried again.</param>
public sealed record HelpSettings(int StaleAfter)
{
    public const int DefaultStaleAfter = 90;

    public HelpSettings(Fields fields)
        : this(fields.WholeNumber("staleAfter", new(
            "After how many days the build asks for a help line to be tried again; without it, 90.", "90")) ?? DefaultStaleAfter)
    {
    }
}

/// <param name="Policy">Where this site says which responses it prints.</param>
public sealed record ResponseSettings(Located<string>? Policy)
{
    public ResponseSettings(Fields fields)
        : this(fields.Optional("policy", FieldTypes.LocatedText, new(
            "Where this site says which responses it prints.", "/responses-policy/")))
    {
    }
}

/// <param name="Corrections">Where this site says how it corrects what it got wrong.</param>
/// <param name="Verification">Where this site says how it checks what it prints.</param>
public sealed record PolicySettings(Located<string>? Corrections, Located<string>? Verification)
{
    public PolicySettings(Fields fields)
        : this(
            fields.Optional("corrections", FieldTypes.LocatedText, new(
                "Where this site says how it corrects what it got wrong; without it, its list of corrections.", "/corrections/")),
            fields.Optional("verification", FieldTypes.LocatedText, new(
                "Where this site says how it checks what it prints.", "/how-we-check/")))
    {
    }
}

/// <summary>What <c>security.txt</c> says (RFC 9116).</summary>
/// <param name="Contact">An address below the site's root, or a whole one.</param>
public sealed record SecurityContact(Located<string> Contact, DateOnly Expires)
{
    public SecurityContact(Fields fields)
        : this(
            fields.Required("contact", FieldTypes.LocatedText, new Located<string>("/", fields.Location), new(
                "An address below the site's root, or a whole one.", "/about/")),
            fields.Required(
                "expires", FieldTypes.Date, new PartialDate(1, 1, 1), new("The day after which the contact may be out of date.")).Start)
    {
    }
}
