using System.IO.Compression;
using System.Text;
using Advocate.Tests.Site;

namespace Advocate.Tests.Downloads;

/// <summary>Small sites with files to offer.</summary>
internal static class DownloadSite
{
    public static readonly byte[] Pdf = Encoding.Latin1.GetBytes("%PDF-1.7\n%âãÏÓ\n");

    public static Task<SmallSite> BuildAsync(string texts, params (string Path, byte[] Bytes)[] files)
    {
        var tree = MemoryTree.Of($"{SmallSite.Settings}\n{texts}");
        var all = tree.Paths.ToDictionary(p => p, tree.ReadBytes);
        foreach (var (path, bytes) in files)
        {
            all[path] = bytes;
        }

        return SmallSite.BuildAsync(new MemoryTree(all));
    }

    public static string Article(string text, string fields = "published: 2026-11-20") => $"""
        -- articles/one.md --
        ---
        title: One
        summary: An article that offers a file for those who want to read all of it.
        {fields}
        ---
        {text}
        """;

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
