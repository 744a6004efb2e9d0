using System.Diagnostics;

namespace Advocate.Output;

/// <summary>Puts a finished folder in the place of another.</summary>
internal static class FolderExchange
{
    /// <summary>Windows moves no folder while a program reads a file in it, as a web server does for a moment at a time.</summary>
    private static readonly TimeSpan Patience = OperatingSystem.IsWindows() ? TimeSpan.FromSeconds(2) : TimeSpan.Zero;

    /// <summary>
    /// Exchanges the new site for the old one: in one step where the system can, and else in two, between which the old one lies beside
    /// the folder, from where the next build brings it back if this one is stopped there.
    /// </summary>
    /// <returns>False, with both as they were, when the folder cannot be moved: another disk lies there, or a program holds it.</returns>
    public static bool TryPutInPlace(OutputFolder folder)
    {
        if (!Directory.Exists(folder.FullPath))
        {
            Directory.Move(folder.Staging, folder.FullPath);
            return true;
        }

        if (NativeFileSystem.TryExchange(folder.Staging, folder.FullPath))
        {
            return true;
        }

        if (!TryMove(folder.FullPath, folder.Retired))
        {
            return false;
        }

        if (TryMove(folder.Staging, folder.FullPath))
        {
            return true;
        }

        Directory.Move(folder.Retired, folder.FullPath);
        return false;
    }

    private static bool TryMove(string folder, string place)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Directory.Move(folder, place);
                return true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (clock.Elapsed >= Patience)
                {
                    return false;
                }

                Thread.Sleep(20);
            }
        }
    }
}
