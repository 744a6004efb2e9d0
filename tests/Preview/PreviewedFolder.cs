using System.Collections.Concurrent;
using System.Text;
using Advocate.Building;
using Advocate.Files;
using Advocate.Preview;
using Advocate.Tests.Site;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Advocate.Tests.Preview;

/// <summary>A content folder on disk and its preview, as a browser meets it.</summary>
internal sealed class PreviewedFolder : IAsyncDisposable
{
    public const string Home = """
        -- index.md --
        ---
        title: Home
        summary: The home page of a small site that is there to be previewed by tests.
        ---
        Welcome.
        """;

    /// <summary>A name by which the preview may be asked for besides localhost.</summary>
    public const string AllowedHost = "name-5080.app.example";

    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("advocate-preview-");
    private readonly CancellationTokenSource _ending = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentQueue<PreviewState> _states = new();
    private LivePreview? _live;
    private SiteServer? _server;
    private Task _running = Task.CompletedTask;

    public string Input => Path.Combine(_folder.FullName, "input");

    public string Theme => Path.Combine(_folder.FullName, "theme");

    public LivePreview Live => _live!;

    public string Origin => _server!.Origin;

    /// <summary>What every rebuild came to, in order.</summary>
    public IReadOnlyCollection<PreviewState> States => _states;

    /// <param name="files">Files one below the other, each under a line <c>-- its/path.md --</c>.</param>
    public static async Task<PreviewedFolder> StartAsync(string files, string? root = null, bool isStartedAnew = false)
    {
        var preview = new PreviewedFolder();
        var tree = MemoryTree.Of(files.Contains("-- site.yml --", StringComparison.Ordinal) ? files : $"{SmallSite.Settings}\n{files}");
        foreach (var path in tree.Paths)
        {
            preview.Save(path, tree.ReadBytes(path));
        }

        var theme = new DiskTree(Repository.Theme);
        foreach (var path in theme.Paths)
        {
            preview.SaveTheme(path, theme.ReadBytes(path));
        }

        preview._live = await LivePreview.StartAsync(
            preview.Input, preview.Theme, () => new BuildOptions(SmallSite.Today) { BasePath = root }, isStartedAnew);
        preview._server = await SiteServer.StartAsync(new PreviewSite(preview._live).AnswerAsync, 0, AllowedHost);
        preview._running = preview._live.RunAsync(preview._states.Enqueue, preview._ending.Token);
        return preview;
    }

    public void Save(string path, string text) => Save(path, Encoding.UTF8.GetBytes(text));

    public void Save(string path, byte[] bytes) => Write(Path.Combine(Input, path), bytes);

    public void SaveTheme(string path, byte[] bytes) => Write(Path.Combine(Theme, path), bytes);

    public string PathOf(string path) => Path.Combine(Input, path);

    public async Task<HttpResponseMessage> GetAsync(
        string address, HttpMethod? method = null, string? host = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Origin + address);
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _browser.SendAsync(request);
    }

    public async Task<string> TextAsync(string address)
    {
        using var response = await GetAsync(address);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await TextAsync(address));

    /// <summary>Asks for a page until it is as it should be.</summary>
    public Task UntilPageAsync(string address, Func<string, bool> isAsItShouldBe) =>
        UntilAsync(async () => isAsItShouldBe(await TextAsync(address)), $"{address} is not as it should be.");

    public Task UntilStateAsync(Func<PreviewState, bool> isAsItShouldBe) =>
        UntilAsync(() => Task.FromResult(isAsItShouldBe(Live.Current)), "The preview does not come to the state it should come to.");

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running);
        await _server!.DisposeAsync();
        _live!.Dispose();
        _browser.Dispose();
        _ending.Dispose();
        _folder.Delete(recursive: true);
    }

    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, string otherwise)
    {
        using var timeout = new CancellationTokenSource(MaxWait);
        while (!await isSo())
        {
            Assert.False(timeout.IsCancellationRequested, otherwise);
            await Task.Delay(20, CancellationToken.None);
        }
    }
}
