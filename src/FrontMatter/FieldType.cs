using Advocate.Diagnostics;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.FrontMatter;

/// <summary>A kind of value that a field can hold: how it is read, and what to say when it cannot be.</summary>
/// <typeparam name="T">Null is a value that could not be read, which is already in the diagnostics.</typeparam>
public sealed class FieldType<T>(FieldSchema shape, Func<YamlNode, FieldContext, T?> read)
    where T : class
{
    public FieldSchema Shape => shape;

    public T? Read(YamlNode node, FieldContext context) => read(node, context);
}

/// <summary>What a field's value is read in: which field it is, and where findings go.</summary>
public sealed record FieldContext(string Field, FieldOptions Options, DiagnosticBag Diagnostics)
{
    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);
}

/// <param name="TolerateUnknown">From <c>site.yml</c>'s <c>unknownFields: warn</c>.</param>
/// <param name="TimeZone">From its <c>timeZone</c>: where the day is that a date with an offset from UTC means; null to keep the day as
/// written.</param>
/// <param name="Language">The tag of the language that the file is written in, for its quotation marks; empty where it is not
/// known.</param>
public sealed record FieldOptions(bool TolerateUnknown = false, IanaTimeZone? TimeZone = null, string Language = "")
{
    /// <summary>Whether what pictures have to say of themselves may be missing yet.</summary>
    public bool PicturesLater { get; init; }
}

/// <summary>A value together with where it was written, for findings that only the whole site can make.</summary>
public sealed record Located<T>(T Value, Location Location);
