using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Advocate.Content;

/// <summary>Which files of the content are translations, by their names: <c>topics.es.yml</c> of <c>topics.yml</c>.</summary>
public sealed class TranslationPaths(SiteSettings settings, ImmutableArray<string> paths)
{
    private readonly ImmutableArray<string> _languages = [.. settings.Languages.Skip(1).Select(l => l.Value)];
    private readonly FrozenSet<string> _paths =
        settings.Languages.Length > 1 ? paths.ToFrozenSet(StringComparer.Ordinal) : FrozenSet<string>.Empty;

    /// <summary>The file that another one translates, and the language; null for a file that translates none.</summary>
    public (string Original, string Language)? OriginalOf(string path)
    {
        foreach (var language in _languages)
        {
            var end = $".{language}{ExtensionOf(path)}";
            if (path.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && $"{path[..^end.Length]}{ExtensionOf(path)}" is var original
                && _paths.Contains(original))
            {
                return (original, language);
            }
        }

        return null;
    }

    /// <summary>The languages in which nobody has translated a file of the site's own language.</summary>
    public IEnumerable<string> Lacking(string path) =>
        IsInFurtherLanguage(path)
            ? []
            : _languages.Where(l => !_paths.Contains($"{path[..^ExtensionOf(path).Length]}.{l}{ExtensionOf(path)}"));

    public bool IsOfSettings(string path) => _languages.Any(l => path == SiteSettings.PathIn(l));

    private bool IsInFurtherLanguage(string path) =>
        _languages.Any(l => path.EndsWith($".{l}{ExtensionOf(path)}", StringComparison.OrdinalIgnoreCase));

    private static string ExtensionOf(string path) => System.IO.Path.GetExtension(path);
}
