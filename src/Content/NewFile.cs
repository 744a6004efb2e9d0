using System.Text;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>A file to begin with. What only the writer can know is left blank, and <c>check</c> asks for it.</summary>
public abstract record NewFile
{
    /// <param name="Path">Below the content folder, with forward slashes.</param>
    public sealed record Made(string Path, string Text) : NewFile;

    /// <param name="Why">A sentence or two for the writer, with a way out.</param>
    public sealed record Refused(string Why) : NewFile;

    /// <summary>A file of a kind whose page is named by its title.</summary>
    /// <param name="taken">The addresses that the site has, so that the new page gets one of its own.</param>
    /// <param name="known">What is known of other fields: <c>published</c> and its day.</param>
    public static NewFile Titled(
        ContentKind kind, string title, Site site, IReadOnlySet<string> taken, params ReadOnlySpan<(string Field, string Value)> known)
    {
        var slug = SlugOf(title, site.Settings.Language);
        if (slug == "")
        {
            return new Refused("The title needs a letter or a digit, since the page's address is made from it.");
        }

        var path = $"{kind.Folder}/{slug}.md";
        var permalink = kind.PermalinkOf(new SourceFile(path, path), slug, site.Settings.Language);
        if (taken.Contains(permalink) || site.AllDocuments.Any(d => d.Permalink == permalink))
        {
            var owner = site.AllDocuments.FirstOrDefault(d => d.Permalink == permalink)?.File.DisplayPath ?? "the site itself";
            return new Refused($"The address /{permalink} is taken by {owner}. Choose another title, or go on with what is there.");
        }

        return Of(kind, slug, [("title", Quoted(title)), .. known]);
    }

    /// <summary>A name for a file and an address: cut after a word where a title is too long for an address.</summary>
    public static string SlugOf(string title, string language)
    {
        const int Longest = 80;
        var slug = Slug.From(title, language);
        return slug.Length <= Longest ? slug : slug[..(slug.LastIndexOf('-', Longest) is > 0 and var word ? word : Longest)];
    }

    /// <summary>A file with every required field, each with what it is for.</summary>
    /// <param name="name">The file's name, without <c>.md</c>.</param>
    /// <param name="known">Fields whose value is known, as it is to be written.</param>
    /// <param name="suggested">Fields that are written although they are not required.</param>
    /// <param name="choices">What there is to choose from for a field: the ids of a data file.</param>
    public static Made Of(
        ContentKind kind,
        string name,
        ReadOnlySpan<(string Field, string Value)> known,
        string[]? suggested = null,
        (string Field, IEnumerable<string> Values)? choices = null)
    {
        var text = new StringBuilder("---\n");
        var fields = kind.Shape.Describe();
        var values = known.ToArray().ToDictionary(k => k.Field, k => k.Value, StringComparer.Ordinal);
        bool IsWritten(FieldDescription field) => field.IsRequired || suggested?.Contains(field.Name) == true || values
            .ContainsKey(field.Name);
        foreach (var field in fields.Where(IsWritten))
        {
            var value = values.GetValueOrDefault(field.Name) is { Length: > 0 } written ? $" {written}" : "";

            var choice = choices is { } some && some.Field == field.Name ? $" One of: {string.Join(", ", some.Values)}." : "";
            Write(text, field, value, choice, "");
        }

        text.Append("# Until it is ready. Delete this line to publish it.\ndraft: true\n\n");
        var others = fields.Where(f => !IsWritten(f) && f.Name is not ("draft" or Withdrawal.Field)).Select(f => f.Name);
        Comment(text, $"You can also give: {string.Join(", ", others)}.", "");
        Comment(text, "docs/writing/reference.md tells what each of them is for, with an example.", "");
        text.Append(
            "---\n\n<!-- Write the text here, in Markdown, in place of this line. Cite what a fact rests on right after it: [@source-id] "
                + "-->\n");
        return new Made($"{kind.Folder}/{name}.md", text.ToString());
    }

    /// <summary>
    /// A field with what it is for above it; of a group, the fields that it cannot do without, and what the others are for.
    /// </summary>
    private static void Write(StringBuilder text, FieldDescription field, string value, string more, string indent)
    {
        var (inner, first, rest) = field.Shape switch
        {
            FieldSchema.Group group => (group.Describe(), $"{indent}  ", $"{indent}  "),
            FieldSchema.List { Item: FieldSchema.Group item } => (item.Describe(), $"{indent}  - ", $"{indent}    "),
            FieldSchema.Entries { Item: FieldSchema.Group item, Id: var id } =>
                (item.Describe(), $"{indent}  {id}:\n{indent}    ", $"{indent}    "),
            _ => ([], "", ""),
        };
        Comment(text, field.About + (value == "" ? Takes(field) : "") + more, indent.Replace('-', ' '));
        text.Append(indent).Append(field.Name).Append(':').Append(value).Append('\n');
        foreach (var part in inner.Where(f => f.IsRequired))
        {
            // The dash of a list comes before the first field, so the comment must follow the dash.
            var isFirstOfList = first != rest && part == inner.First(f => f.IsRequired);
            if (isFirstOfList)
            {
                // An id is as good as any other; words could be taken for a fact.
                var example = part.Help.Example ?? part.Shape.Example;
                var isId = part.Shape is FieldSchema.Text { IsProse: false };
                text.Append(first).Append(part.Name).Append(isId ? $": {example}\n" : ":\n");
                Comment(text, isId ? part.About : $"{part.About} Such as: {example}", rest);
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
        field.Shape is FieldSchema.Choice or FieldSchema.CalendarDate or FieldSchema.Text { Longest: > 0 }
            ? $" It takes {field.Shape.Expectation}."
            : "";

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

    /// <summary>The day of its making, as a field's value.</summary>
    public static string Today(Site site) => site.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Any text as a field's value.</summary>
    public static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
