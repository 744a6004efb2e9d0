using System.Runtime.InteropServices;
using NetVips;

namespace Advocate.Images;

/// <summary>
/// The library that decodes and encodes pictures. It takes 10 MB and as long to start as fifty pages take to build, so it is started
/// for the first picture. NetVips does that on the runtime; in a native program it would do it at once, so there (see
/// <c>Libvips.xml</c>) it is left to us.
/// </summary>
internal static class Libvips
{
    static Libvips()
    {
        Fontconfig.Configure(NativeLibrary.Load(FileName, typeof(Image).Assembly, null));
        if (!ModuleInitializer.VipsInitialized)
        {
            NativeLibrary.SetDllImportResolver(
                typeof(Image).Assembly, (_, assembly, search) => NativeLibrary.Load(FileName, assembly, search));
            ModuleInitializer.VipsInitialized = NetVips.NetVips.Init();
        }

        // No operation is needed twice, and one that draws text must not be let go of by another thread.
        Cache.Max = 0;

        // What a decoder warns of comes with an error that is reported at its file.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
    }

    /// <summary>One file holds libvips and all that it needs.</summary>
    private static string FileName =>
        OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";

    /// <summary>To be called before anything else of NetVips is.</summary>
    public static void Start()
    {
        // The work is the constructor's: it runs once, however many pictures come at the same time.
    }
}
