using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Files;

namespace Advocate.Import;

/// <summary>What is asked of an import.</summary>
/// <param name="Source">The folder or the file of the old site.</param>
/// <param name="From">The program that made it, as <c>--from</c> names it.</param>
/// <param name="Languages">The languages that the theme speaks.</param>
/// <param name="Reports">The folder of the report, in which an earlier import may have left files that were filled in.</param>
internal sealed record ImportRequest(string Source, string From, DateOrder Dates, ImmutableArray<string> Languages, string Reports);

/// <summary>What an import gives.</summary>
/// <param name="Files">Those of the content folder.</param>
/// <param name="Reports">Those that say what was done, and those to be filled in.</param>
internal sealed record ImportOutcome(ImmutableArray<ImportedFile> Files, ImmutableArray<ImportedFile> Reports, ImportReport Report);

/// <summary>The programs whose sites can be imported.</summary>
internal static class Importers
{
    private static readonly ImmutableArray<(string Name, Func<string, List<ImportNote>, DiagnosticBag, OldSite?> Read)> Exports =
    [
        ("wordpress", WordPressReader.Read),
        ("ghost", GhostReader.Read),
        ("substack", SubstackReader.Read),
    ];

    public static IEnumerable<string> Names => [.. Generator.All.Select(g => g.Name), .. Exports.Select(e => e.Name), SheetImport.Name];

    /// <returns>Null where there is nothing to import; why is in <paramref name="found"/>.</returns>
    public static ImportOutcome? Run(ImportRequest request, DiagnosticBag found)
    {
        if (Generator.All.FirstOrDefault(g => g.Name == request.From) is { } generator)
        {
            if (!Directory.Exists(request.Source))
            {
                found.Add(ImportRules.NoSource.At(new Location(request.Source), "There is no such folder."));
                return null;
            }

            return Generated(new DiskTree(request.Source), generator, request, found);
        }

        if (!File.Exists(request.Source) && !(request.From == "substack" && Directory.Exists(request.Source)))
        {
            found.Add(ImportRules.NoSource.At(new Location(request.Source), "There is no such file."));
            return null;
        }

        if (request.From == SheetImport.Name)
        {
            return SheetImport.Run(request, found);
        }

        var notes = new List<ImportNote>();
        return Exports.First(e => e.Name == request.From).Read(request.Source, notes, found) is { } site
            ? Finish(site, request, notes, found)
            : null;
    }

    internal static ImportOutcome? Generated(ISourceTree tree, Generator generator, ImportRequest request, DiagnosticBag found)
    {
        var notes = new List<ImportNote>();
        var site = new FolderReader(tree, generator, request.Dates, notes).Read();
        return Finish(site, request, notes, found);
    }

    private static ImportOutcome? Finish(OldSite site, ImportRequest request, List<ImportNote> notes, DiagnosticBag found)
    {
        if (site.Texts.IsEmpty)
        {
            found.Add(ImportRules.NoTexts.At(new Location(request.Source), "There is no text here."));
            return null;
        }

        var answers = Path.Combine(request.Reports, OwnShortcodes.FileName);
        var own = File.Exists(answers) ? OwnShortcodes.Read(File.ReadAllText(answers), Location.Shown(answers)) : OwnShortcodes.None;
        var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Source)));
        var (files, report) = new SiteImport(site, new ImportOptions(request.Dates, own, request.Languages, name), notes).Run();
        var reports = ImmutableArray.CreateBuilder<ImportedFile>();
        Add(ImportReport.FileName, report.Markdown());
        if (!report.LeftFields.IsEmpty)
        {
            Add(ImportReport.FieldsFileName, report.Fields());
        }

        if (!report.Met.IsEmpty || own.Answers.Count > 0)
        {
            Add(OwnShortcodes.FileName, own.Write(report.Met));
        }

        return new(files, reports.ToImmutable(), report);

        void Add(string file, string text) => reports.Add(new ImportedFile(file, () => new UTF8Encoding(false).GetBytes(text)));
    }
}
