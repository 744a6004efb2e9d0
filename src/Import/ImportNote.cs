using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>What a note is about; reports count by it.</summary>
internal enum NoteKind
{
    Field,
    Date,
    Title,
    Address,
    Link,
    Picture,
    File,
    Shortcode,
    Html,
    Text,
    Template,
    Data,
    Language,
    Comment,
    Cell,
}

/// <summary>Something of the old site that a person has to know of: it changed, or it was left.</summary>
/// <param name="Location">In the old site.</param>
internal sealed record ImportNote(NoteKind Kind, Location Location, string Message);

internal static class NoteKinds
{
    /// <summary>The heading of the notes of a kind.</summary>
    public static string Title(this NoteKind kind) => kind switch
    {
        NoteKind.Field => "Fields that have no place here",
        NoteKind.Date => "Dates",
        NoteKind.Title => "Titles and summaries",
        NoteKind.Address => "Addresses",
        NoteKind.Link => "Links",
        NoteKind.Picture => "Pictures",
        NoteKind.File => "Files that were not copied",
        NoteKind.Shortcode => "Commands of the old generator",
        NoteKind.Html => "HTML",
        NoteKind.Text => "Texts",
        NoteKind.Template => "Templates, which no text is in",
        NoteKind.Data => "Data files",
        NoteKind.Language => "Languages",
        NoteKind.Comment => "Comments of readers",
        _ => "Cells",
    };
}
