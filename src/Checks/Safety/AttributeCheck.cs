using System.Buffers;
using System.Text;
using Advocate.Html;
using Attribute = Advocate.Html.Attribute;

namespace Advocate.Checks.Safety;

/// <summary>Judges one attribute after another.</summary>
internal static class AttributeCheck
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create(":\\&\t\r\n"u8);

    /// <summary>Reports an attribute that runs something, loads something from elsewhere, or tells another site of the page.</summary>
    /// <returns>True when a browser loads something for it.</returns>
    public static bool Check(scoped in CheckedFile file, scoped in StartTag tag, scoped in Attribute attribute, AttributeKind kind)
    {
        switch (kind)
        {
            case AttributeKind.Code:
                ReportCode(file, tag, attribute);
                return true;
            case AttributeKind.Reference when tag.Element == Element.Anchor:
                CheckLink(file, tag, attribute);
                return false;
            case AttributeKind.Reference when tag.Element == Element.Base || (tag.Element == Element.Relation && LinkRelation.IsOnlyNoted(tag)):
                return false;
            case AttributeKind.Reference or AttributeKind.Address:
                return CheckLoaded(file, tag, attribute, WebAddress.KindOf(attribute.Value));
            case AttributeKind.Source:
                return CheckSource(file, tag, attribute);
            case AttributeKind.Addresses:
                return CheckLoaded(file, tag, attribute, AddressList.KindOf(attribute.Value, " \t\n\f\r,"u8));
            case AttributeKind.Pictures:
                return CheckLoaded(file, tag, attribute, AddressList.KindOfPictures(attribute.Value));
            case AttributeKind.Paint:
                return CheckLoaded(file, tag, attribute, PaintValue.KindOf(attribute.Value));
            case AttributeKind.Animated when tag.Element == Element.Animation:
                return CheckAnimated(file, tag, attribute);
            case AttributeKind.Referrer when attribute.Value is not [] && !Characters.Is(attribute.Value, "no-referrer"u8):
                file.Report(SafetyRules.Unprotected, attribute.Start, $"A <{NameOf(tag)}> lets another site know the address of the page.");
                return false;
            default:
                return false;
        }
    }

    private static void CheckLink(scoped in CheckedFile file, scoped in StartTag tag, scoped in Attribute attribute)
    {
        if (WebAddress.KindOf(attribute.Value) == AddressKind.Code)
        {
            ReportCode(file, tag, attribute);
        }
    }

    private static bool CheckLoaded(scoped in CheckedFile file, scoped in StartTag tag, scoped in Attribute attribute, AddressKind kind)
    {
        if (kind != AddressKind.Relative)
        {
            file.Report(
                SafetyRules.ForeignOrigin,
                attribute.ValueStart + SignOf(attribute.Value),
                $"A <{NameOf(tag)}> here loads what is no file of this site.");
        }

        return true;
    }

    private static bool CheckSource(scoped in CheckedFile file, scoped in StartTag tag, scoped in Attribute attribute)
    {
        var kind = WebAddress.KindOf(attribute.Value);
        if (kind == AddressKind.Relative && tag.Element is Element.Document or Element.InlineFrame)
        {
            file.Report(SafetyRules.ForeignOrigin, attribute.ValueStart, $"A <{NameOf(tag)}> brings another document into the page.");
        }

        return CheckLoaded(file, tag, attribute, kind);
    }

    /// <summary>An animation can give a link an address that runs code, and a shape a paint that is a file.</summary>
    private static bool CheckAnimated(scoped in CheckedFile file, scoped in StartTag tag, scoped in Attribute attribute)
    {
        var kind = AddressList.KindOf(attribute.Value, ";"u8);
        if (kind != AddressKind.Code)
        {
            return CheckLoaded(file, tag, attribute, kind == AddressKind.Absolute ? kind : PaintValue.KindOf(attribute.Value));
        }

        ReportCode(file, tag, attribute);
        return true;
    }

    private static void ReportCode(scoped in CheckedFile file, scoped in StartTag tag, scoped in Attribute attribute) =>
        file.Report(SafetyRules.InlineCode, attribute.Start, $"A <{NameOf(tag)}> has a style or a script of its own.");

    /// <summary>Where the first sign is that an address leads to another site.</summary>
    public static int SignOf(ReadOnlySpan<byte> value) =>
        value.IndexOf("//"u8) is var slashes and >= 0 ? slashes : Math.Max(0, value.IndexOfAny(Signs));

    private static string NameOf(scoped in StartTag tag) => Encoding.UTF8.GetString(tag.Name);
}
