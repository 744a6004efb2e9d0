using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary>
/// The calendars of the kinds whose pages take place at a time: one file for each page, one for each place that has a page and about
/// which there are some, and one of all.
/// </summary>
public sealed class Calendars : Pipeline
{
    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) => context.Kinds.SelectMany(kind => Of(kind, context));

    /// <summary>The address of the calendar of one page.</summary>
    public static string OfPage(Document document) => $"{document.Permalink}{document.Kind.Name}.ics";

    /// <summary>The address of the calendar of all pages of a kind, or of those about the page's place.</summary>
    /// <param name="page">The permalink of the list of all, or of the page of a place.</param>
    public static string Beside(ContentKind kind, string page) => $"{page}{kind.Folder}.ics";

    private static IEnumerable<OutputFile> Of(DocumentKind kind, PostProcessContext context)
    {
        var site = context.Site;
        ImmutableArray<Document> all = [.. kind.PublishedOn(site).Where(d => kind.CalendarEntryOf(d, site, context.Phrases) is not null)];
        if (all.IsEmpty)
        {
            yield break;
        }

        foreach (var document in site.Documents.Where(d => d.Kind == kind.Kind && d.Language == site.Settings.Language))
        {
            yield return File(OfPage(document), document.Title, [document], kind, context) with { Origin = document };
        }

        var title = $"{site.Settings.Title}: {context.Render.ListOf(kind.Kind)?.Title(context.Phrases) ?? kind.Kind.Folder}";
        yield return File(context.Render.At(Beside(kind.Kind, $"{kind.Kind.Folder}/")), title, all, kind, context);
        foreach (var law in site.Laws)
        {
            ImmutableArray<Document> about = [.. all.Where(e => new Views.Subject.OfPlace(law).IsThatOf(context.Site, e))];
            if (!about.IsEmpty)
            {
                yield return File(Beside(kind.Kind, law.Permalink), $"{title}, {law.Title}", about, kind, context);
            }
        }
    }

    private static OutputFile File(
        string path, string title, ImmutableArray<Document> documents, DocumentKind kind, PostProcessContext context)
    {
        var phrases = context.Phrases;
        var entries = documents.Select(d => kind.CalendarEntryOf(d, context.Site, phrases)).OfType<CalendarEntry>();
        return OutputFile.Written(path, output => CalendarText.Write(output, title, phrases.Language, entries));
    }
}
