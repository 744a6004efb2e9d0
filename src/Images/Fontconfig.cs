using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Advocate.Theming;
using NetVips;

namespace Advocate.Images;

/// <summary>
/// Where libvips finds typefaces: only those of the theme, none of the machine's, so that text is drawn alike everywhere. Fontconfig
/// opens typefaces by path, so they are written to a temporary folder, under a hash of their content.
/// </summary>
internal static class Fontconfig
{
    /// <summary>Names no folder of typefaces. A typeface's family is its path, whatever the file says, and it is drawn as its outlines
    /// are.</summary>
    private const string Configuration = """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <match target="scan">
            <edit name="family" mode="assign_replace"><name>file</name></edit>
            <edit name="weight" mode="assign_replace"><int>80</int></edit>
            <edit name="slant" mode="assign_replace"><int>0</int></edit>
            <edit name="width" mode="assign_replace"><int>100</int></edit>
          </match>
          <match target="font">
            <edit name="antialias" mode="assign"><bool>true</bool></edit>
            <edit name="hinting" mode="assign"><bool>false</bool></edit>
            <edit name="autohint" mode="assign"><bool>false</bool></edit>
          </match>
        </fontconfig>
        """;

    private static readonly string Folder =
        Path.GetFullPath(Path.Combine(Path.GetTempPath(), $"advocate-typefaces-{Guid.NewGuid():N}")).Replace('\\', '/');

    private static readonly Lock Gate = new();

    private static readonly Lazy<bool> Written = new(WriteConfiguration);

    private static readonly ConcurrentDictionary<string, Lazy<string>> Families = new(StringComparer.Ordinal);

    /// <summary>
    /// Native code does not see the environment variables that .NET sets, so they are set with the library's own function. To be
    /// called once, before anything is drawn.
    /// </summary>
    public static unsafe void Configure(nint libvips)
    {
        var set = (delegate* unmanaged<nint, nint, int, int>)NativeLibrary.GetExport(libvips, "g_setenv");
        Set("FONTCONFIG_FILE", ConfigurationFile);
        // On macOS and Windows, Pango would ask the system for typefaces.
        Set("PANGOCAIRO_BACKEND", "fontconfig");

        void Set(string name, string value)
        {
            var (nativeName, nativeValue) = (Marshal.StringToCoTaskMemUTF8(name), Marshal.StringToCoTaskMemUTF8(value));
            set(nativeName, nativeValue, 1);
            Marshal.FreeCoTaskMem(nativeName);
            Marshal.FreeCoTaskMem(nativeValue);
        }
    }

    /// <summary>
    /// Draws text and takes from it what is needed. Pango's objects are not for several threads, and libvips guards only their making: here
    /// they are gone again before another thread makes some (see <see cref="Libvips"/> for its cache).
    /// </summary>
    /// <param name="take">Must not keep the picture.</param>
    public static T Render<T>(string markup, string font, Func<Image, T> take, string? file = null)
    {
        lock (Gate)
        {
            using var text = Image.Text(markup, font: font, fontfile: file, dpi: 72);
            return take(text);
        }
    }

    /// <summary>The families of typefaces, for a font description of Pango: the name of each and a comma.</summary>
    public static string FamiliesOf(FontList fonts) => string.Concat(fonts.Fonts.Select(font => FamilyOf(font) + ","));

    private static string ConfigurationFile => $"{Folder}/fonts.conf";

    private static string FamilyOf(FontFile font) => Families.GetOrAdd(font.Hash, _ => new Lazy<string>(() => Load(font))).Value;

    /// <summary>Libvips loads a typeface with the first text that names its file.</summary>
    private static string Load(FontFile font)
    {
        _ = Written.Value;
        var path = $"{Folder}/{font.Hash}{Path.GetExtension(font.Name)}";
        File.WriteAllBytes(path, font.Bytes);
        Render("x", $"{path}, 10px", text => text.Width, path);
        return path;
    }

    private static bool WriteConfiguration()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(ConfigurationFile, Configuration);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DeleteFolder();
        return true;
    }

    /// <summary>What is still open on Windows is left to the system, as other temporary files are.</summary>
    private static void DeleteFolder()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
