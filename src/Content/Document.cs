using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;

namespace Advocate.Content;

/// <summary>Anything that a content or data file was read into.</summary>
public interface IContent
{
    /// <summary>The file, for findings that are about it as a whole.</summary>
    SourceFile File { get; }

    /// <summary>Which kind of file it is; null for what holds no fields, such as a picture.</summary>
    ContentKind? Kind { get; }
}

/// <summary>A Markdown text, with a page of its own or shown on another's.</summary>
public interface IText : IContent
{
    MarkdownBody Body { get; }

    string Language { get; }

    /// <summary>Drafts are read and checked, and never published.</summary>
    bool IsDraft { get; }

    /// <summary>What the text says of its own withdrawal; null as long as it has not been withdrawn.</summary>
    Withdrawal? Withdrawn { get; }

    /// <summary>
    /// The withdrawal of the text as it is on a day, by its own words or because what it rests on has ended; null where there is none.
    /// </summary>
    Withdrawal? WithdrawalOn(DateOnly day) => Withdrawn;
}

/// <summary>A file that becomes a page of its own. These fields every page has.</summary>
public abstract class Document : IText
{
    /// <param name="summary">Serves where the file gives no summary.</param>
    /// <param name="summaryHelp">What the summary is of a kind that does more with it than others.</param>
    protected Document(MarkdownSource source, string? title = null, string? summary = null, FieldHelp? summaryHelp = null)
    {
        var fields = source.Fields;
        Kind = source.Kind;
        File = source.File;
        Body = source.Body;
        Language = source.Language;
        EditionPath = source.EditionPath;
        IsTranslation = source.IsTranslation;
        IsMadeFromOriginal = source.IsMadeFromOriginal;
        MissingRecord = source.MissingRecord;
        IsBehind = source.IsBehind;
        _untranslated = source.Untranslated;
        _originalLanguage = source.OriginalLanguage;
        Location = fields.LocationOf("title");
        var titleHelp = new FieldHelp(
            "The title as readers see it, on the page, in lists and in search results, which show about 60 characters.",
            "What the new law changes");
        Title = title is null
            ? fields.Required("title", TitleType, source.Name, titleHelp)
            : fields.Optional("title", TitleType, titleHelp) ?? title;
        var helpOnSummary = summaryHelp ?? new FieldHelp(
            "What the page says, in one or two sentences. Lists, feeds and search results show it.",
            "Since January a landlord must give 60 days of notice. What the law changes, and what it leaves as it was.");
        summary ??= StandInForSummary(source);
        var own = summary is null
            ? fields.Required("summary", SummaryType, "", helpOnSummary, SummaryAliases)
            : fields.Optional("summary", SummaryType, helpOnSummary, SummaryAliases);
        OwnSummary = own;
        Summary = own ?? summary ?? "";
        SlugLocation = fields.LocationOf(fields.Has("slug") ? "slug" : "title");
        Slug = fields.Optional("slug", FieldTypes.Slug, new(
            "The page's name in its address, where the file's name should not be it.")) ?? SlugOf(source);
        var permalink = Kind.PermalinkOf(File, Slug, source.IsMadeFromOriginal ? _originalLanguage! : Language);
        Slug = Slug == Page.Index && permalink != "" ? permalink.TrimEnd('/').Split('/')[^1] : Slug;
        Permalink = IsTranslation ? $"{Language}/{permalink}" : permalink;
        Updated = fields.Optional("updated", FieldTypes.Date, new(
            "The day of the last change that readers should know of."), "lastmod", "modified")?.Exact;
        UpdatedAt = fields.LocationOf("updated", "lastmod", "modified");
        DraftAt = fields.LocationOf(fields.Has("draft") ? "draft" : "published");
        IsDraft = fields.Flag("draft", new("`true` keeps the page unpublished. It is still read and checked, and shown in the preview."))
            || fields.FlagOf("published") is false;
        IsExcluded = fields.Flag("excluded", new("`true` leaves the page out of the site."));
        Order = fields.WholeNumber("order", new("Pages with a lower number come first in lists; without it the number is 0."), "weight")
            ?? 0;
        Xref = fields.Optional("xref", FieldTypes.LocatedText, new(
            "A name by which links such as `xref:the-name` find the page, wherever its file moves.", "the-name"));
        RedirectFrom = fields.Words("redirectFrom", FieldTypes.LocatedTexts, new(
            "Addresses that the page once had, the oldest first. Each leads readers to where it is now, and feeds know the page by the "
                + "first.",
            "[/2017/old-name/]"), "redirect_from", "aliases");
        ContentNote = fields.Optional("contentNote", ContentNoteType, new(
            "What the page speaks of that may be hard to read, in one factual sentence. It is shown before the text.",
            "This page describes violence in general terms. It tells no one's story."));
        Corrections = fields.List("corrections", CorrectionsType, new(
            "Mistakes that were mended, each with its date. They are shown on the page and on the page of all corrections."));
        Image = fields.Optional("image", ImageType, new("The picture of the page, on it and where it is shared."));
        Translation = fields.Optional("translation", TranslationType, new(
            "For a text in a further language: who translated it, and which native reader has read it."));
        _ = fields.Optional(MadeFrom.Field, MadeFrom.Type, new(
            "What the translation was made from, so that `check` can say which parts fell behind. `check --fix` writes it."));
        Withdrawn = ReadWithdrawal(fields);
        fields.PassOver("the look of a page is the theme's", LooksOfOtherGenerators);
        fields.Advise(PartsOfImage);
    }

    /// <summary>What <see cref="LanguageOf"/> calls the text below the fields.</summary>
    public const string BodyField = "text";

    private readonly FrozenSet<string> _untranslated;
    private readonly string? _originalLanguage;

    private static readonly string[] SummaryAliases = ["description", "lead", "excerpt"];

    /// <summary>What other generators' content says about looks, which are the theme's alone here.</summary>
    private static readonly string[] LooksOfOtherGenerators = ["layout", "type", "toc", "comments"];

    /// <summary>What belongs to the picture of a page, written beside it.</summary>
    private static readonly FrozenDictionary<string, string> PartsOfImage = new[] { "src", "alt", "credit", "depicts" }.ToFrozenDictionary(
        name => name, name => $"Write 'image:' on a line of its own, and '{name}:' below it, two spaces further in.");

    private static readonly FieldType<string> TitleType = FieldTypes.ProseOf(1, 120);
    private static readonly FieldType<string> SummaryType = FieldTypes.ProseOf(MinSummaryLength, MaxSummaryLength, FieldRules.Summary);
    private static readonly FieldType<string> ContentNoteType = FieldTypes.ProseOf(10, 300);
    private static readonly FieldType<Correction[]> CorrectionsType =
        FieldTypes.ListOf(FieldTypes.Group("a correction", f => new Correction(f)));

    private static readonly FieldType<Withdrawal> WithdrawalType = FieldTypes.Group("a withdrawal", f => new Withdrawal(f));

    private static readonly FieldType<Translation> TranslationType = FieldTypes.Group("a translation", f => new Translation(f));

    private static readonly FieldType<LeadImage> ImageType = FieldTypes.Group("an image", f => new LeadImage(f));

    /// <summary>The lengths that search results, feeds and lists show whole.</summary>
    public const int MinSummaryLength = 40, MaxSummaryLength = 200;

    public SourceFile File { get; }

    public ContentKind Kind { get; }

    ContentKind? IContent.Kind => Kind;

    public MarkdownBody Body { get; }

    public string Language { get; }

    /// <summary>The same for every language edition of one text.</summary>
    public string EditionPath { get; }

    public bool IsTranslation { get; }

    /// <summary>True for the page of an edition that nobody has translated: its words are the original's.</summary>
    public bool IsMadeFromOriginal { get; }

    /// <summary>What a translation that does not say so was made from, as far as anybody knows; null for all other pages.</summary>
    public MadeFrom? MissingRecord { get; }

    /// <summary>True for a translation whose original has changed since.</summary>
    public bool IsBehind { get; }

    /// <summary>The language that a field is in: that of the original, where the translation does not give it.</summary>
    public string LanguageOf(string field) => _originalLanguage is { } original && _untranslated.Contains(field) ? original : Language;

    /// <summary>The language of the words that nobody has translated; null where there are none.</summary>
    public string? UntranslatedLanguage => _untranslated.Count == 0 ? null : _originalLanguage;

    /// <summary>The position of the title: findings about the page as a whole point there.</summary>
    public Location Location { get; }

    public string Title { get; }

    public string Summary { get; }

    /// <summary>The summary where it was written as one; null where it is taken from other words of the file.</summary>
    public string? OwnSummary { get; }

    public string Slug { get; }

    /// <summary>Where the slug is given; the title's position when the file's name serves as the slug.</summary>
    public Location SlugLocation { get; }

    public DateOnly? Updated { get; }

    public Location UpdatedAt { get; }

    /// <summary>The days for which the page is on the site, as far as its fields limit them.</summary>
    public ShownDays ShownDays { get; protected init; }

    /// <summary>The day by which lists and feeds order pages of the kind; null for pages without a day.</summary>
    public virtual DateOnly? Day => null;

    /// <summary>Ids from <c>data/people.yml</c>, or plain names where there is no such file.</summary>
    public virtual ImmutableArray<Located<string>> Authors => [];

    /// <summary>What the page is about: ids from <c>data/topics.yml</c>, or free words where there is no such file.</summary>
    public virtual ImmutableArray<Located<string>> Topics => [];

    /// <summary>Whether the list of a topic holds the page; false for a kind that topics show in a section of its own.</summary>
    public virtual bool IsListedByTopic => true;

    /// <summary>The places that the page is about: codes from <c>data/places.yml</c>.</summary>
    public virtual ImmutableArray<Located<string>> Places => [];

    /// <summary>The day the page last changed in a way that readers should know of; null when content does not say.</summary>
    public virtual DateOnly? LastChanged => Updated;

    public bool IsDraft { get; }

    /// <summary>Where the file says that it is a draft; the start of its fields where its folder says so.</summary>
    public Location DraftAt { get; }

    /// <summary>Read, and left out of the site.</summary>
    public bool IsExcluded { get; }

    public Withdrawal? Withdrawn { get; }

    public virtual Withdrawal? WithdrawalOn(DateOnly day) => Withdrawn;

    /// <summary>Pages with a lower order come first; those with the same order go by their own rule.</summary>
    public int Order { get; }

    /// <summary>A name by which <c>xref:</c> links find the page wherever its file moves.</summary>
    public Located<string>? Xref { get; }

    /// <summary>Addresses that the page once had.</summary>
    public ImmutableArray<Located<string>> RedirectFrom { get; }

    /// <summary>What the page speaks of, in one factual sentence, shown before the text.</summary>
    public string? ContentNote { get; }

    public ImmutableArray<Correction> Corrections { get; }

    public LeadImage? Image { get; }

    /// <summary>How the translation came about, where the file says so.</summary>
    public Translation? Translation { get; }

    /// <summary>Where the page lives, below the site's root: <c>articles/sb-1322/</c>, or empty for the home page.</summary>
    public string Permalink { get; }

    /// <summary>Content that comes from elsewhere often has no summary: its first words are used, with a warning.</summary>
    private static string? StandInForSummary(MarkdownSource source)
    {
        var (fields, opening) = (source.Fields, source.Body.Opening);
        if (opening == "" || HasSummary(fields))
        {
            return null;
        }

        fields.ReportAbsent(
            "summary", FieldRules.Summary.At(fields.Location, "There is no summary; the first words of the text are used."));
        return opening.Length <= MaxSummaryLength ? opening : $"{opening[..EndOfWhole(opening, MaxSummaryLength - 1)]}…";
    }

    /// <summary>
    /// How much of a text fits in whole words; in whole letters where it is written without spaces, with the accents that belong to them.
    /// </summary>
    private static int EndOfWhole(string text, int longest)
    {
        if (text.LastIndexOf(' ', longest) is var space and >= MinSummaryLength)
        {
            return space;
        }

        var (end, next) = (0, 0);
        while (next <= longest)
        {
            end = next;
            next += StringInfo.GetNextTextElementLength(text.AsSpan(next));
        }

        return end;
    }

    /// <summary>Reads <c>published</c> of a kind whose pages need not have it, which does not say whether there is a page, as Jekyll's
    /// does.</summary>
    protected static DateOnly? ReadPublished(Fields fields, string help) =>
        fields.FlagOf("published") is null ? fields.Day("published", new(help)) : null;

    /// <summary>Reads <c>expires</c>.</summary>
    /// <param name="published">The first day, if one is given.</param>
    protected static ShownDays ReadShownDays(Fields fields, DateOnly? published, Location publishedAt) =>
        new(published, publishedAt, fields.Day("expires", ExpiresHelp), fields.LocationOf("expires"));

    private static readonly FieldHelp ExpiresHelp = new(
        "The day from which the page is no longer on the site. The first build of that day takes it out.", "2027-06-30");

    /// <summary>An empty field takes no page down, so it is an error.</summary>
    internal static Withdrawal? ReadWithdrawal(Fields fields)
    {
        var help = new FieldHelp(
            "That the page is taken back. A short page at its address says so; its text, its title and its other fields are not shown "
                + "anywhere.");
        return fields.Has(Withdrawal.Field)
            ? fields.Required(Withdrawal.Field, WithdrawalType, new Withdrawal(DateOnly.MinValue, null), help)
            : fields.Optional(Withdrawal.Field, WithdrawalType, help);
    }

    internal static bool HasSummary(Fields fields) => fields.Has("summary", SummaryAliases);

    private string SlugOf(MarkdownSource source)
    {
        var slug = Text.Slug.From(source.Name, source.IsMadeFromOriginal ? _originalLanguage! : Language);
        if (slug == "")
        {
            source.Diagnostics.Add(FieldRules.Name.At(
                SlugLocation,
                $"'{source.Name}' cannot be part of an address.",
                "Rename the file with letters or digits, or add 'slug:' and a name for the address."));
        }

        return slug;
    }
}
