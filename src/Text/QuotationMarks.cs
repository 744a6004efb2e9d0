using System.Collections.Frozen;

namespace Advocate.Text;

/// <summary>The quotation marks of a language: those of a quotation, and those of one within it.</summary>
public sealed record QuotationMarks(string Open, string Close, string InnerOpen, string InnerClose)
{
    /// <summary>
    /// Languages by the marks that they have, with a region where its marks are others; all languages that are not here have the English
    /// ones.
    /// </summary>
    /// <remarks>Unicode CLDR 48, <c>delimiters</c> of <c>common/main</c>.</remarks>
    private static readonly (string Marks, string Languages)[] ByMarks =
    [
        ("„ “ ‚ ‘", "cs de dsb et hr hsb is ksh lb luy mk nds sk sl"),
        ("„ “ „ “", "bg lt"),
        ("„ “ « »", "ka"),
        ("„ ” ‘ ’", "bs"),
        ("„ ” ’ ’", "sr"),
        ("„ ” « »", "pl ro"),
        ("„ ” » «", "hu"),
        ("« » ‹ ›", "am fa fr-ch gsw rm"),
        ("« » « »", "fr hy oc"),
        ("« » ” “", "fr-ca"),
        ("« » “ ”", "ast br ca el eu it kk mg pt-ao pt-ch pt-cv pt-mz pt-pt pt-tl"),
        ("« » „ “", "be os ru uk"),
        ("« » ‘ ’", "nb nn no rw"),
        ("” ” ’ ’", "fi he se sv yi"),
        ("” “ ’ ‘", "ar ur"),
        ("‘ ’ ‘ ’", "nl"),
        ("「 」 『 』", "ja yue zh-hant zh-hk zh-mo zh-tw"),
    ];

    private static readonly FrozenDictionary<string, QuotationMarks> ByLanguage = ByMarks
        .SelectMany(m => m.Languages.Split(' '), (marks, language) => (language, Marks: marks.Marks.Split(' ')))
        .ToFrozenDictionary(
            m => m.language, m => new QuotationMarks(m.Marks[0], m.Marks[1], m.Marks[2], m.Marks[3]), StringComparer.OrdinalIgnoreCase);

    public static QuotationMarks English { get; } = new("“", "”", "‘", "’");

    /// <param name="language">Its tag: <c>de</c>, <c>fr-ch</c>; empty where it is not known.</param>
    public static QuotationMarks Of(string language) =>
        ByLanguage.GetValueOrDefault(language) ?? ByLanguage.GetValueOrDefault(language.Split('-')[0]) ?? English;
}
