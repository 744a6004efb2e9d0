using System.Diagnostics;
using Advocate.Pipelines;
using Advocate.Tests.Site;

namespace Advocate.Tests.Commands;

/// <summary>The generator as a program of its own, in a folder that is thrown away.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("advocate-tests-").FullName;

    /// <param name="files">Files one below the other, each under a line <c>-- its/path.md --</c>; they go into <c>input/</c>.</param>
    public Workplace(string files)
    {
        var tree = MemoryTree.Of(files);
        foreach (var path in tree.Paths)
        {
            Write($"input/{path}", tree.ReadBytes(path));
        }
    }

    public string this[string path] => File.ReadAllText(Path.Combine(_root, path));

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public void Delete(string path) => File.Delete(Path.Combine(_root, path));

    /// <summary>All files below a folder, each with its text.</summary>
    public Dictionary<string, string> Contents(string folder) =>
        Directory.EnumerateFiles(Path.Combine(_root, folder), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_root, file).Replace('\\', '/'), File.ReadAllText);

    /// <summary>Runs the program in the folder, with the repository's theme.</summary>
    public async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Engine).Assembly.Location, .. arguments, "--theme", Repository.Theme])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output).ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
