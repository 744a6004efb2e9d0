using System.IO.Enumeration;
using System.Runtime.InteropServices;

namespace Advocate.Files;

/// <summary>What is at a path, links not followed.</summary>
internal enum FileKind
{
    File,
    Folder,
    Link,

    /// <summary>A pipe, a socket or a device: opening it may wait forever, and so may reading it.</summary>
    Special,
}

internal static partial class FileKinds
{
    private const int CurrentFolder = -100, DoNotFollow = 0x100;
    private const uint TypeOnly = 1;

    /// <summary>The part of a file's mode that says what it is, and its values for what holds content.</summary>
    private const int TypeMask = 0xF000, RegularFile = 0x8000, Folder = 0x4000, Link = 0xA000;

    /// <summary>Where the mode is in what the two systems fill in, neither of which is longer than 256 bytes.</summary>
    private const int LinuxMode = 28, AppleMode = 4, MaxAnswerLength = 256;

    /// <summary>The kind of an entry of a folder.</summary>
    /// <param name="path">Its whole path.</param>
    public static FileKind Of(ref FileSystemEntry entry, string path) =>
        OperatingSystem.IsWindows() ? OfWindows(ref entry, path) : OfUnix(path) ?? (entry.IsDirectory ? FileKind.Folder : FileKind.File);

    /// <summary>The kind of what is at a path that no link is on.</summary>
    public static FileKind Of(string path) =>
        (OperatingSystem.IsWindows() ? null : OfUnix(path)) ?? (Directory.Exists(path) ? FileKind.Folder : FileKind.File);

    /// <returns>Null where the system does not say: it went away just now, or its path is too long.</returns>
    private static FileKind? OfUnix(string path)
    {
        Span<byte> answer = stackalloc byte[MaxAnswerLength];
        var isKnown = OperatingSystem.IsLinux() ? StatX(CurrentFolder, path, DoNotFollow, TypeOnly, answer) == 0
            : OperatingSystem.IsMacOS()
                && (RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Stat(path, answer) : StatOfIntel(path, answer)) == 0;
        return !isKnown ? null : (MemoryMarshal.Read<ushort>(answer[(OperatingSystem.IsLinux() ? LinuxMode : AppleMode)..]) & TypeMask) switch
        {
            RegularFile => FileKind.File,
            Folder => FileKind.Folder,
            Link => FileKind.Link,
            _ => FileKind.Special,
        };
    }

    /// <summary>Folders that are kept in step with a server have marks like those of links, and lead nowhere else.</summary>
    private static FileKind OfWindows(ref FileSystemEntry entry, string path) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && new FileInfo(path).LinkTarget is not null ? FileKind.Link
        : entry.IsDirectory ? FileKind.Folder : FileKind.File;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatOfIntel(string path, Span<byte> answer);
}
