using System.Text;
using Advocate.Html;

namespace Advocate.Tests.Html;

internal static class StartTags
{
    /// <summary>The start tags of a text: each its name and its attributes, as <c>name a=1 b=2</c>.</summary>
    public static List<string> Of(string html, bool isXml = false)
    {
        var tokens = new Tokenizer(Encoding.UTF8.GetBytes(html), isXml);
        var tags = new List<string>();
        while (tokens.Read())
        {
            if (tokens.Kind == TokenKind.StartTag)
            {
                tags.Add(Write(tokens.Tag));
            }
        }

        return tags;
    }

    private static string Write(StartTag tag)
    {
        var text = new StringBuilder(StartTag.LowerCase(tag.Name));
        for (var i = 0; i < tag.AttributeCount; i++)
        {
            text.Append(' ').Append(StartTag.LowerCase(tag[i].Name)).Append('=').Append(tag[i].Decode());
        }

        return text.ToString();
    }
}
