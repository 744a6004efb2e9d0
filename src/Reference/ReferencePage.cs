using System.Globalization;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.FrontMatter;

namespace Advocate.Reference;

/// <summary>The page that writers look things up in: every field of every kind of file, and every code.</summary>
public static class ReferencePage
{
    public static string Text(IEnumerable<ContentKind> kinds)
    {
        var page = new StringBuilder("""
            ---
            title: Reference for writers
            summary: Every file that you can write, every field that it takes, and what each message means.
            ---

            <!-- Made by `dotnet run -- reference` from the records that read the files. Change those, not this page. -->

            Every file that you can write, every field that it takes, and what each message of `dotnet run -- check` means.
            `dotnet run -- new article "Your title"` makes a file with all that is required; [checking.md](checking.md) tells the rest.

            Names of fields are read without regard to upper and lower case. Where a list is taken, a single value stands for a list of one.


            """.ReplaceLineEndings("\n"));
        foreach (var kind in kinds)
        {
            Kind(page, kind);
        }

        page.Append("""
            ## In the text

            Texts are [Markdown](https://commonmark.org/help/) with tables and footnotes, and without HTML. These forms mean something of their own:

            | write | for |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var (form, meaning) in TextForms.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{form}` | {meaning} |\n");
        }

        page.Append("""

            ## Codes

            An **error** keeps the site from being published, a **warning** does not, and **advice** may well stay as it is.


            """.ReplaceLineEndings("\n"));
        foreach (var rule in DiagnosticCatalog.All.OrderBy(r => r.Code, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"### {rule.Code}: {Literal(rule.Title)}\n\n**{rule.Severity.Word()}** "
                + $"{Literal(rule.Help)}\n\n");
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>What a message says of Markdown is no Markdown itself.</summary>
    private static string Literal(string text) =>
        string.Concat(text.Select(letter => "\\`*_[]<>~{".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}"));

    private static void Kind(StringBuilder page, ContentKind kind)
    {
        var fields = kind.Shape.Describe();
        page.Append(CultureInfo.InvariantCulture, $"## {Capitalized(kind)}: `{kind.Files}`\n\n{Form(kind)}\n\n");
        page.Append("| field | takes | what it is for |\n| --- | --- | --- |\n");
        foreach (var (name, field) in fields.SelectMany(f => Rows(f, "")))
        {
            var aliases = field.Aliases.IsEmpty ? "" : $" Also read: {string.Join(", ", field.Aliases.Select(a => $"`{a}`"))}.";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{name}`{(field.IsRequired ? " **required**" : "")} | {Takes(field.Shape)} | {field.About}{aliases} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\nEach field with an example:\n\n```yaml\n{Example(kind, fields)}```\n\n");
    }

    private static string Capitalized(ContentKind kind) => char.ToUpperInvariant(kind.Name[0]) + kind.Name[1..].Replace('-', ' ');

    private static string Form(ContentKind kind) => kind.Form switch
    {
        FileForm.FrontMatter => "The fields are between two lines of three dashes, `---`; the text follows below.",
        FileForm.Fields => "The fields start at the start of the line.",
        FileForm.Entries => "Each entry is an id at the start of a line, with its fields indented below. Entries are shown in the order "
            + "of the file.",
        _ => "Each entry starts with a dash; its fields are indented below one another.",
    };

    private static IEnumerable<(string Name, FieldDescription Field)> Rows(FieldDescription field, string above)
    {
        var name = above + field.Name;
        return Below(field.Shape, name).Prepend((name, field));
    }

    private static IEnumerable<(string Name, FieldDescription Field)> Below(FieldSchema shape, string name) => shape switch
    {
        FieldSchema.Group group => group.Describe().SelectMany(f => Rows(f, $"{name}.")),
        FieldSchema.List list => Below(list.Item, $"{name}[]"),
        FieldSchema.Entries entries => Below(entries.Item, $"{name}.{entries.Id}"),
        FieldSchema.Either either => Below(either.Full, name),
        _ => [],
    };

    private static string Takes(FieldSchema shape) => shape switch
    {
        FieldSchema.Choice choice => $"one of {string.Join(", ", choice.Values.Select(v => $"`{v}`"))}",
        FieldSchema.List { Item: FieldSchema.Group or FieldSchema.Either } list => $"a list, each {Takes(list.Item)}",
        FieldSchema.Entries entries => $"ids, and under each {Takes(entries.Item)}",
        FieldSchema.PatternText formed => formed.Name,
        FieldSchema.Either either => $"{Takes(either.Simple)}, or {either.Full.Expectation}",
        _ => shape.Expectation,
    };

    private static string Example(ContentKind kind, IEnumerable<FieldDescription> fields)
    {
        var lines = string.Concat(fields.Select(f => f.Example)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return kind.Form switch
        {
            FileForm.FrontMatter => $"---\n{string.Concat(lines.Select(l => $"{l}\n"))}---\n",
            FileForm.Fields => string.Concat(lines.Select(l => $"{l}\n")),
            FileForm.Entries => $"some-id:\n{string.Concat(lines.Select(l => $"  {l}\n"))}",
            _ => string.Concat(lines.Select((l, number) => $"{(number == 0 ? "- " : "  ")}{l}\n")),
        };
    }
}
