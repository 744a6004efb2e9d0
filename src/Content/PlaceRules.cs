using Advocate.Diagnostics;
using Advocate.FrontMatter;

namespace Advocate.Content;

/// <summary>What can be wrong with the code of a place, in any kind of text.</summary>
public static class PlaceRules
{
    public static readonly DiagnosticRule UnknownPlace = new(
        "ADV305", Severity.Error, "Unknown place",
        "Use a code from data/places.yml, or add the place there.");

    public static Diagnostic Unknown(Located<string> place, DataFile<Place> places)
    {
        // Many write the name where the code is asked for, and some misspell it.
        var name = Suggestion.Nearest(place.Value, places.Entries.Select(e => e.Value.Name));
        var nearest = name is null ? Suggestion.Nearest(place.Value, places.Ids) : places.Entries.First(e => e.Value.Name == name).Id;
        return UnknownPlace.At(
            place.Location, $"'{place.Value}' is not a code in data/places.yml.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}");
    }
}
