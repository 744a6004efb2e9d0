using System.Buffers;
using System.Globalization;

namespace Advocate.Text;

/// <summary>The characters that change the direction of text: the Bidi_Control ones of UAX #9.</summary>
public static class BidirectionalControls
{
    private static readonly (char Character, string Name)[] All =
    [
        ('\u061C', "Arabic letter mark"),
        ('\u200E', "left-to-right mark"),
        ('\u200F', "right-to-left mark"),
        ('\u202A', "left-to-right embedding"),
        ('\u202B', "right-to-left embedding"),
        ('\u202C', "pop directional formatting"),
        ('\u202D', "left-to-right override"),
        ('\u202E', "right-to-left override"),
        ('\u2066', "left-to-right isolate"),
        ('\u2067', "right-to-left isolate"),
        ('\u2068', "first strong isolate"),
        ('\u2069', "pop directional isolate"),
    ];

    /// <summary>
    /// Where the first is that turns all of a text around up to its counterpart; a negative number where none is. The marks of direction
    /// do no more than a letter of their script, and long texts in two scripts may need them.
    /// </summary>
    public static int FirstTurning(ReadOnlySpan<char> text) => text.IndexOfAny(Turning);

    private static readonly SearchValues<char> Turning =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Those that a text holds, each once, by number and name: <c>U+202E (right-to-left override)</c>.</summary>
    public static IReadOnlyList<string> In(string text) =>
        System.Text.Ascii.IsValid(text)
            ? []
            : [.. from control in All
                  where text.Contains(control.Character, StringComparison.Ordinal)
                  select string.Create(CultureInfo.InvariantCulture, $"U+{(int)control.Character:X4} ({control.Name})")];
}
