namespace Advocate.Diagnostics;

/// <summary>How much a finding weighs. Errors keep the last good output in place; warnings do not.</summary>
public enum Severity
{
    /// <summary>A suggestion, which a writer may ignore. Only <c>check</c> gives it.</summary>
    Advice,
    Warning,
    Error,
}

public static class SeverityWords
{
    /// <summary>As messages and files of findings say it.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "advice",
    };
}

/// <summary>A place in a file that a writer can go to.</summary>
/// <param name="File">As the writer knows it, with forward slashes: <c>input/articles/sb-1322.md</c>.</param>
/// <param name="Line">From 1; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">From 1, in UTF-16 units as editors count them.</param>
/// <param name="Length">How many characters the caret underlines; at least 1.</param>
public readonly record struct Location(string File, int Line = 0, int Column = 0, int Length = 1) : IComparable<Location>
{
    public int CompareTo(Location other) =>
        (string.CompareOrdinal(File, other.File), Line.CompareTo(other.Line), Column.CompareTo(other.Column)) switch
        {
            (not 0 and var file, _, _) => file,
            (_, not 0 and var line, _) => line,
            (_, _, var column) => column,
        };

    /// <summary>A path as someone in the current folder would type it: from there where it lies below, else whole.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal)
            ? Path.GetFullPath(path).Replace('\\', '/')
            : relative;
    }

    public override string ToString() => ControlCharacterEscaping.Of(Line == 0 ? File : $"{File}:{Line}:{Column}");
}

/// <summary>A kind of finding. Its code never changes its meaning, so that writers can search for it.</summary>
/// <param name="Help">One sentence that says what to do about it.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string Help)
{
    public Diagnostic At(Location location, string message, string? help = null) =>
        new(this, location, message, help ?? Help);
}

/// <summary>One finding, at one place, with a way out.</summary>
public sealed record Diagnostic(DiagnosticRule Rule, Location Location, string Message, string Help)
{
    public string Code => Rule.Code;

    public Severity Severity => Rule.Severity;

    public string Message { get; } = ControlCharacterEscaping.Of(Message);

    public string Help { get; } = ControlCharacterEscaping.Of(ProgramCommand.In(Help));

    /// <summary>
    /// What belongs in the place of what the location underlines, where that is the one right answer; null where a person must decide.
    /// </summary>
    public string? Replacement { get; init; }

    public override string ToString() =>
        $"{Location}: {Severity.Word()} {Code}: {Message}";
}
