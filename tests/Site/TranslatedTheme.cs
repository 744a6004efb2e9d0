using System.Text;
using Advocate.Files;

namespace Advocate.Tests.Site;

/// <summary>The theme with words in more languages: the English ones, but for the language's own name.</summary>
internal static class TranslatedTheme
{
    /// <param name="names">Each language's own name, by its tag.</param>
    public static MemoryTree Of(params (string Tag, string Name)[] names)
    {
        var disk = new DiskTree(Repository.Theme);
        var files = disk.Paths.ToDictionary(path => path, disk.ReadBytes);
        var english = Encoding.UTF8.GetString(files["strings/en.yml"]);
        foreach (var (tag, name) in names)
        {
            files[$"strings/{tag}.yml"] = Encoding.UTF8.GetBytes(
                english.Replace("name: English", $"name: {name}", StringComparison.Ordinal));
        }

        return new MemoryTree(files, "theme/");
    }
}
