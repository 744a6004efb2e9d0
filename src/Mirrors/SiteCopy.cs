using System.Security.Cryptography;
using Advocate.Files;
using Advocate.Output;

namespace Advocate.Mirrors;

/// <summary>A copy of a site, wherever it is.</summary>
internal interface ISiteCopy
{
    /// <summary>The whole list of digests as the copy has it; null where it has none.</summary>
    Task<string?> ReadListAsync(CancellationToken cancelled);

    /// <summary>The digest of a file in lower-case hexadecimal; null where the copy has no such file.</summary>
    /// <exception cref="HttpRequestException">The copy did not answer.</exception>
    Task<string?> DigestAsync(string path, CancellationToken cancelled);

    /// <summary>The copy's files; none where nobody can know them all, as on a server.</summary>
    IEnumerable<string> Paths { get; }
}

/// <summary>A folder that holds a copy.</summary>
internal sealed class FolderCopy(string folder) : ISiteCopy
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>All files but the list itself and what the program keeps for its next build.</summary>
    public IEnumerable<string> Paths =>
        Directory.EnumerateFiles(folder, "*", Everything)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != DigestList.FileName && !path.StartsWith(OutputManifest.FileName, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public async Task<string?> ReadListAsync(CancellationToken cancelled) =>
        Path.Combine(folder, DigestList.FileName) is var file && File.Exists(file) ? await File.ReadAllTextAsync(file, cancelled) : null;

    public async Task<string?> DigestAsync(string path, CancellationToken cancelled)
    {
        // A link would lead to a file that is no part of the copy.
        var file = Path.Combine(folder, path);
        if (!File.Exists(file) || RealPath.Of(file) is not { } real || !IsIn(real))
        {
            return null;
        }

        await using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancelled));
    }

    private bool IsIn(string real) =>
        real.StartsWith(
            $"{Path.TrimEndingDirectorySeparator(RealPath.Of(folder) ?? folder)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}

/// <summary>A copy on a server.</summary>
/// <param name="root">Its address, with a slash at the end.</param>
internal sealed class ServedCopy(Uri root) : ISiteCopy, IDisposable
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    // A server that leads elsewhere gives out something else.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = MaxWait,
        DefaultRequestHeaders = { { "User-Agent", "advocate-verify/1.0" }, { "Accept", "*/*" } },
    };

    public IEnumerable<string> Paths => [];

    public async Task<string?> ReadListAsync(CancellationToken cancelled)
    {
        using var response = await _client.GetAsync(new Uri(root, DigestList.FileName), cancelled);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync(cancelled) : null;
    }

    public async Task<string?> DigestAsync(string path, CancellationToken cancelled)
    {
        var address = new Uri(root, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancelled);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        await using var bytes = await response.Content.ReadAsStreamAsync(cancelled);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancelled));
    }

    public void Dispose() => _client.Dispose();
}
