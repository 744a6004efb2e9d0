using System.Collections.Immutable;
using System.Text;

namespace Advocate.Html;

/// <summary>A token as text, for those who take pages apart and put them together again.</summary>
/// <param name="Name">Of a tag: its name in small letters; empty for others.</param>
/// <param name="Range">Where the token is in the page.</param>
/// <param name="Text">As the page writes it.</param>
/// <param name="Attributes">Of a start tag: their names in small letters, and their values as a browser reads them.</param>
internal sealed record Token(TokenKind Kind, string Name, Range Range, string Text, ImmutableArray<(string Name, string Value)> Attributes)
{
    public bool IsStart(string name) => Kind == TokenKind.StartTag && Name == name;

    public bool IsEnd(string name) => Kind == TokenKind.EndTag && Name == name;

    /// <summary>The value of the attribute of a name; null where the tag has none.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>All tokens of a page. Put together they are the page.</summary>
    public static ImmutableArray<Token> ReadAll(string html)
    {
        var all = ImmutableArray.CreateBuilder<Token>();
        var tokens = new Tokenizer(Encoding.UTF8.GetBytes(html));
        var start = 0;
        while (tokens.Read())
        {
            var text = Encoding.UTF8.GetString(tokens.Text);
            var isTag = tokens.Kind is TokenKind.StartTag or TokenKind.EndTag;
            all.Add(new Token(
                tokens.Kind,
                isTag ? StartTag.LowerCase(tokens.Tag.Name) : "",
                start..(start + text.Length),
                text,
                tokens.Kind == TokenKind.StartTag ? AttributesOf(tokens.Tag) : []));
            start += text.Length;
        }

        return all.ToImmutable();
    }

    private static ImmutableArray<(string Name, string Value)> AttributesOf(in StartTag tag)
    {
        var attributes = ImmutableArray.CreateBuilder<(string, string)>(tag.AttributeCount);
        for (var i = 0; i < tag.AttributeCount; i++)
        {
            attributes.Add((StartTag.LowerCase(tag[i].Name), tag[i].Decode()));
        }

        return attributes.MoveToImmutable();
    }
}
