namespace Advocate.Html;

/// <summary>What starts with <c>&lt;!</c>: comments, the document's type, and text in which nothing is escaped.</summary>
internal static class MarkupDeclaration
{
    /// <param name="hasCharacterData">
    /// Whether CDATA sections are known here, as they are in drawings and formulas; elsewhere they are comments up to the first bracket.
    /// </param>
    public static (TokenKind Kind, int End) Read(ReadOnlySpan<byte> text, int start, bool hasCharacterData)
    {
        var content = text[(start + 2)..];
        if (content.StartsWith("--"u8))
        {
            return (TokenKind.Comment, start + 4 + CommentLength(content[2..]));
        }

        if (Characters.StartsWith(content, "doctype"u8))
        {
            return (TokenKind.Doctype, After(text, start, ">"u8));
        }

        return hasCharacterData && content.StartsWith("[CDATA["u8)
            ? (TokenKind.CharacterData, After(text, start + "<![CDATA["u8.Length, "]]>"u8))
            : (TokenKind.Comment, After(text, start, ">"u8));
    }

    public static int After(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> end) =>
        text[from..].IndexOf(end) is var found and >= 0 ? from + found + end.Length : text.Length;

    /// <summary>A comment ends at <c>--&gt;</c> or <c>--!&gt;</c>, or at once, as <c>&lt;!--&gt;</c> and <c>&lt;!---&gt;</c>.</summary>
    private static int CommentLength(ReadOnlySpan<byte> content)
    {
        if (content is [(byte)'>', ..])
        {
            return 1;
        }

        if (content is [(byte)'-', (byte)'>', ..])
        {
            return 2;
        }

        for (var at = 0; content[at..].IndexOf("--"u8) is var found and >= 0; at += found + 1)
        {
            switch (content[(at + found + 2)..])
            {
                case [(byte)'>', ..]:
                    return at + found + 3;
                case [(byte)'!', (byte)'>', ..]:
                    return at + found + 4;
            }
        }

        return content.Length;
    }
}
