using Advocate.Text;

namespace Advocate.FrontMatter;

/// <content>Web addresses, telephone numbers, and names that are part of an address.</content>
public static partial class FieldTypes
{
    private static readonly FieldSchema WebAddressShape =
        new FieldSchema.PatternText("a web address", "^[Hh][Tt][Tt][Pp][Ss]?://[^/]", "https://example.org/a-page");

    public static readonly FieldType<Uri> WebAddress = Scalar(WebAddressShape, (scalar, context) =>
    {
        if (Uri.TryCreate(scalar.Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host != "")
        {
            return address;
        }

        context.Report(FieldRules.Address.At(scalar.Location, $"'{scalar.Value}' is not a web address."));
        return null;
    });

    /// <summary>An address that nobody on the way can read or change what is sent to and from.</summary>
    public static readonly FieldType<Uri> SecureAddress = Scalar(
        new FieldSchema.PatternText(
            "a web address that starts with https://", "^[Hh][Tt][Tt][Pp][Ss]://[^/]", "https://example.org/a-page"),
        (scalar, context) =>
        {
            var address = WebAddress.Read(scalar, context);
            if (address is { Scheme: not "https" })
            {
                context.Report(
                    FieldRules.Address.At(scalar.Location, $"'{scalar.Value}' does not start with https://, so others could read what is "
                        + $"sent there."));
                return null;
            }

            return address;
        });

    public static readonly FieldType<TelephoneNumber> Telephone = Scalar(
        new FieldSchema.PatternText("a telephone number", "^\\s*\\+?[0-9 .()-]{3,}$", "1-800-555-0100", MayBeDigits: true),
        (scalar, context) =>
        {
            var number = TelephoneNumber.Parse(scalar.Value);
            if (number is null)
            {
                context.Report(FieldRules.Telephone.At(scalar.Location, $"A telephone would not dial '{scalar.Value}' as it is meant."));
            }

            return number;
        });

    /// <summary>
    /// The addresses of the pages are made by adding to the end of the site's, where no query and no fragment may come before.
    /// </summary>
    public static bool CanBeSiteAddress(Uri address) => !address.AbsoluteUri.AsSpan().ContainsAny('?', '#');

    /// <summary>Where a site lives.</summary>
    public static readonly FieldType<Uri> SiteAddress = Scalar(
        new FieldSchema.PatternText("a web address", "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#][^?#]*$", "https://example.org/"),
        (scalar, context) =>
        {
            var address = WebAddress.Read(scalar, context);
            if (address is null || CanBeSiteAddress(address))
            {
                return address;
            }

            context.Report(FieldRules.Address.At(
                scalar.Location,
                $"'{scalar.Value}' cannot be a site's address, since its pages' addresses start with it.",
                "Leave out what starts with a '?' or a '#'."));
            return null;
        });

    /// <summary>A name that can be part of an address: lower-case letters, digits, hyphens.</summary>
    public static readonly FieldType<string> Slug = Scalar(
        new FieldSchema.PatternText("a name for the address", @"^[^A-Z\s]+$", "a-short-name", MayBeDigits: true), (scalar, context) =>
    {
        var slug = Advocate.Text.Slug.From(scalar.Value, context.Options.Language);
        if (slug == scalar.Value && slug != "")
        {
            return slug;
        }

        var help = slug == "" ? null : $"Write '{slug}'.";
        context.Report(FieldRules.Name.At(scalar.Location, $"'{scalar.Value}' cannot be part of an address.", help));
        return null;
    });
}
