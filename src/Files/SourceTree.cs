using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Advocate.Diagnostics;
using Advocate.Text;

namespace Advocate.Files;

/// <summary>A folder of files to read: on disk, or in memory for previews and tests.</summary>
public interface ISourceTree
{
    /// <summary>The prefix of a path in messages: <c>input/</c>.</summary>
    string DisplayRoot { get; }

    /// <summary>All files below the folder, with forward slashes, in ordinal order.</summary>
    ImmutableArray<string> Paths { get; }

    /// <summary>What keeps files out of <see cref="Paths"/> that somebody may miss there.</summary>
    ImmutableArray<Diagnostic> Findings => [];

    /// <summary>A path as messages name it: <c>input/articles/one.md</c>.</summary>
    string DisplayPathOf(string path) => DisplayRoot + path;

    byte[] ReadBytes(string path);

    /// <summary>The same bytes for a short look, after which their memory may be used again.</summary>
    PooledBuffer Borrow(string path) => new(ReadBytes(path));

    /// <summary>The same object as long as the file has the same bytes; null where nothing is known of that.</summary>
    object? IdentityOf(string path) => null;
}

public static class SourceTree
{
    public static readonly DiagnosticRule NotUtf8 = new(
        "ADV001", Severity.Error, "The file is not UTF-8 text",
        "Save it again with the encoding UTF-8.");

    public static readonly DiagnosticRule TooLarge = new(
        "ADV002", Severity.Error, "The file is too large",
        "Split the text into several files.");

    public static readonly DiagnosticRule Unreadable = new(
        "ADV007", Severity.Error, "The file cannot be read",
        "See that the file is still there, that you may read it, and that no other program holds it.");

    public static readonly DiagnosticRule ControlCharacter = new(
        "ADV008", Severity.Error, "A character that cannot be shown",
        "Delete the character; it most often comes in with text copied from elsewhere.");

    private static readonly char[] Controls =
        [
            .. Enumerable.Range(0, 32).Concat(Enumerable.Range(0x7F, 33)).Append(0xFFFE).Append(0xFFFF)
                .Select(code => (char)code)
                .Except(['\t', '\n', '\r']),
        ];

    /// <summary>What Windows means by U+0080 to U+009F; U+FFFD where it means nothing.</summary>
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    /// <summary>NEL, the separators of lines and of paragraphs: line ends in YAML and Unicode, and in no editor.</summary>
    private static readonly char[] RareLineEnds = ['\u0085', '\u2028', '\u2029'];

    /// <summary>What neither HTML nor XML may hold. Tabs and line ends are no part of it.</summary>
    public static readonly SearchValues<char> ControlCharacters = SearchValues.Create(Controls);

    /// <summary>The characters that reading replaces. Most files have none, which one search shows.</summary>
    private static readonly SearchValues<char> Untidy = SearchValues.Create([.. Controls, .. RareLineEnds, '\r']);

    /// <summary>No text that a person wrote is larger; the limit keeps a slip from stopping the machine.</summary>
    private const int LargestFile = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Diagnostic CannotRead(string file, Exception exception) => Unreadable.At(
        new Location(file),
        exception is UnauthorizedAccessException ? "You are not allowed to read this file." : "The system does not give this file out.");

    /// <summary>A file that is not text: nothing of it is read before its bytes are asked for.</summary>
    public static SourceText Open(this ISourceTree tree, string path) =>
        new(FileAt(path, tree.DisplayPathOf(path)) with { ReadBytes = () => tree.ReadBytes(path) }, "");

    /// <summary>Links name a file in one spelling, whichever the disk has: that of macOS is another than that of a keyboard.</summary>
    private static SourceFile FileAt(string path, string display) => new(NormalizationFormC.Of(path), display) { WrittenPath = path };

    /// <summary>
    /// Reads a text file. Line ends become <c>\n</c>, so that a site is the same on every system. What only some programs take for the end
    /// of
    /// a line becomes a space, so that a line has the same number everywhere.
    /// </summary>
    /// <returns>Null when it cannot be read as text; the reason is in the diagnostics by then.</returns>
    public static SourceText? Read(this ISourceTree tree, string path, DiagnosticBag diagnostics)
    {
        var display = tree.DisplayPathOf(path);
        PooledBuffer borrowed;
        try
        {
            borrowed = tree.Borrow(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(CannotRead(display, exception));
            return null;
        }

        using (borrowed)
        {
            return Read(path, display, borrowed.Span, diagnostics);
        }
    }

    private static SourceText? Read(string path, string display, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > LargestFile)
        {
            diagnostics.Add(
                TooLarge.At(
                    new Location(display), $"This file has {bytes.Length / 1024 / 1024} MB; {LargestFile / 1024 / 1024} MB is the limit."));
            return null;
        }

        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            var text = Strict.GetString(bytes);
            return new SourceText(
                FileAt(path, display), text.AsSpan().ContainsAny(Untidy) ? Tidied(text, display, diagnostics) : text);
        }
        catch (DecoderFallbackException exception)
        {
            var before = bytes[..Math.Max(0, exception.Index)];
            var line = before.Count((byte)'\n') + 1;
            diagnostics.Add(
                NotUtf8.At(new Location(display, line, before.Length - before.LastIndexOf((byte)'\n')), "A character here is not UTF-8."));
            return null;
        }
    }

    /// <summary>
    /// What is wrong with a control character. Those from U+0080 to U+009F come from texts of Windows, where the same numbers mean
    /// quotation marks, dashes and the like.
    /// </summary>
    public static Diagnostic ControlCharacterAt(Location location, char character)
    {
        var meant = character is >= '\u0080' and <= '\u009F' ? Windows1252[character - '\u0080'] : '\uFFFD';
        var message = $"The control character U+{(int)character:X4} is here.";
        return meant == '\uFFFD' ? ControlCharacter.At(location, message) : ControlCharacter.At(
            location, message, $"Write '{meant}' in its place.");
    }

    private static int IndexOfControl(string text, int from) =>
        text.AsSpan(from).IndexOfAny(ControlCharacters) is >= 0 and var found ? from + found : -1;

    private static string Tidied(string text, string display, DiagnosticBag diagnostics)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        foreach (var lineEnd in RareLineEnds)
        {
            text = text.Replace(lineEnd, ' ');
        }

        var at = text.AsSpan().IndexOfAny(ControlCharacters);
        if (at < 0)
        {
            return text;
        }

        var (line, lineStart) = (1, 0);
        for (var from = 0; at >= 0; at = IndexOfControl(text, from))
        {
            line += text.AsSpan(from, at - from).Count('\n');
            lineStart = text.LastIndexOf('\n', at) + 1;
            diagnostics.Add(ControlCharacterAt(new Location(display, line, at - lineStart + 1), text[at]));
            from = at + 1;
        }

        return string.Concat(text.Select(c => ControlCharacters.Contains(c) ? ' ' : c));
    }
}

/// <summary>A folder on disk.</summary>
public sealed class DiskTree : ISourceTree
{
    /// <summary>Nearly all texts are smaller; memory for others is not worth keeping.</summary>
    private const int LargestBorrowed = 256 * 1024;

    private readonly string _root;

    public DiskTree(string root)
    {
        _root = Path.GetFullPath(root);
        DisplayRoot = DisplayRootOf(_root);
        var listing = FolderListing.Of(_root, DisplayRoot);
        Paths = [.. listing.Files.Select(file => file.Path)];
        Findings = listing.Findings;
    }

    public string DisplayRoot { get; }

    public ImmutableArray<string> Paths { get; }

    public ImmutableArray<Diagnostic> Findings { get; }

    /// <param name="path">Below the folder, with forward slashes.</param>
    public static bool IsHidden(string path) => path[0] == '.' || path.Contains("/.", StringComparison.Ordinal);

    public static string DisplayRootOf(string root) => Location.Shown(root) is var shown and not "." ? $"{shown}/" : "";

    public byte[] ReadBytes(string path) => File.ReadAllBytes(Path.Combine(_root, path));

    public PooledBuffer Borrow(string path)
    {
        using var file = File.OpenHandle(Path.Combine(_root, path));
        if (RandomAccess.GetLength(file) is not (> 0 and <= LargestBorrowed and var length))
        {
            return new PooledBuffer(ReadBytes(path));
        }

        var memory = ArrayPool<byte>.Shared.Rent((int)length);
        var read = 0;
        while (read < length && RandomAccess.Read(file, memory.AsSpan(read, (int)length - read), read) is var more and > 0)
        {
            read += more;
        }

        return new PooledBuffer(memory, read);
    }
}
