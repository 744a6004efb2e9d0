using Advocate.Content;
using Advocate.FrontMatter;

namespace Advocate.Pipelines;

/// <summary>The names of places, for titles that begin with them.</summary>
internal static class PlaceNames
{
    /// <summary>The name of the place with a code, or the code where no file names places. A code that the file lacks is
    /// reported.</summary>
    public static string Of(Located<string> code, ProcessContext context)
    {
        if (context.Find<DataFile<Place>>() is not { IsReadable: true } places)
        {
            return code.Value;
        }

        if (places.Find(code.Value) is { } entry)
        {
            return entry.Value.Name;
        }

        context.Diagnostics.Add(PlaceRules.Unknown(code, places));
        return code.Value;
    }
}
