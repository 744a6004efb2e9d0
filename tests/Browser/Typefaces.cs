using System.Collections;
using Advocate.Tests.Site;

namespace Advocate.Tests.Browser;

/// <summary>
/// What the browser under test sets pages in: on Linux the repository's own typefaces, and no others, since machines there have very
/// different ones and with them pages of very different lengths. Other systems come with the same ones everywhere.
/// </summary>
internal static class Typefaces
{
    /// <summary>Beside the tests, where the next run finds it again. Made once, since browsers are started beside each other.</summary>
    private static readonly string ConfigurationFile = WriteConfiguration();

    /// <summary>Chromium asks for these families where a page's styles leave the choice to it.</summary>
    private static string Configuration(string cache) => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <dir>{Path.Combine(Repository.Theme, "assets", "cards")}</dir>
          <cachedir>{cache}</cachedir>
          <alias binding="same"><family>Times New Roman</family><prefer><family>Card Serif</family></prefer></alias>
          <alias binding="same"><family>Arial</family><prefer><family>Card Sans</family></prefer></alias>
          <alias binding="same"><family>Monospace</family><prefer><family>Card Sans</family></prefer></alias>
        </fontconfig>
        """;

    /// <summary>The environment to start the browser in.</summary>
    public static IEnumerable<KeyValuePair<string, string>> BrowserEnvironment()
    {
        var environment = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "");
        if (OperatingSystem.IsLinux())
        {
            environment["FONTCONFIG_FILE"] = ConfigurationFile;
        }

        return environment;
    }

    private static string WriteConfiguration()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "typefaces")).FullName;
        var file = Path.Combine(folder, "fonts.conf");
        File.WriteAllText(file, Configuration(folder));
        return file;
    }
}
