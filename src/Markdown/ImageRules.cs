using Advocate.Diagnostics;

namespace Advocate.Markdown;

/// <summary>What every picture must say of itself, in a text or in front matter.</summary>
public static class ImageRules
{
    public const string NoPeople = "no-people";
    public const string ConsentingAdults = "consenting-adults";

    /// <summary>A finding as it counts while pictures need not say all of themselves yet.</summary>
    public static Diagnostic Later(Diagnostic finding) =>
        finding.Rule == MarkdownRules.ImageWithoutAlt || finding.Rule == MarkdownRules.ImageCredit
            ? MarkdownRules.PictureLater.At(finding.Location, finding.Message)
            : finding;

    public static void Check(string? credit, string? depicts, Location location, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(credit) || string.IsNullOrWhiteSpace(depicts))
        {
            diagnostics.Add(MarkdownRules.ImageCredit.At(location, "This image does not say who made it and whom it shows."));
        }
        else if (depicts is not (NoPeople or ConsentingAdults))
        {
            var isChild = depicts.Contains("child", StringComparison.OrdinalIgnoreCase)
                || depicts.Contains("minor", StringComparison.OrdinalIgnoreCase);
            diagnostics.Add(isChild
                ? MarkdownRules.Depicts.At(location, "This image is said to show a child.")
                : MarkdownRules.ImageCredit.At(location, $"'depicts={depicts}' is neither no-people nor consenting-adults."));
        }
    }
}
