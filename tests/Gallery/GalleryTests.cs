using Advocate.Tests.Site;
using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Gallery;

public sealed class GalleryTests
{
    /// <summary>It leads on before anything of it could be seen; what it writes is tested with addresses.</summary>
    private const string NeverSeen = "RedirectLayout";

    private static readonly string[] Folders = ["parts", "layouts"];

    [Fact]
    public async Task Every_template_of_the_theme_has_an_example()
    {
        var gallery = await ThemeGallery.MadeAsync();
        var templates = Folders
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Theme, folder), "*.cshtml", SearchOption.AllDirectories))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Except([NeverSeen]);

        Assert.Empty(templates.Except(gallery.Examples.Select(e => e.Template)));
    }

    [Fact]
    public async Task Every_example_is_there_and_shows_something()
    {
        var gallery = await ThemeGallery.MadeAsync();

        Assert.Distinct(gallery.Examples.Select(e => e.Name));
        Assert.All(gallery.Examples.OfType<PartExample>(), example =>
        {
            var main = new HtmlParser().ParseDocument(gallery.Read(example)).Body!;
            main.QuerySelector("h1")!.Remove();
            Assert.True(main.TextContent.Trim() != "" || main.QuerySelector("svg, img") is not null, $"{example.Name} is empty.");
        });
    }
}
