using System.Text;
using Advocate.Content.FrontMatter;
using Advocate.Diagnostics;

namespace Advocate.Content;

/// <summary>A file to begin with. What only the writer can know is left blank, and <c>check</c> asks for it.</summary>
public abstract record NewFile
{
    /// <param name="Path">Below the content folder, with forward slashes.</param>
    public sealed record Made(string Path, string Text) : NewFile;

    /// <param name="Why">A sentence or two for the writer, with a way out.</param>
    public sealed record Refused(string Why) : NewFile;

    public static readonly string[] Kinds = ["article", "interview", "law", "page", "response"];

    /// <param name="name">A title; for a law a place's code or name; for a response an article.</param>
    /// <param name="taken">The addresses that the site has, so that the new page gets one of its own.</param>
    public static NewFile Of(string kind, string name, Site site, IReadOnlySet<string> taken) => kind switch
    {
        "law" => Law(name, site),
        "response" => Response(name, site),
        _ => Titled(kind, name, site, taken),
    };

    private static NewFile Titled(string kind, string title, Site site, IReadOnlySet<string> taken)
    {
        var slug = Shortened(title);
        if (slug == "")
        {
            return new Refused("The title needs a letter or a digit, since the page's address is made from it.");
        }

        var permalink = kind == "page" ? $"{slug}/" : $"{kind}s/{slug}/";
        if (taken.Contains(permalink) || site.AllDocuments.Any(d => d.Permalink == permalink))
        {
            var owner = site.AllDocuments.FirstOrDefault(d => d.Permalink == permalink)?.File.DisplayPath ?? "the site itself";
            return new Refused($"The address /{permalink} is taken by {owner}. Choose another title, or go on with what is there.");
        }

        return Make(kind, $"{kind}s/{slug}.md", site, ("title", Quoted(title)), ("published", Day(site)));
    }

    /// <summary>A name for a file and an address: cut behind a word, where a title is so long that no one would read out its address.</summary>
    private static string Shortened(string title)
    {
        const int Longest = 80;
        var slug = Slug.From(title);
        return slug.Length <= Longest ? slug : slug[..(slug.LastIndexOf('-', Longest) is > 0 and var word ? word : Longest)];
    }

    private static NewFile Law(string place, Site site)
    {
        var entry = site.Places?.Find(place)
            ?? site.Places?.Entries.FirstOrDefault(e => e.Value.Name.Equals(place, StringComparison.OrdinalIgnoreCase));
        if (site.Places is { } places && entry is null)
        {
            return new Refused($"'{place}' is not a place of data/places.yml.{Suggestion.DidYouMean(place, places.Ids)} Write the place's code, or add it there.");
        }

        var code = entry?.Id ?? place;
        if (site.All<Law>().FirstOrDefault(l => l.PlaceCode.Value.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } law)
        {
            return new Refused($"{law.File.DisplayPath} is the entry of '{code}' already. Go on with that file.");
        }

        return Shortened(entry?.Value.Name ?? place) is { Length: > 0 } slug
            ? Make("law", $"laws/{slug}.md", site, ("place", Quoted(code)))
            : new Refused("The place needs a letter or a digit, since the page's address is made from its name.");
    }

    private static NewFile Response(string article, Site site)
    {
        var to = site.Articles.FirstOrDefault(a => a.Slug.Equals(article, StringComparison.OrdinalIgnoreCase) || a.Title.Equals(article, StringComparison.OrdinalIgnoreCase));
        if (to is null)
        {
            return new Refused($"There is no article '{article}'.{Suggestion.DidYouMean(article, site.Articles.Select(a => a.Slug))} Write its file name without '.md'.");
        }

        var number = 1;
        while (site.All<Response>().Any(r => r.File.Path == $"responses/{to.Slug}-{number}.md"))
        {
            number++;
        }

        return Make("response", $"responses/{to.Slug}-{number}.md", site, ("to", Quoted(to.Slug)), ("date", Day(site)));
    }

    private static Made Make(string kind, string path, Site site, params ReadOnlySpan<(string Field, string Value)> known)
    {
        var text = new StringBuilder("---\n");
        var fields = ContentKind.All.First(k => k.Name == kind).Shape.Describe();
        foreach (var field in fields.Where(f => f.IsRequired || f.Name == "approach"))
        {
            var value = "";
            foreach (var (name, given) in known)
            {
                value = name == field.Name ? $" {given}" : value;
            }

            var choices = field.Name == "status" && site.Statuses is { } statuses ? $" One of: {string.Join(", ", statuses.Ids)}." : "";
            Write(text, field, value, choices, "");
        }

        text.Append("# Until it is ready. Delete this line to publish it.\ndraft: true\n\n");
        Comment(text, $"You can also give: {string.Join(", ", fields.Where(f => !f.IsRequired && f.Name is not ("draft" or "approach")).Select(f => f.Name))}.", "");
        Comment(text, "docs/writing/reference.md tells what each of them is for, with an example.", "");
        text.Append("---\n\n<!-- Write the text here, in Markdown, in place of this line. Cite what a fact rests on right behind it: [@source-id] -->\n");
        return new Made(path, text.ToString());
    }

    /// <summary>A field with what it is for above it; of a group, the fields that it cannot do without, and what the others are for.</summary>
    private static void Write(StringBuilder text, FieldDescription field, string value, string more, string indent)
    {
        var (inner, first, rest) = field.Shape switch
        {
            FieldShape.Group group => (group.Describe(), $"{indent}  ", $"{indent}  "),
            FieldShape.List { Item: FieldShape.Group item } => (item.Describe(), $"{indent}  - ", $"{indent}    "),
            _ => ([], "", ""),
        };
        Comment(text, field.About + (value == "" ? Takes(field) : "") + more, indent.Replace('-', ' '));
        text.Append(indent).Append(field.Name).Append(':').Append(value).Append('\n');
        foreach (var part in inner.Where(f => f.IsRequired))
        {
            // The dash of a list stands before the first field, so its comment must come behind it.
            var isFirstOfList = first != rest && part == inner.First(f => f.IsRequired);
            if (isFirstOfList)
            {
                text.Append(first).Append(part.Name).Append(": ").Append(part.Help.Example ?? part.Shape.Example).Append('\n');
            }
            else
            {
                Write(text, part, "", "", rest);
            }
        }

        if (inner.Any(f => !f.IsRequired))
        {
            Comment(text, "You can also give:", rest);
            foreach (var part in inner.Where(f => !f.IsRequired))
            {
                Comment(text, $"{part.Name}: {part.About}{Takes(part)}", rest);
            }
        }
    }

    /// <summary>What a writer cannot guess; an address or a free text speaks for itself.</summary>
    private static string Takes(FieldDescription field) =>
        field.Shape is FieldShape.Choice or FieldShape.CalendarDate or FieldShape.Text { Longest: > 0 } ? $" It takes {field.Shape.Expectation}." : "";

    private static void Comment(StringBuilder text, string words, string indent)
    {
        const int Widest = 100;
        var line = new StringBuilder(indent).Append('#');
        foreach (var word in words.Split(' '))
        {
            if (line.Length + word.Length > Widest)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(indent).Append('#');
            }

            line.Append(' ').Append(word);
        }

        text.Append(line).Append('\n');
    }

    private static string Day(Site site) => site.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
