using System.Collections.Immutable;
using Advocate.Building;
using Advocate.Checks;
using Advocate.Checks.Writing;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Images;
using Advocate.Links;
using Advocate.Markdown;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Preview;
using Advocate.Review;
using Advocate.Theming;
using Advocate.Yaml;

namespace Advocate.Reference;

/// <summary>
/// Every kind of finding, by code: what the reference lists, and where to find a code that is free. 0xx files and folders, 1xx
/// front matter and data files, 2xx Markdown texts, 3xx the site as a whole, 4xx the safety of finished files, 5xx the theme, 6xx pictures,
/// 70x comparisons of two sites, 71x links to other sites, 80x words, 810 weight, 9xx advice.
/// </summary>
public static class DiagnosticCatalog
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        SourceTree.NotUtf8,
        SourceTree.TooLarge,
        EngineRules.UnreadFile,
        PreviousOutput.ForeignFiles,
        SiteBuilder.NoSettings,
        OutputFolder.InsideContent,
        SourceTree.Unreadable,
        SourceTree.ControlCharacter,
        EngineRules.SameName,
        OutputFolder.Locked,
        InPlaceUpdate.OneByOne,
        OutputFolder.NotDeleted,
        FolderListing.UnreadableFolder,
        FolderListing.SpecialFile,
        FolderListing.PassedLink,
        ReferenceFiles.OldSchemas,
        EngineRules.UnusableName,
        FieldRules.Unclosed,
        FieldRules.Dashes,
        YamlRules.Invalid,
        FieldRules.Unknown,
        FieldRules.Missing,
        FieldRules.WrongShape,
        FieldRules.Date,
        FieldRules.Choice,
        FieldRules.Length,
        YamlRules.CutOff,
        YamlRules.Repeated,
        YamlRules.Tab,
        YamlRules.Code,
        FieldRules.Address,
        FieldRules.Name,
        YamlRules.Anchor,
        YamlRules.Key,
        ContentReader.UnknownLanguage,
        FieldRules.Period,
        FieldRules.Telephone,
        YamlRules.SecondDocument,
        FieldRules.OtherFormat,
        FieldRules.UnknownTolerated,
        FieldRules.Summary,
        FieldRules.TwoNames,
        SiteSettings.RepeatedLanguage,
        MarkdownRules.RawHtml,
        MarkdownRules.UnsafeLink,
        MarkdownRules.ImageWithoutAlt,
        MarkdownRules.HeadingLevel,
        MarkdownRules.Citation,
        MarkdownRules.ImageCredit,
        MarkdownRules.Footnote,
        MarkdownRules.Nesting,
        MarkdownRules.ForeignCommand,
        MarkdownRules.NotMarkdown,
        MarkdownRules.LinkInLink,
        CheckRules.BrokenLink,
        CheckRules.BrokenAnchor,
        CheckRules.UnknownSource,
        CheckRules.UnusedSource,
        CheckRules.UnknownTopic,
        PlaceRules.UnknownPlace,
        CheckRules.UnknownStatus,
        CheckRules.UnknownPerson,
        CheckRules.RepeatedXref,
        CheckRules.UnknownArticle,
        CheckRules.RepeatedLaw,
        CheckRules.UnpublishedLink,
        CheckRules.SameAddress,
        CheckRules.ImpossibleAddress,
        CheckRules.AddressInside,
        CheckRules.LongAddress,
        CheckRules.RepeatedTopic,
        CheckRules.PublishedLater,
        CheckRules.TopicsAlike,
        CheckRules.RepeatedAnchor,
        CheckRules.UnusableAddress,
        CheckRules.UnpublishedArticle,
        CheckRules.UnpublishedSource,
        CheckRules.TranslationStays,
        CheckRules.RepeatedSource,
        CheckRules.AmbiguousArticle,
        CheckRules.ConsentEnded,
        CheckRules.StaleLaw,
        CheckRules.ReviewedLater,
        CheckRules.TileOutside,
        CheckRules.SameTile,
        CheckRules.SameLook,
        CheckRules.StaleHelpLine,
        CheckRules.TriedLater,
        Interview.AnswerWithoutSource,
        MarkdownRules.Depicts,
        Interview.ChildNamed,
        Interview.QuestionInEmphasis,
        Theme.NoStrings,
        Theme.MissingWord,
        Theme.UnknownWord,
        LivePreview.StaleTemplate,
        Theme.StrayFile,
        PictureRules.Missing,
        PictureRules.Unused,
        PictureRules.Remote,
        PictureRules.Refused,
        PictureRules.Unreadable,
        PictureRules.Moving,
        PictureRules.TooLarge,
        CardCheck.MissingLetter,
        SiteDifference.AddressGone,
        LinkFindings.Dead,
        LinkFindings.Unclear,
        LinkFindings.Moved,
        SafetyRules.ForeignOrigin,
        SafetyRules.InlineCode,
        SafetyRules.Unprotected,
        SafetyRules.Trace,
        WeightCheck.TooHeavy,
        WritingRules.DiscouragedTerm,
        WritingRules.VagueLink,
        WritingRules.LongTitle,
        WritingRules.LongSentence,
        WritingRules.HardToRead,
        WritingRules.NumberWithoutSource,
        WritingRules.Draft,
        WritingRules.OtherName,
        WritingRules.TrailingSpace,
    ];
}
