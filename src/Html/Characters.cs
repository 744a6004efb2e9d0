namespace Advocate.Html;

/// <summary>The characters that the states of the tokenizer distinguish, and names in letters of either case.</summary>
internal static class Characters
{
    /// <summary>One bit for each of the first 64 characters. All that end a name are among them, and no letter is.</summary>
    private const ulong Space = (1UL << ' ') | (1UL << '\n') | (1UL << '\t') | (1UL << '\r') | (1UL << '\f');
    private const ulong EndOfTagName = Space | (1UL << '/') | (1UL << '>');
    private const ulong EndOfAttributeName = EndOfTagName | (1UL << '=');

    public static bool IsSpace(byte character) => IsOf(Space, character);

    public static bool EndsTagName(byte character) => IsOf(EndOfTagName, character);

    public static bool EndsAttributeName(byte character) => IsOf(EndOfAttributeName, character);

    /// <summary>True when a name is another in letters of either case.</summary>
    /// <param name="lowerCase">The other name, in small letters.</param>
    public static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase) =>
        name.Length == lowerCase.Length && IsSame(name, lowerCase);

    private static bool IsSame(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lowerCase)
    {
        for (var i = 0; i < name.Length && i < lowerCase.Length; i++)
        {
            if (name[i] != lowerCase[i] && (!char.IsAsciiLetterUpper((char)name[i]) || (name[i] | 0x20) != lowerCase[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase) =>
        text.Length >= lowerCase.Length && Is(text[..lowerCase.Length], lowerCase);

    /// <summary>A name without its prefix: drawings write <c>xlink:href</c>, and in XML any other prefix can mean the same.</summary>
    public static ReadOnlySpan<byte> LocalName(ReadOnlySpan<byte> name) => name[(name.LastIndexOf((byte)':') + 1)..];

    private static bool IsOf(ulong characters, byte character) => character < 64 && ((characters >> character) & 1) != 0;
}
