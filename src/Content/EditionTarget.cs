using Advocate.Files;

namespace Advocate.Content;

/// <summary>The edition that a file is read for, where there is a file in the site's first language that it is made from.</summary>
/// <param name="Language">The tag of the edition's language.</param>
/// <param name="Original">
/// The file whose words this one translates; null where nobody has translated them, so that the original itself is read for the edition.
/// </param>
/// <param name="TakesFacts">Whether the translation takes from its original what it does not give itself.</param>
public sealed record EditionTarget(string Language, SourceText? Original, bool TakesFacts);

internal static class EditionContent
{
    /// <summary>Of a data file and its translations, the one in a language; the file itself where it has no such translation.</summary>
    public static T? InLanguage<T>(this IEnumerable<T> contents, string? language)
        where T : class, IContent
    {
        var all = contents.ToList();
        return all.Find(c => language is not null && c is IData data && data.Language == language)
            ?? all.Find(c => c is not IData { Language: not "" });
    }
}
