using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Content.FrontMatter;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.theme.layouts;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary><c>laws/*.md</c>: a page for the law of each place, and the page that shows them all.</summary>
public sealed class Laws : Pipeline
{
    public static readonly DiagnosticRule UnknownPlace = new(
        "ADV305", Severity.Error, "Unknown place",
        "Use a code from data/places.yml, or add the place there.");

    public override ImmutableArray<Type> DependsOn => [typeof(Places)];

    public override bool Input(string path) => MarkdownFiles.AreIn("laws", path);

    public override IContent? Process(SourceText source, ProcessContext context) =>
        context.Read(source, Law.Noun, manuscript => Law.Read(manuscript, place => NameOf(place, context)));

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context)
    {
        foreach (var law in context.Pages<Law>())
        {
            yield return context.Page(law, LawLayout.Create);
        }

        if (!context.Site.Laws.IsEmpty)
        {
            var settings = context.Site.Settings.Laws;
            var list = new LawListPage(
                context.Theme, context.Site, settings.Title ?? context.Words["laws.title"], settings.Summary ?? context.Words["laws.summary"]);
            yield return context.Page(list, LawListLayout.Create) with { LastChanged = context.Site.LawOverview.LastReviewed };
            var comparison = new LawComparisonPage(context.Theme, context.Site, context.Words["compare.title"], context.Words["compare.summary"]) { IsUnlisted = true };
            yield return context.Page(comparison, LawComparisonLayout.Create);
        }
    }

    private static string NameOf(Located<string> place, ProcessContext context)
    {
        if (context.Find<DataFile<Place>>() is not { } places)
        {
            return place.Value;
        }

        if (places.Find(place.Value) is { } entry)
        {
            return entry.Value.Name;
        }

        context.Diagnostics.Add(PlaceMessages.Unknown(place, places));
        return place.Value;
    }
}

/// <summary>One message for laws and articles alike.</summary>
public static class PlaceMessages
{
    public static Diagnostic Unknown(Located<string> place, DataFile<Place> places)
    {
        // Many write the name where the code is asked for, and some misspell it.
        var name = Suggestion.Nearest(place.Value, places.Entries.Select(e => e.Value.Name));
        var nearest = name is null ? Suggestion.Nearest(place.Value, places.Ids) : places.Entries.First(e => e.Value.Name == name).Id;
        return Laws.UnknownPlace.At(
            place.Location, $"'{place.Value}' is not a code in data/places.yml.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}");
    }
}
