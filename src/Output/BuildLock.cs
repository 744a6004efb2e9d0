using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace Advocate.Output;

/// <summary>
/// Held by the one build that may write to an output folder. The system releases it when the process ends, however it ends.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _path;
    private readonly SafeFileHandle _file;

    private BuildLock(string path, SafeFileHandle file) => (_path, _file) = (path, file);

    /// <param name="path">A file beside the output folder. It is there only as long as the lock is held.</param>
    /// <param name="patience">How long to wait for another build to end.</param>
    /// <returns>Null when another build still holds the lock.</returns>
    public static async Task<BuildLock?> TakeAsync(string path, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (clock.Elapsed >= patience)
            {
                return null;
            }

            await Task.Delay(Pause);
        }
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            // Before it is released, or else the file of the next to take it could be deleted. Windows deletes it when it is closed.
            File.Delete(_path);
        }

        _file.Dispose();
    }

    private static BuildLock? TryTake(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file = OperatingSystem.IsWindows()
                ? File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose)
                : File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            if (OperatingSystem.IsWindows() || (NativeFileSystem.TryLock(file) && IsAt(path, file)))
            {
                var taken = new BuildLock(path, file);
                file = null;
                return taken;
            }

            return null;
        }
        catch (Exception exception) when (OperatingSystem.IsWindows() && File.Exists(path) && exception is IOException or UnauthorizedAccessException)
        {
            // Here opening it is locking it.
            return null;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>
    /// Whether the file that was locked is still the one at the path: whoever held the lock before deletes it at the end, and then another
    /// build may have made and locked a new one.
    /// </summary>
    private static bool IsAt(string path, SafeFileHandle file)
    {
        var mark = Guid.NewGuid().ToByteArray();
        RandomAccess.Write(file, mark, 0);
        try
        {
            return File.ReadAllBytes(path).AsSpan().SequenceEqual(mark);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
