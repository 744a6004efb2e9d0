using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Search;
using Advocate.Text;
using Advocate.Theming;
using Advocate.Views;

namespace Advocate.Pipelines;

/// <summary>Runs pipelines through their phases, in parallel as far as their dependencies allow.</summary>
public sealed class Engine
{
    private readonly ImmutableArray<Pipeline> _pipelines;
    private readonly BuildCache? _cache;

    /// <param name="cache">Where the engine keeps what it made of files, when it will be asked again and again.</param>
    /// <exception cref="ArgumentException">A pipeline depends on one that is not there, or on itself: a mistake of ours.</exception>
    public Engine(ImmutableArray<Pipeline> pipelines, BuildCache? cache = null)
    {
        _pipelines = pipelines;
        Kinds = [.. pipelines.OfType<DocumentKind>()];
        _cache = cache;
        foreach (var pipeline in pipelines)
        {
            RefuseCycles(pipeline, []);
        }
    }

    /// <summary>The kinds of page that a site can have.</summary>
    public ImmutableArray<DocumentKind> Kinds { get; }

    /// <summary>The phases Input and Process: from files to the whole site, and what is wrong with them.</summary>
    public async Task<(Site Site, ImmutableArray<Diagnostic> Findings)> ReadAsync(
        ISourceTree input, SiteSettings settings, DateOnly today, IArtifactCache artifacts)
    {
        var found = new DiagnosticBag();
        var owned = AssignFiles(input, settings, found);
        ImmutableArray<FieldDefaults> defaults = [.. FieldDefaults.ReadAll(input, found)];
        var reader = new ContentReader(
            settings,
            defaults,
            [.. _pipelines.Select(p => p.Kind).OfType<ContentKind>().Where(k => k.Form == FileForm.FrontMatter)]);

        var results = await ProcessAsync((pipeline, dependencies) =>
        {
            var key = new CacheKey(pipeline, settings, defaults, dependencies);
            var processed = new ProcessResult[owned[pipeline].Count];
            Parallel.For(0, processed.Length, i =>
            {
                var file = owned[pipeline][i];
                processed[i] = file.Language is null
                    ? _cache?.Recall(input, file.Path, key) ?? Process(file, key)
                    : Process(file, key);
            });
            return processed;
        });
        found.AddAll(results.SelectMany(r => r.Findings));
        found.AddAll(reader.UnknownDefaults(results.SelectMany(r => r.KnownFields)));
        _cache?.ForgetOthers();
        var contents = results.Select(r => r.Content).OfType<IContent>().ToLookup(c => c is Document { IsMadeFromOriginal: true });
        return (new Site(settings, contents[false], today, contents[true].Cast<Document>()), found.Sorted());

        EditionTarget? EditionOf(FileToRead file) => file.Language is null
            ? null
            : new EditionTarget(
                file.Language, file.Original == file.Path ? null : input.Read(file.Original!, new DiagnosticBag()), file.TakesFacts);

        ProcessResult Process(FileToRead file, CacheKey key)
        {
            var path = file.Path;
            var findings = new DiagnosticBag();
            var context = new ProcessContext(reader, key.Dependencies, artifacts, findings) { Edition = EditionOf(file) };
            var ofText = new DiagnosticBag();
            if ((key.Pipeline.TakesBytes ? input.Open(path) : input.Read(path, ofText)) is not { } source)
            {
                return new ProcessResult(null, ofText.Sorted(), []);
            }

            try
            {
                var content = key.Pipeline.Process(source, context);
                findings.AddAll(content is IText { Withdrawn: not null } ? [] : ofText.Sorted());
                var made = new ProcessResult(content, OfItsOwn(file, source, findings.Sorted()), context.KnownFields);
                if (file.Language is null)
                {
                    _cache?.Remember(input, path, key, made);
                }

                return made;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                findings.Add(SourceTree.CannotRead(source.File.DisplayPath, exception));
                return new ProcessResult(null, findings.Sorted(), []);
            }
        }
    }

    /// <summary>A file of the content, and the edition that it is read for where its facts are those of an original.</summary>
    /// <param name="Original">The path of the file that this one translates; the same path where nobody has translated it.</param>
    private sealed record FileToRead(string Path, string? Original = null, string? Language = null)
    {
        /// <summary>Whether what the file does not give is the original's.</summary>
        public bool TakesFacts { get; init; }
    }

    /// <summary>What is wrong with an original was said of it, and is not said again of each edition made from it.</summary>
    private static ImmutableArray<Diagnostic> OfItsOwn(FileToRead file, SourceText source, ImmutableArray<Diagnostic> found) =>
        file.Language is null ? found
        : file.Path == file.Original ? []
        : [.. found.Where(d => d.Location.File == source.File.DisplayPath)];

    private Dictionary<Pipeline, List<FileToRead>> AssignFiles(ISourceTree input, SiteSettings settings, DiagnosticBag diagnostics)
    {
        var translations = new TranslationPaths(settings, input.Paths);
        var owned = _pipelines.ToDictionary(p => p, _ => new List<FileToRead>());
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in input.Paths)
        {
            if (!names.TryAdd(NormalizationFormC.Of(path), path))
            {
                diagnostics.Add(
                    EngineRules.SameName.At(
                        new Location(input.DisplayRoot + path),
                        $"There is a file {input.DisplayRoot}{names[NormalizationFormC.Of(path)]} too."));
            }

            if (FileNames.RefusedIn(path) is var (name, refusal))
            {
                diagnostics.Add(EngineRules.UnusableName.At(
                    new Location(input.DisplayRoot + path), $"On Windows nothing can be called '{name}': the name {refusal}."));
            }

            var translated = translations.OriginalOf(path);
            if (_pipelines.FirstOrDefault(p => p.Input(path)) is { } owner)
            {
                owned[owner].Add((owner.HasTranslations || owner is TextKind) && translated is var (own, tongue)
                    ? new FileToRead(path, own, tongue) { TakesFacts = owner.HasTranslations }
                    : new FileToRead(path));
                owned[owner].AddRange(owner is TextKind { HasTranslations: true } && translated is null
                    ? translations.Lacking(path).Select(language => new FileToRead(path, path, language) { TakesFacts = true })
                    : []);
            }
            else if (translated is var (original, language)
                && _pipelines.FirstOrDefault(p => p.Input(original)) is { HasTranslations: true } of)
            {
                owned[of].Add(new FileToRead(path, original, language) { TakesFacts = true });
            }
            else if (!translations.IsOfSettings(path) && path != SiteSettings.Path && !ContentPath.IsPrivate(path))
            {
                var dataFiles = _pipelines.Select(p => p.Kind).Where(k => k is { Form: not FileForm.FrontMatter }).Select(k => k!.Files);
                diagnostics.Add(EngineRules.UnreadFile.At(
                    new Location(input.DisplayRoot + path),
                    $"No part of the site is made from this file.{Suggestion.DidYouMean(path, dataFiles)}",
                    EngineRules.HelpFor(path)));
            }
        }

        diagnostics.AddAll(MisspelledFolders(input));
        return owned;
    }

    /// <summary>Texts in a folder that is nobody's are plain pages, which is hardly what <c>artcles/</c> was meant to hold.</summary>
    private IEnumerable<Diagnostic> MisspelledFolders(ISourceTree input)
    {
        var folders = _pipelines.Select(p => p.Kind).OfType<ContentKind>().Where(k => k.Form == FileForm.FrontMatter)
            .Select(k => k.Folder).Where(f => f != "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
            from path in input.Paths
            where ContentPath.IsMarkdown(path) && !ContentPath.IsPrivate(path) && path.Contains('/', StringComparison.Ordinal)
            group path by path.Split('/')[0] into files
            where !folders.Contains(files.Key)
            let meant = Suggestion.Nearest(files.Key, folders)
            where meant is not null
            select EngineRules.NearlyAFolder.At(
                new Location(input.DisplayRoot + files.Min(StringComparer.Ordinal)),
                $"The texts in '{files.Key}/' are plain pages. Did you mean '{meant}/'?");
    }

    /// <summary>
    /// The phase PostProcess: from the whole site to the files it shall have in all its languages, none of them rendered yet.
    /// </summary>
    public async Task<ImmutableArray<OutputFile>> PlanAsync(Site site, Theme theme, IArtifactCache artifacts)
    {
        var editions = site.Editions;

        // Which pages an edition has is known when all are planned, and asked when the first is rendered.
        var addresses = new FrozenSet<string>[editions.Length];
        ImmutableArray<Edition> links = editions.Length == 1
            ? []
            : [.. editions.Select((edition, index) => new Edition(edition, permalink => addresses[index].Contains(permalink)))];
        ImmutableArray<PostProcessContext> contexts =
        [
            .. editions.Select(edition => new PostProcessContext(Render(edition, theme) with { Editions = links }, Kinds, [], artifacts)
            {
                SearchKinds = () => SearchKindsOf(edition, theme),
            }),
        ];
        var planned = await Task.WhenAll(contexts.Select(context => RunAsync(needsAllOutputs: false, context)));
        for (var index = 0; index < planned.Length; index++)
        {
            addresses[index] = planned[index].Select(o => o.Permalink).ToFrozenSet(StringComparer.Ordinal);
        }

        ImmutableArray<OutputFile> outputs = [.. planned.SelectMany(o => o)];
        var last = await Task.WhenAll(contexts.Select(context => RunAsync(needsAllOutputs: true, context with { Outputs = outputs })));
        return [.. outputs.Concat(last.SelectMany(o => o)).OrderBy(o => o.Path, StringComparer.Ordinal)];
    }

    /// <summary>What the pages of a site are rendered with.</summary>
    public RenderContext Render(Site site, Theme theme) => new(site, theme)
    {
        Lists = [.. _pipelines.SelectMany(p => p.ListLinks(site)).OrderBy(l => l.Rank)],
        Feeds = [.. _pipelines.SelectMany(p => p.FeedLinks(site, Kinds))],
        LineOf = (document, words) => Kinds.First(k => k.Kind == document.Kind).LineOf(document, site, words),
        HasSearch = _pipelines.OfType<SearchFiles>().Any(),
        SectionsOn = subject => [.. Kinds.SelectMany(k => k.SectionsOn(subject, site, theme.Phrases[site.Settings.Language]))],
    };

    /// <summary>Pages of kinds with the same name are together.</summary>
    private ImmutableArray<IndexedKind> SearchKindsOf(Site site, Theme theme) =>
    [
        .. _pipelines.SelectMany(p => p.SearchKinds(site, theme))
            .GroupBy(kind => kind.Label)
            .Select(kinds => new IndexedKind(kinds.Key, [.. kinds.SelectMany(k => k.Pages).InOrderOfNames(p => p.Title)]))
            .Where(kind => !kind.Pages.IsEmpty),
    ];

    private async Task<ImmutableArray<OutputFile>> RunAsync(bool needsAllOutputs, PostProcessContext context)
    {
        var pipelines = _pipelines.Where(p => p.NeedsAllOutputs == needsAllOutputs && (p.IsInEveryEdition || context.IsOriginal));
        var outputs = await Task.WhenAll(pipelines.Select(p => Task.Run(() => p.PostProcess(context).ToList())));
        return [.. outputs.SelectMany(o => o)];
    }

    /// <summary>Runs the phase Process of every pipeline, each as soon as those it depends on have ended.</summary>
    private async Task<ImmutableArray<ProcessResult>> ProcessAsync(Func<Pipeline, ImmutableArray<IContent>, ProcessResult[]> process)
    {
        var running = new ConcurrentDictionary<Type, Lazy<Task<ProcessResult[]>>>();
        foreach (var pipeline in _pipelines)
        {
            running[pipeline.GetType()] = new Lazy<Task<ProcessResult[]>>(() => Task.Run(async () =>
            {
                var dependencies = await Task.WhenAll(pipeline.DependsOn.Select(d => running[d].Value));
                return process(pipeline, [.. dependencies.SelectMany(d => d).Select(p => p.Content).OfType<IContent>()]);
            }));
        }

        var all = await Task.WhenAll(_pipelines.Select(p => running[p.GetType()].Value));
        return [.. all.SelectMany(r => r)];
    }

    private void RefuseCycles(Pipeline pipeline, ImmutableList<Type> above)
    {
        if (above.Contains(pipeline.GetType()))
        {
            throw new ArgumentException($"{pipeline.GetType().Name} depends on itself: {string.Join(" > ", above.Select(t => t.Name))}.");
        }

        foreach (var type in pipeline.DependsOn)
        {
            var dependency = _pipelines.FirstOrDefault(p => p.GetType() == type)
                ?? throw new ArgumentException($"{pipeline.GetType().Name} depends on {type.Name}, which is not among the pipelines.");
            RefuseCycles(dependency, above.Add(pipeline.GetType()));
        }
    }
}
