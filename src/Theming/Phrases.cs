using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Text;

namespace Advocate.Theming;

/// <summary>
/// The phrases of the interface in one language, from <c>theme/strings/</c>. Their members are generated from the English ones: a phrase
/// is a property, one with blanks a method, and a section of the file holds its own.
/// </summary>
public sealed partial class Phrases
{
    private readonly Phrase[] _phrases;
    private readonly ConcurrentDictionary<PartialDate, string> _dates = new();

    private Phrases(string language, Phrase[] phrases)
    {
        Language = language;
        Direction = TextDirection.Of(language);
        _phrases = phrases;
    }

    /// <summary>Every phrase that a language has to have, in the order of their numbers.</summary>
    internal static ImmutableArray<PhraseShape> Shapes { get; } = [.. CreateShapes()];

    public string Language { get; }

    /// <summary>The way the language is written, for the attribute <c>dir</c>; null from left to right.</summary>
    public string? Direction { get; }

    /// <summary>Reads a language's file. What is wrong in it is reported, and then nothing may be said with these phrases.</summary>
    /// <param name="defaults">What is said where the file has no phrase; null where it has to have every one.</param>
    public static Phrases Read(string language, SourceText source, DiagnosticBag diagnostics, Phrases? defaults = null) =>
        new(language, new PhraseReader(source, language, diagnostics).Read(defaults?._phrases));

    /// <summary>A date in words, as far as it is known: <c>June 24, 2014</c>, <c>June 2014</c>, <c>2014</c>.</summary>
    public string InWords(PartialDate date) => _dates.TryGetValue(date, out var words) ? words : _dates.GetOrAdd(date, Write);

    public string InWords(DateOnly date) => InWords(new PartialDate(date.Year, date.Month, date.Day));

    /// <param name="number">From 1 for January.</param>
    public string Month(int number) => number switch
    {
        1 => Date.January,
        2 => Date.February,
        3 => Date.March,
        4 => Date.April,
        5 => Date.May,
        6 => Date.June,
        7 => Date.July,
        8 => Date.August,
        9 => Date.September,
        10 => Date.October,
        11 => Date.November,
        12 => Date.December,
        _ => throw new UnreachableException($"There is no month {number}."),
    };

    /// <summary>A language by the name that this language has for it; null where the theme knows none.</summary>
    public string? NameOf(string language) => language.Split('-')[0] switch
    {
        "en" => Editions.Names.English,
        "es" => Editions.Names.Spanish,
        "de" => Editions.Names.German,
        "fr" => Editions.Names.French,
        "pt" => Editions.Names.Portuguese,
        "ar" => Editions.Names.Arabic,
        _ => null,
    };

    /// <param name="level">Of <see cref="Content.Law.Confidences"/>.</param>
    public string Confidence(string level) => level switch
    {
        "high" => Law.High,
        "medium" => Law.Medium,
        "low" => Law.Low,
        _ => throw new UnreachableException($"There is no confidence '{level}'."),
    };

    /// <param name="read">Of <see cref="Content.Answer.Evidence"/>.</param>
    public string WhatWasRead(string read) => read switch
    {
        "text" => Law.ReadText,
        "official" => Law.ReadOfficial,
        "secondary" => Law.ReadSecondary,
        _ => Law.ReadInferred,
    };

    /// <param name="kind">Of <see cref="Markdown.BodyPart.RemarkTitle"/>.</param>
    public string TitleOfRemark(string kind) => kind switch
    {
        "note" => Remark.Note,
        "tip" => Remark.Tip,
        "important" => Remark.Important,
        "warning" => Remark.Warning,
        "caution" => Remark.Caution,
        _ => throw new UnreachableException($"There is no kind of remark '{kind}'."),
    };

    /// <param name="kind">Of <see cref="Content.Source.Kinds"/>.</param>
    public string KindOfSource(string kind) => kind switch
    {
        "statute" => SourceKinds.Statute,
        "session-law" => SourceKinds.SessionLaw,
        "bill" => SourceKinds.Bill,
        "court" => SourceKinds.Court,
        "official" => SourceKinds.Official,
        "survey" => SourceKinds.Survey,
        "research" => SourceKinds.Research,
        "news" => SourceKinds.News,
        "advocacy" => SourceKinds.Advocacy,
        "repository" => SourceKinds.Repository,
        _ => throw new UnreachableException($"There is no kind of source '{kind}'."),
    };

    /// <summary>What the page of a group of sources is called, and what it says of them.</summary>
    public (string Title, string Summary) Of(SourceGroup group) => group.Id switch
    {
        "law" => (Sources.Groups.Law.Title, Sources.Groups.Law.Summary),
        "official" => (Sources.Groups.Official.Title, Sources.Groups.Official.Summary),
        "research" => (Sources.Groups.Research.Title, Sources.Groups.Research.Summary),
        "news" => (Sources.Groups.News.Title, Sources.Groups.News.Summary),
        "advocacy" => (Sources.Groups.Advocacy.Title, Sources.Groups.Advocacy.Summary),
        "unsorted" => (Sources.Groups.Unsorted.Title, Sources.Groups.Unsorted.Summary),
        _ => throw new UnreachableException($"There is no group of sources '{group.Id}'."),
    };

    /// <summary>A number in digits, in groups of three: <c>1,200</c>.</summary>
    public string Number(int number) => Number(number, _phrases);

    /// <summary>What a file weighs, as programs for files say it: <c>340 KB</c>, <c>1.2 MB</c>, <c>12 MB</c>.</summary>
    public string SizeOf(long bytes) =>
        bytes < 999_500 ? Files.Kilobytes(Math.Max(1, (bytes + 500) / 1_000).ToString(CultureInfo.InvariantCulture))
        : bytes < 9_950_000 ? Files.Megabytes(
            (bytes / 1_000_000m).ToString("0.0", CultureInfo.InvariantCulture).Replace(".", Numbers.Decimal, StringComparison.Ordinal))
        : Files.Megabytes((bytes / 1_000_000m).ToString("0", CultureInfo.InvariantCulture));

    private string Write(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.ToString(),
        ({ } month, null) => Date.Month(month: Month(month), year: Digits(date.Year)),
        ({ } month, { } day) => Date.Day(month: Month(month), day: Digits(day), year: Digits(date.Year)),
    };

    private static string Number(int number, Phrase[] phrases) => number.ToString("N0", CultureInfo.InvariantCulture)
        .Replace(",", new NumbersSection(phrases).Group, StringComparison.Ordinal);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
