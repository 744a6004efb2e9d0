using System.Diagnostics;
using System.Text;
using Advocate.Diagnostics;
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

    /// <summary>What is typed in the folder to start the program.</summary>
    public string Command => ProgramCommand.Of(AppContext.BaseDirectory, _root);

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
    public Task<(int Code, string Said)> RunAsync(params string[] arguments) => RunAloneAsync([.. arguments, .. Theme(arguments)]);

    /// <summary>Runs the program in the folder, with whatever theme it finds.</summary>
    public Task<(int Code, string Said)> RunAloneAsync(params string[] arguments) =>
        StartAsync("dotnet", [typeof(Engine).Assembly.Location, .. arguments]);

    /// <summary>Runs any program in the folder.</summary>
    public async Task<(int Code, string Said)> StartAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = KillLate(process);
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output).ReplaceLineEndings("\n"));
    }

    /// <summary>Runs a command that goes on until it is stopped, up to a line.</summary>
    /// <param name="meanwhile">What to do before it is stopped, given the address that it said.</param>
    /// <returns>All lines up to then.</returns>
    public async Task<string> RunUntilAsync(
        string lastLine, IReadOnlyDictionary<string, string> environment, Func<Uri, Task> meanwhile, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Engine).Assembly.Location, .. arguments, .. Theme(arguments)])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = KillLate(process);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Append(line).Append('\n');
            if (line.Contains(lastLine, StringComparison.Ordinal))
            {
                break;
            }
        }

        await meanwhile(new Uri(said.ToString().Split(' ', '\n').First(word => word.StartsWith("http://", StringComparison.Ordinal))));
        process.Kill();
        said.Append(await process.StandardOutput.ReadToEndAsync());
        return said.ToString();
    }

    /// <summary>Runs a command and kills it, unless it ends before that.</summary>
    public async Task KillAsync(Func<bool> when, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(Engine).Assembly.Location,
                .. arguments,
                .. Theme(arguments)])
        { WorkingDirectory = _root, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var limit = KillLate(process);
        while (!process.HasExited && !when())
        {
            Thread.Yield();
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ends a program that should have ended long ago, so that its test fails and does not wait for ever.</summary>
    private static Timer KillLate(Process process) =>
        new(_ => process.Kill(entireProcessTree: true), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

    /// <summary>The repository's theme, for the commands that read one.</summary>
    private static string[] Theme(string[] arguments) =>
        arguments is ["serve" or "diff" or "digest" or "verify" or "reference", ..] || arguments.Contains("--theme")
            ? []
            : ["--theme", Repository.Theme];

    public string PathOf(string path) => Path.Combine(_root, path);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
