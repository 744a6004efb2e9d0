using System.Text;
using Advocate.Html;

namespace Advocate.Checks.Safety;

/// <summary>What XML lets a drawing say before and beside its elements.</summary>
internal static class DrawingDeclaration
{
    /// <summary>Reports a style sheet, entities, which can stand for any markup, and another encoding than UTF-8.</summary>
    public static void Check(CheckedFile file, ReadOnlySpan<byte> declaration, int start)
    {
        if (declaration.StartsWith("<!--"u8))
        {
            return;
        }

        if (declaration.StartsWith("<?xml "u8))
        {
            CheckEncoding(file, declaration, start);
        }
        else if (!Characters.StartsWith(declaration, "<!doctype"u8) || declaration.Contains((byte)'['))
        {
            file.Report(SafetyRules.InlineCode, start, "The drawing declares what changes how it is read.");
        }
    }

    private static void CheckEncoding(CheckedFile file, ReadOnlySpan<byte> declaration, int start)
    {
        var text = Encoding.UTF8.GetString(declaration);
        if (text.IndexOf("encoding", StringComparison.Ordinal) is var name and >= 0
            && text[(name + "encoding".Length)..].Split('"', '\'') is not [_, "UTF-8" or "utf-8" or "US-ASCII" or "us-ascii", ..])
        {
            file.Report(SafetyRules.Unprotected, start + name, "The drawing is not in UTF-8, and could be read as another one.");
        }
    }
}
