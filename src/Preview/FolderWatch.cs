using System.Threading.Channels;

namespace Advocate.Preview;

/// <summary>
/// Hears of changes below some folders. What it says may be too much and may be repeated; it never keeps silent for long: when the
/// system loses count, or gives no notice at all, as network drives and folders shared with containers do, it asks to look again.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Saving is a burst of small steps; a change is passed on when nothing followed for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);

    /// <summary>However long a burst goes on, what is there by now is passed on.</summary>
    private static readonly TimeSpan MaxBurst = TimeSpan.FromMilliseconds(250);

    /// <summary>How often to look without having heard anything.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _heard = Channel.CreateBounded<string>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly string[] _folders;
    private readonly FileSystemWatcher?[] _watchers;
    private volatile bool _lostCount;
    private volatile bool _isWaiting;

    public FolderWatch(params string[] folders)
    {
        _folders = folders;
        _watchers = new FileSystemWatcher?[folders.Length];
        WatchAll();
    }

    /// <summary>Whether all that was heard has been passed on, and whoever took it has come back for more.</summary>
    public bool IsIdle => _isWaiting && _heard.Reader.Count == 0;

    /// <summary>Waits until something changed and the burst is over, or until it is time to look without a reason.</summary>
    public async Task<Heard> NextAsync(CancellationToken cancelled)
    {
        using var heartbeat = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        heartbeat.CancelAfter(Heartbeat);
        _isWaiting = true;
        try
        {
            await _heard.Reader.WaitToReadAsync(heartbeat.Token);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            return Heard.Nothing;
        }
        finally
        {
            _isWaiting = false;
        }

        var files = new HashSet<string>(StringComparer.Ordinal);
        for (var burst = TimeSpan.Zero; Drain(files) && burst < MaxBurst; burst += Quiet)
        {
            await Task.Delay(Quiet, cancelled);
        }

        var lostCount = _lostCount;
        _lostCount = false;
        return new Heard(files, lostCount);
    }

    /// <summary>Watches anew: a folder that was deleted and made again, or whose watch fell silent, is heard of again.</summary>
    public void Renew()
    {
        Dispose();
        WatchAll();
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher?.Dispose();
        }
    }

    private bool Drain(HashSet<string> files)
    {
        var any = false;
        while (_heard.Reader.TryRead(out var file))
        {
            files.Add(file);
            any = true;
        }

        return any;
    }

    private void WatchAll()
    {
        for (var i = 0; i < _folders.Length; i++)
        {
            _watchers[i] = Directory.Exists(_folders[i]) ? Watch(_folders[i]) : null;
        }
    }

    private FileSystemWatcher? Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter =
                    NotifyFilters.FileName | NotifyFilters.DirectoryName
                    | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes,
            };
            watcher.Created += (_, change) => Hear(change.FullPath);
            watcher.Changed += (_, change) => Hear(change.FullPath);
            watcher.Deleted += (_, change) => Hear(change.FullPath);
            watcher.Renamed += (_, change) => Hear(change.FullPath);
            watcher.Error += (_, _) => LoseCount(folder);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            // The system has no watch left to give. Looking once in a while has to do.
            return null;
        }
    }

    private void Hear(string file)
    {
        _lostCount |= !_heard.Writer.TryWrite(file);
    }

    private void LoseCount(string folder)
    {
        _lostCount = true;
        Hear(folder);
    }

    /// <param name="Files">Whole paths of what something was heard of.</param>
    /// <param name="LostCount">True when there was more than could be counted: every file has to be looked at.</param>
    public sealed record Heard(IReadOnlySet<string> Files, bool LostCount)
    {
        public static Heard Nothing { get; } = new(new HashSet<string>(), false);
    }
}
