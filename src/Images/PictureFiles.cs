namespace Advocate.Images;

/// <summary>
/// Which files are taken for pictures. Nothing here needs the library for pictures, so a site without any works without it.
/// </summary>
internal static class PictureFiles
{
    /// <summary>Those that are refused are among them, so that the refusal can say why.</summary>
    private static readonly string[] Endings =
        [".jpg", ".jpeg", ".png", ".webp", ".avif", ".tif", ".tiff", ".gif", ".svg", ".heic", ".heif", ".bmp", ".psd", ".ico"];

    public static bool Include(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
