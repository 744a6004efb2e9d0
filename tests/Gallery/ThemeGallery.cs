using System.Text;
using System.Text.Encodings.Web;
using Advocate.Files;
using Advocate.Tests.Site;
using Advocate.theme.parts;
using Advocate.Views;
using RazorSlices;

namespace Advocate.Tests.Gallery;

/// <summary>
/// Every example with the theme's own templates, styles and scripts, as a small site that can be browsed: <c>gallery.html</c> in the
/// folder <c>artifacts/gallery/</c> leads to them all. It is for designers and for tests, and is not published.
/// </summary>
public sealed record ThemeGallery(IReadOnlyList<Example> Examples, IReadOnlyDictionary<string, byte[]> Files)
{
    public const string Index = "gallery.html";

    private static readonly Lazy<Task<ThemeGallery>> Made = new(BuildAsync);

    public static string Folder { get; } = Path.Combine(Repository.Root, "artifacts", "gallery");

    /// <summary>Built once, and written where it can be looked at.</summary>
    public static Task<ThemeGallery> MadeAsync() => Made.Value;

    public string Read(Example example) => Encoding.UTF8.GetString(Files[FileOf(example.Address)]);

    private static async Task<ThemeGallery> BuildAsync()
    {
        var site = await SmallSite.BuildAsync(
            new DiskTree(Repository.GallerySite), theme: TranslatedTheme.Of(("ar", "العربية")));
        var files = new Dictionary<string, byte[]>(site.Files, StringComparer.Ordinal);
        List<Example> examples = [.. new Examples(site).All];
        foreach (var part in examples.OfType<PartExample>())
        {
            files.Add(part.Address, Encoding.UTF8.GetBytes(await PageOfAsync(part)));
        }

        files.Add(Index, Encoding.UTF8.GetBytes(GalleryIndex.Write(examples)));
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        foreach (var (path, bytes) in files)
        {
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
        }

        return new ThemeGallery(examples, files);
    }

    /// <summary>The part on its stage, in a page with the theme's own head, which brings styles and scripts.</summary>
    private static async Task<string> PageOfAsync(PartExample part)
    {
        var shown = await RenderAsync(part.Slice);
        shown = part.Stage.Open + (part.Stage == Stage.Source ? HtmlEncoder.Default.Encode(shown) : shown) + part.Stage.Close;
        var heading = $"<h1 class=\"skip\">{part.Template}, {part.Variant}</h1>";
        return $"""
            <!doctype html>
            <html lang="{part.Page.Language}">
            <head>{await RenderAsync(Head.Create(part.Page))}</head>
            <body>
            {(part.Stage.IsInMain ? "" : shown)}
            <main class="frame" id="text" tabindex="-1">{heading}{(part.Stage.IsInMain ? shown : "")}</main>
            </body>
            </html>
            """;
    }

    private static async Task<string> RenderAsync(RazorSlice slice)
    {
        await using var text = new StringWriter();
        await slice.RenderAsync(text, HtmlEscaping.Encoder);
        return text.ToString();
    }

    private static string FileOf(string address)
    {
        var path = address.Split('?')[0];
        return path == "" || path.EndsWith('/') ? $"{path}index.html" : path;
    }
}
