using System.Collections.Immutable;
using System.Text;
using Advocate.Files;

namespace Advocate.Tests.Site;

/// <summary>A content folder that was never on disk.</summary>
public sealed class MemoryTree(IReadOnlyDictionary<string, byte[]> files, string displayRoot = "input/") : ISourceTree
{
    public string DisplayRoot => displayRoot;

    public ImmutableArray<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    public byte[] ReadBytes(string path) => files[path];

    /// <summary>Reads files written one below the other, each under a line <c>-- its/path.md --</c>.</summary>
    public static MemoryTree Of(string text)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        string? name = null;
        var body = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Keep();
                name = line[3..^3];
                body.Clear();
            }
            else
            {
                body.Append(line).Append('\n');
            }
        }

        Keep();
        return new MemoryTree(files);

        void Keep()
        {
            if (name is not null)
            {
                // The last line break belongs to the line that names the next file.
                files[name] = Encoding.UTF8.GetBytes(body.ToString(0, Math.Max(0, body.Length - 1)) + "\n");
            }
        }
    }
}
