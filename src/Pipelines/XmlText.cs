using System.Buffers;
using System.Text;
using System.Xml;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>Writes XML that says UTF-8 and is the same on every system.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings =
        new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static OutputFile File(string path, Action<XmlWriter> write) => OutputFile.Written(path, output =>
    {
        using (var xml = XmlWriter.Create(output.AsStream(leaveOpen: true), Settings))
        {
            write(xml);
        }

        output.Write("\n"u8);
    });
}
