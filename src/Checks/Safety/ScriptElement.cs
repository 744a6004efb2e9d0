using Advocate.Html;

namespace Advocate.Checks.Safety;

internal static class ScriptElement
{
    /// <summary>True for facts in JSON-LD, which no browser runs.</summary>
    public static bool IsData(scoped in StartTag tag) =>
        tag.TryFind("type"u8, out var type) && Characters.Is(type.Value, "application/ld+json"u8);

    /// <summary>True for a script that is a file: in pages <c>src</c>, in drawings <c>href</c>, with or without a prefix.</summary>
    public static bool HasFile(scoped in StartTag tag)
    {
        for (var i = 0; i < tag.AttributeCount; i++)
        {
            var name = tag[i].LocalName;
            if (Characters.Is(name, "src"u8) || Characters.Is(name, "href"u8))
            {
                return true;
            }
        }

        return false;
    }
}
