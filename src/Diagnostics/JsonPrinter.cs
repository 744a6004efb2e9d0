using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Advocate.Diagnostics;

/// <summary>Writes findings as JSON, for other programs. <c>docs/writing/checking.md</c> tells what each field means.</summary>
public static class JsonPrinter
{
    /// <summary>Raised when a field changes its meaning or goes; new fields leave it as it is.</summary>
    private const int Version = 1;

    /// <summary>Letters beyond ASCII stay readable; the output is a file, never part of a page.</summary>
    internal static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(ImmutableArray<Diagnostic> found, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("counts");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            json.WriteNumber(severity.Word(), found.Count(d => d.Severity == severity));
        }

        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var diagnostic in found)
        {
            Write(diagnostic, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("title", diagnostic.Rule.Title);
        json.WriteString("file", diagnostic.Location.File);
        if (diagnostic.Location.Line > 0)
        {
            json.WriteNumber("line", diagnostic.Location.Line);
            json.WriteNumber("column", diagnostic.Location.Column);
            json.WriteNumber("length", diagnostic.Location.Length);
        }

        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        if (diagnostic.Replacement is { } replacement)
        {
            json.WriteString("replacement", replacement);
        }

        json.WriteEndObject();
    }
}
