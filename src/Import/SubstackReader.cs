using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Advocate.Diagnostics;

namespace Advocate.Import;

/// <summary>Reads the archive that Substack makes under Settings, Export: <c>posts.csv</c>, and a file of HTML for each post.</summary>
internal static class SubstackReader
{
    public static OldSite? Read(string path, List<ImportNote> notes, DiagnosticBag found)
    {
        var file = Location.Shown(path);
        Dictionary<string, string> files;
        try
        {
            files = Directory.Exists(path)
                ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .ToDictionary(f => Path.GetRelativePath(path, f).Replace('\\', '/'), File.ReadAllText)
                : Unpack(path);
        }
        catch (InvalidDataException)
        {
            found.Add(ImportRules.Unreadable.At(new Location(file), "This is no ZIP archive."));
            return null;
        }

        if (files.Keys.FirstOrDefault(name => name == "posts.csv" || name.EndsWith("/posts.csv", StringComparison.Ordinal)) is not { } list)
        {
            found.Add(ImportRules.Unreadable.At(new Location(file), "There is no posts.csv in it."));
            return null;
        }

        var table = SheetTable.OfCsv(files[list], $"{file}/{list}");
        var texts = ImmutableArray.CreateBuilder<ImportedText>();
        foreach (var row in table.Rows)
        {
            var id = row["post_id"].Text;
            var source = files.Keys.FirstOrDefault(name => name.EndsWith($"/{id}.html", StringComparison.Ordinal) || name == $"{id}.html");
            if (source is null)
            {
                notes.Add(new(NoteKind.Text, row["post_id"].Location, $"The archive has no text of '{row["title"].Text}'."));
                continue;
            }

            if (row["audience"].Text is not ("" or "everyone"))
            {
                notes.Add(new(NoteKind.Text, row["audience"].Location, $"'{row["title"].Text}' was for '{row["audience"].Text}'; it is a "
                    + $"draft."));
            }

            var slug = id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..];
            var isPublished = row["is_published"].Text.Equals(
                "true", StringComparison.OrdinalIgnoreCase) && row["audience"].Text is "" or "everyone";
            texts.Add(ExportReader.Text(
                $"posts/{slug}", $"{file}/{source}", 1, files[source],
                ("title", row["title"].Text), ("summary", row["subtitle"].Text), ("published", row["post_date"].Text),
                ("status", isPublished ? null : "draft")) with
            {
                Kind = row["post_date"].Text == "" ? ImportedKind.Page : ImportedKind.Article,
                Addresses = [$"/p/{slug}"],
            });
        }

        return new OldSite(new OldSettings([]), texts.ToImmutable(), [], _ => []);
    }

    private static Dictionary<string, string> Unpack(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries
            .Where(e => e.Name.EndsWith(".csv", StringComparison.Ordinal) || e.Name.EndsWith(".html", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            files[entry.FullName] = reader.ReadToEnd();
        }

        return files;
    }
}
