namespace Advocate.Tests.Gallery;

/// <summary>The page that shows all examples below one another, each in a frame of its own, at a width that can be chosen.</summary>
internal static class GalleryIndex
{
    public static string Write(IEnumerable<Example> examples) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Gallery of the theme</title>
        <style>
        body { margin: 1rem; font: 1rem/1.5 sans-serif; }
        fieldset { display: flex; gap: 1rem; padding: 0; border: 0; }
        iframe, img { display: block; max-inline-size: 100%; }
        iframe { inline-size: 100%; border: 0; outline: 1px solid #999; }
        body:has(#narrow:checked) iframe { inline-size: 320px; }
        body:has(#medium:checked) iframe { inline-size: 768px; }
        </style>
        <script>
        const fit = frame => { frame.style.blockSize = `${frame.contentDocument.documentElement.scrollHeight}px`; };
        document.addEventListener("load", event => event.target instanceof HTMLIFrameElement && fit(event.target), true);
        addEventListener("change", () => document.querySelectorAll("iframe").forEach(frame => { frame.style.blockSize = 0; fit(frame); }));
        </script>
        </head>
        <body>
        <main>
        <h1>Gallery of the theme</h1>
        <form><fieldset>
        <legend>Width</legend>
        <label><input type="radio" name="width" id="narrow"> 320</label>
        <label><input type="radio" name="width" id="medium"> 768</label>
        <label><input type="radio" name="width" id="full" checked> full</label>
        </fieldset></form>
        {{string.Concat(examples.GroupBy(e => e.Template).Select(Section))}}
        </main>
        </body>
        </html>
        """;

    private static string Section(IGrouping<string, Example> template) => $"""
        <section id="{template.Key}">
        <h2>{template.Key}</h2>
        {string.Concat(template.Select(Frame))}
        </section>

        """;

    private static string Frame(Example example) => $"""
        <p><a href="{example.Address}">{example.Variant}</a></p>
        {(example.Address.EndsWith(".png", StringComparison.Ordinal)
            ? $"<img src=\"{example.Address}\" alt=\"{example.Variant}\">"
            : $"<iframe src=\"{example.Address}\" name=\"{example.Name}\" title=\"{example.Template}, {example.Variant}\"></iframe>")}

        """;
}
