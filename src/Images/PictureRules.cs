using Advocate.Diagnostics;

namespace Advocate.Images;

/// <summary>What can be wrong with a picture's file, or with the way a text names it.</summary>
public static class PictureRules
{
    public static readonly DiagnosticRule Missing = new(
        "ADV600", Severity.Error, "A picture that is not there",
        "Put the file into the folder images/ and name it as ../images/file.jpg, or as images/file.jpg in a page beside that folder.");

    public static readonly DiagnosticRule Unused = new(
        "ADV601", Severity.Warning, "A picture that no page shows",
        "Show it on a page, or delete the file: pictures that no page shows are not published.");

    public static readonly DiagnosticRule Remote = new(
        "ADV602", Severity.Error, "A picture from another site",
        "Save it into images/ if its license allows that: a picture from elsewhere would tell that site who reads this page.");

    public static readonly DiagnosticRule Refused = new(
        "ADV603", Severity.Error, "A kind of picture that cannot be used",
        "Save it as JPEG (photographs) or PNG (drawings, screenshots).");

    public static readonly DiagnosticRule Unreadable = new(
        "ADV604", Severity.Error, "A picture that cannot be read",
        "Open it in a picture program and save it again, or take the original once more; the file was perhaps not copied whole.");

    public static readonly DiagnosticRule Moving = new(
        "ADV605", Severity.Error, "A moving picture",
        "Save the one frame that says most as PNG or JPEG: motion distracts from reading, harms some readers, and is heavy.");

    public static readonly DiagnosticRule TooLarge = new(
        "ADV606", Severity.Error, "A picture with too many pixels",
        "Save it again at most 4,000 pixels wide; readers never see more than 1,440 of them.");
}
