using Advocate.Diagnostics;

namespace Advocate.FrontMatter;

/// <summary>What can be wrong with a field that is valid YAML.</summary>
public static class FieldRules
{
    public static readonly DiagnosticRule Unclosed = new(
        "ADV100", Severity.Error, "The front matter is not closed",
        "Put a line of three dashes, ---, under the last field, before the text starts.");

    public static readonly DiagnosticRule Dashes = new(
        "ADV119", Severity.Error, "Front matter without its lines of hyphens",
        "Put a line of three hyphens, ---, above the first field, and another below the last.");

    public static readonly DiagnosticRule Unknown = new(
        "ADV102", Severity.Error, "Unknown field",
        "Correct the name, or delete the line.");

    public static readonly DiagnosticRule UnknownTolerated = new(
        "ADV120", Severity.Warning, "A field that does nothing here, passed over",
        "site.yml says 'unknownFields: warn', so the field is left out of account.");

    public static readonly DiagnosticRule Markdown = new(
        "ADV137", Severity.Warning, "Markdown in a field whose words are shown as they are",
        "Write the words without the signs; links, citations and emphasis belong in the text below the fields.");

    public static readonly DiagnosticRule NothingToTranslate = new(
        "ADV138", Severity.Error, "Words for what the original does not have",
        "Correct the name, or delete the line.");

    public static readonly DiagnosticRule FactInTranslation = new(
        "ADV139", Severity.Error, "A fact in a translation",
        "Delete the line: a translation gives words alone, and takes everything else from its original.");

    public static readonly DiagnosticRule Untranslated = new(
        "ADV140", Severity.Warning, "Words without a translation",
        "Translate them here; until then readers see them in the site's first language.");

    public static readonly DiagnosticRule OtherKind = new(
        "ADV136", Severity.Error, "A file with the fields of another kind of page",
        "Move the file into the folder of that kind, or delete the lines.");

    public static readonly DiagnosticRule Missing = new(
        "ADV103", Severity.Error, "A required field is missing",
        "Add the field to the front matter.");

    public static readonly DiagnosticRule Unfinished = new(
        "ADV149", Severity.Warning, "A draft that is not finished",
        "Complete it before you publish the page.");

    public static readonly DiagnosticRule TwoNames = new(
        "ADV124", Severity.Warning, "A field under two of its names",
        "Keep one of the two and delete the other.");

    public static readonly DiagnosticRule WrongShape = new(
        "ADV104", Severity.Error, "The value has the wrong shape",
        "Write the value in the form that the message names.");

    public static readonly DiagnosticRule Date = new(
        "ADV105", Severity.Error, "Not a date",
        "Write year-month-day in digits, such as 2026-11-24.");

    public static readonly DiagnosticRule DateInTwoWays = new(
        "ADV134", Severity.Error, "A date that can be read in two ways",
        "Write year-month-day in digits, such as 2026-11-24.");

    public static readonly DiagnosticRule Empty = new(
        "ADV135", Severity.Error, "An empty field that says whether or when a page is published, or another yes or no",
        "Write the field's value after the colon, or delete the line.");

    public static readonly DiagnosticRule Choice = new(
        "ADV106", Severity.Error, "Not one of the values allowed",
        "Use one of the values that the message names.");

    public static readonly DiagnosticRule Length = new(
        "ADV107", Severity.Error, "Too short or too long",
        "Shorten or lengthen the text to fit; it appears in lists, feeds and search results.");

    public static readonly DiagnosticRule Direction = new(
        "ADV355", Severity.Warning, "A character that changes the direction of a text",
        "Delete it: the page's language gives text its direction, and in lists and feeds the character turns what follows around.");

    public static readonly DiagnosticRule Summary = new(
        "ADV121", Severity.Warning, "A summary that is missing, too short or too long",
        "Write 'summary:' and one sentence of 40 to 200 characters, which lists and search results can show whole.");

    public static readonly DiagnosticRule OtherFormat = new(
        "ADV118", Severity.Error, "Front matter in another format",
        "Write it in YAML, each field as 'name: value', between two lines of three hyphens, ---.");

    public static readonly DiagnosticRule Address = new(
        "ADV111", Severity.Error, "Not a web address",
        "Write the whole address, starting with https://.");

    public static readonly DiagnosticRule Name = new(
        "ADV112", Severity.Error, "Not a usable name",
        "Use lower-case letters, digits and hyphens only.");

    public static readonly DiagnosticRule Telephone = new(
        "ADV123", Severity.Error, "Not a number that a telephone can dial",
        "Write one number in digits, such as 1-800-555-0100, and tell in 'for' what its letters spell, of an extension or of a second "
            + "number.");

    public static readonly DiagnosticRule Period = new(
        "ADV116", Severity.Error, "Not a length of time",
        "Write a number and days, weeks, months or years, such as 18 months.");

    public static readonly DiagnosticRule Time = new(
        "ADV126", Severity.Error, "Not a time of day",
        "Write hours and minutes of 24 hours in digits, such as 14:30.");

    public static readonly DiagnosticRule Color = new(
        "ADV508", Severity.Error, "Not a color",
        "Write three or six hexadecimal digits after a '#', in quotes, such as \"#0b57d0\".");

    public static readonly DiagnosticRule TimeZone = new(
        "ADV128", Severity.Error, "Not a time zone",
        "Write the zone's IANA name, a region and a city, such as America/New_York.");
}
