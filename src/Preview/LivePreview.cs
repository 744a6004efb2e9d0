using System.Collections.Immutable;
using System.Diagnostics;
using Advocate.Building;
using Advocate.Checks.Writing;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Pipelines;
using Advocate.Theming;

namespace Advocate.Preview;

/// <summary>Keeps a site built in memory, as its files are at this moment.</summary>
internal sealed class LivePreview : IDisposable
{
    public static readonly DiagnosticRule StaleTemplate = new(
        "ADV503", Severity.Warning, "A template that changed is not shown yet",
        "Stop the preview and start it as 'dotnet watch run -- preview', which compiles templates whenever they are saved.");

    /// <summary>Open pages come first; the rest of the site is checked after them.</summary>
    private static readonly TimeSpan LeadOfOpenPages = TimeSpan.FromMilliseconds(150);

    /// <summary>How long a page waits for a build that is on its way.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(5);

    private readonly string _input;
    private readonly string? _theme;
    private readonly Func<BuildOptions> _options;
    private readonly bool _isStartedAnew;
    private readonly Engine _engine = new(PipelineList.All, new BuildCache());
    private readonly SiteBuilder _builder;
    private readonly FolderWatch _watch;
    private readonly FolderSnapshot? _compiledTheme;
    private FolderSnapshot _currentInput;
    private FolderSnapshot? _currentTheme;
    private readonly Lock _publishing = new();
    private Action<PreviewState>? _onStateChanged;
    private PreviewState _current = new(0, null, [], null);
    private CancellationTokenSource _newBuild = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LivePreview(string input, string? theme, Func<BuildOptions> options, bool isStartedAnew)
    {
        (_input, _theme, _options, _isStartedAnew) = (
            Path.GetFullPath(input), theme is null ? null : Path.GetFullPath(theme), options, isStartedAnew);
        _builder = new SiteBuilder(_engine);
        _watch = new FolderWatch([.. new[] { _input, _theme }.OfType<string>()]);
        _currentInput = FolderSnapshot.Take(_input, null, _ => true);
        _compiledTheme = _currentTheme = _theme is null ? null : FolderSnapshot.Take(_theme, null, _ => true);
        foreach (var template in _compiledTheme?.Paths.Where(IsTemplate) ?? [])
        {
            _compiledTheme!.ReadBytes(template);
        }
    }

    /// <param name="theme">Null for the theme that is part of the program, which does not change.</param>
    /// <param name="options">Asked at every build, since a preview may be left running over midnight.</param>
    /// <param name="isStartedAnew">
    /// True where something else compiles templates as they are saved, and then starts the preview anew.
    /// </param>
    public static async Task<LivePreview> StartAsync(string input, string? theme, Func<BuildOptions> options, bool isStartedAnew = false)
    {
        var preview = new LivePreview(input, theme, options, isStartedAnew);
        await preview.BuildAsync([], Stopwatch.StartNew());
        return preview;
    }

    public PreviewState Current
    {
        get => Volatile.Read(ref _current);
        private set => Volatile.Write(ref _current, value);
    }

    /// <summary>The state once nothing is left to do: what was saved a moment ago is in it.</summary>
    public async Task<PreviewState> SettledAsync(CancellationToken cancelled)
    {
        var clock = Stopwatch.StartNew();
        while (!_watch.IsIdle && clock.Elapsed < MaxWait)
        {
            await Task.Delay(2, cancelled);
        }

        return Current;
    }

    /// <summary>Waits for a state newer than one.</summary>
    public async Task<PreviewState> AfterAsync(int number, CancellationToken cancelled)
    {
        while (Current is var current && current.Number <= number)
        {
            var next = _next.Task;
            if (Current.Number <= number)
            {
                await next.WaitAsync(cancelled);
            }
        }

        return Current;
    }

    /// <summary>Builds again whenever something changed, until cancelled.</summary>
    /// <param name="onStateChanged">Called with each new state as it comes.</param>
    public async Task RunAsync(Action<PreviewState> onStateChanged, CancellationToken cancelled)
    {
        _onStateChanged = onStateChanged;
        while (true)
        {
            var heard = await _watch.NextAsync(cancelled);
            var clock = Stopwatch.StartNew();
            var (input, theme) = await SnapshotAsync(heard, cancelled);
            ImmutableArray<string> changed = [.. Changed(_currentInput, input), .. Changed(_currentTheme, theme)];
            (_currentInput, _currentTheme) = (input, theme);
            if (_isStartedAnew)
            {
                // The program that takes this one's place shows them.
                changed = [.. changed.Where(file => !IsTemplate(file))];
            }

            if (changed.IsEmpty)
            {
                continue;
            }

            if (heard == FolderWatch.Heard.Nothing)
            {
                // The change was seen and not heard.
                _watch.Renew();
            }

            await BuildAsync(changed, clock);
        }
    }

    public void Dispose()
    {
        _newBuild.Cancel();
        _newBuild.Dispose();
        _watch.Dispose();
    }

    private static IEnumerable<string> Changed(FolderSnapshot? before, FolderSnapshot? now) =>
        before is null || now is null ? [] : now.ChangedSince(before).Select(path => now.DisplayRoot + path);

    private async Task<(FolderSnapshot Input, FolderSnapshot? Theme)> SnapshotAsync(FolderWatch.Heard heard, CancellationToken cancelled)
    {
        const int TimesToWait = 6;
        for (var waited = 0; ; waited++)
        {
            var input = FolderSnapshot.Take(_input, _currentInput, IsHeardOf);
            var theme = _theme is null ? null : FolderSnapshot.Take(_theme, _currentTheme, IsHeardOf);
            if (waited == TimesToWait || !(input.LooksHalfSaved(_currentInput) || IsHalfSaved(theme, _currentTheme)))
            {
                return (input, theme);
            }

            await Task.Delay(25, cancelled);
        }

        static bool IsHalfSaved(FolderSnapshot? now, FolderSnapshot? before) => before is not null && now?.LooksHalfSaved(before) == true;

        bool IsHeardOf(string file) => heard.LostCount || heard.Files.Contains(file);
    }

    private async Task BuildAsync(ImmutableArray<string> changed, Stopwatch clock)
    {
        await _newBuild.CancelAsync();
        _newBuild.Dispose();
        _newBuild = new CancellationTokenSource();
        ImmutableArray<Diagnostic> found = [];
        var options = _options();
        try
        {
            var planned = await _builder.PlanAsync(_currentInput, _currentTheme ?? Theme.BuiltIn, options);
            found = [.. planned.Findings, .. StaleTemplates()];
            if (found.HasErrors())
            {
                Publish(new(Current.Shown, found, Changed: changed, Time: clock.Elapsed));
                return;
            }

            Publish(new(new SiteSnapshot(await _builder.WithDraftsAsync(planned, options)), found, Changed: changed, Time: clock.Elapsed));
            _ = CheckPagesAsync(planned, _currentInput, options, found, _newBuild.Token);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Publish(new(Current.Shown, found, exception, changed, clock.Elapsed));
        }
    }

    /// <summary>Looks at every finished page as a build does, and at the writing, while the page that is open is shown already.</summary>
    private async Task CheckPagesAsync(
        PlannedSite planned, FolderSnapshot input, BuildOptions options, ImmutableArray<Diagnostic> found, CancellationToken newBuild)
    {
        try
        {
            await Task.Delay(LeadOfOpenPages, newBuild);
            var site = await _builder.PlanAgainAsync(planned, options);
            site = site with { Outputs = [.. site.Outputs.Where(o => !o.IsPicture)] };
            found = found.AddRange(await Task.Run(() => SiteBuilder.Render(site, new CancelableOutput(newBuild)), newBuild));
            found = found.AddRange(await Task.Run(() => WritingAdvice.Run(planned.Site!, input, _engine.Kinds, newBuild), newBuild));
        }
        catch (Exception) when (newBuild.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Publish(new(Current.Shown, found, exception.GetBaseException()), newBuild);
            return;
        }

        Publish(new(Current.Shown, found) { IsComplete = true }, newBuild);
    }

    /// <param name="newBuild">Set when what is published is out of date already.</param>
    private void Publish(BuildOutcome outcome, CancellationToken newBuild = default)
    {
        var findings = Finding.Of(outcome.Found.Sorted(), _currentInput, _currentTheme ?? Theme.BuiltIn);
        lock (_publishing)
        {
            if (newBuild.IsCancellationRequested)
            {
                return;
            }

            var waiting = _next;
            Current = new PreviewState(Current.Number + 1, outcome.Shown, [.. findings.Where(f => !IsAdvice(f))], outcome.Mistake)
            {
                Advice = outcome.IsComplete
                    ? [.. findings.Where(IsAdvice)]
                    : [.. Current.Advice.Where(f => !outcome.Changed.Contains(f.Diagnostic.Location.File))],
                Changed = outcome.Changed.IsDefault ? [] : outcome.Changed,
                Time = outcome.Time,
            };
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.SetResult();
            _onStateChanged?.Invoke(Current);
        }
    }

    /// <summary>Templates are compiled in.</summary>
    private IEnumerable<Diagnostic> StaleTemplates() =>
        _isStartedAnew ? [] :
            from file in Changed(_compiledTheme, _currentTheme)
            where IsTemplate(file)
            select StaleTemplate.At(
                new Location(file),
                "The preview still shows this template as it was when the preview was started.");

    private static bool IsAdvice(Finding finding) => finding.Diagnostic.Severity == Severity.Advice;

    private static bool IsTemplate(string path) => path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    private sealed record BuildOutcome(
        SiteSnapshot? Shown,
        ImmutableArray<Diagnostic> Found,
        Exception? Mistake = null,
        ImmutableArray<string> Changed = default,
        TimeSpan Time = default)
    {
        /// <summary>Whether all was checked that a build and <c>check</c> test.</summary>
        public bool IsComplete { get; init; }
    }

    /// <summary>Keeps nothing, and gives up as soon as there is something newer to build.</summary>
    private sealed class CancelableOutput(CancellationToken cancelled) : IOutputTarget
    {
        public void Write(string path, ReadOnlyMemory<byte> bytes) => cancelled.ThrowIfCancellationRequested();
    }
}
