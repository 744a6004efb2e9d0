using System.Globalization;
using System.Text;
using System.Xml;

namespace Advocate.Pipelines;

/// <summary>Writes XML that says UTF-8 and is the same on every system.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = Encoding.UTF8 };

    public static string Write(Action<XmlWriter> write)
    {
        using var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            write(xml);
        }

        return text.ToString() + "\n";
    }

    private sealed class Utf8StringWriter() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
