using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Advocate.Output;

/// <summary>
/// What systems can do with files and .NET has no method for. Each says whether it was done; where a system cannot, it was not.
/// </summary>
internal static partial class NativeFileSystem
{
    private const int CurrentFolder = -100;
    private const uint LinuxExchange = 2, AppleExchange = 2;
    private const int Exclusive = 2, WithoutWaiting = 4;

    /// <summary>Gives a file a second name on the same disk.</summary>
    public static bool TryLink(string file, string link) =>
        OperatingSystem.IsWindows() ? CreateHardLink(link, file, 0) != 0 : Link(file, link) == 0;

    /// <summary>Exchanges two folders in one step, so that nobody ever sees neither of them or a part of one.</summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() ? RenameAt2(CurrentFolder, one, CurrentFolder, other, LinuxExchange) == 0
                : OperatingSystem.IsMacOS() && RenameX(one, other, AppleExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library that does not know the call yet.
            return false;
        }
    }

    /// <summary>
    /// Locks an open file against other processes until it is closed, which the system does for a process that is killed.
    /// </summary>
    public static bool TryLock(SafeFileHandle file) => Lock(file, Exclusive | WithoutWaiting) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string link);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int folder, string path, int otherFolder, string otherPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameX(string path, string otherPath, uint flags);

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int Lock(SafeFileHandle file, int operation);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial int CreateHardLink(string link, string file, nint security);
}
