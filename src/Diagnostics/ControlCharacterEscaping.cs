namespace Advocate.Diagnostics;

/// <summary>
/// Messages quote what writers wrote, and go to terminals and logs that obey some characters: a line break begins a line of its own,
/// which may be a command, and an escape character can paint over what was said before.
/// </summary>
internal static class ControlCharacterEscaping
{
    /// <summary>The text with U+FFFD, which can be seen, in place of each control character.</summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : text;
}
