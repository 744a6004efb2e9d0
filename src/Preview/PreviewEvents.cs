using System.Buffers;
using System.Text;
using System.Text.Json;
using Advocate.Checks.Writing;
using Advocate.Diagnostics;
using Advocate.Output;

namespace Advocate.Preview;

/// <summary>
/// Tells an open page what it must know to be up to date, as server-sent events: once when it asks, and whenever that changes.
/// </summary>
internal static class PreviewEvents
{
    /// <summary>More findings than a person reads at once.</summary>
    private const int MaxFindings = 50;

    /// <summary>A sign of life, so that nothing between the two takes the connection for dead.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    public static async Task SendAsync(HttpContext context, LivePreview preview)
    {
        var ending = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        try
        {
            await SendAsync(context, preview, Uri.UnescapeDataString(context.Request.Query["page"].ToString()), closed.Token);
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The page was left, or the preview ends.
        }
    }

    private static async Task SendAsync(HttpContext context, LivePreview preview, string page, CancellationToken closed)
    {
        await context.Response.WriteAsync("retry: 500\n\n", closed);
        byte[] told = [];
        for (var state = preview.Current; ; state = await NextAsync(context, preview, state.Number, closed))
        {
            var message = Message(state, page);
            if (!message.AsSpan().SequenceEqual(told))
            {
                told = message;
                await context.Response.WriteAsync($"data: {Encoding.UTF8.GetString(message)}\n\n", closed);
                await context.Response.Body.FlushAsync(closed);
            }
        }
    }

    private static async Task<PreviewState> NextAsync(HttpContext context, LivePreview preview, int number, CancellationToken closed)
    {
        while (true)
        {
            using var pulse = CancellationTokenSource.CreateLinkedTokenSource(closed);
            pulse.CancelAfter(Pulse);
            try
            {
                return await preview.AfterAsync(number, pulse.Token);
            }
            catch (OperationCanceledException) when (!closed.IsCancellationRequested)
            {
                await context.Response.WriteAsync(":\n\n", closed);
                await context.Response.Body.FlushAsync(closed);
            }
        }
    }

    /// <param name="page">The path of the page's address.</param>
    private static byte[] Message(PreviewState state, string page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("tag", TagOf(state, page));
            json.WriteString("mistake", state.Mistake?.ToString());
            json.WriteNumber("errors", state.Findings.Count(f => f.Diagnostic.Severity == Severity.Error));
            json.WriteNumber("warnings", state.Findings.Count(f => f.Diagnostic.Severity == Severity.Warning));
            WriteFindings(json, "findings", state.Findings);
            WriteFindings(json, "advice", state.Advice.Where(f => IsOn(state, page, f.Diagnostic)));
            if (state.Shown is { } snapshot)
            {
                WriteSnapshot(json, snapshot);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string TagOf(PreviewState state, string page)
    {
        if (state.Shown is null)
        {
            return ErrorPage.TagOf(state);
        }

        try
        {
            return Resource.At(state.Shown, page).Path is { } path ? state.Shown.TagOf(path) : "nothing";
        }
        catch (RenderingException exception)
        {
            return ErrorPage.TagOf(state with { Mistake = exception });
        }
    }

    /// <summary>Advice is shown on the page that it is about. That a page is a draft is marked on the page.</summary>
    private static bool IsOn(PreviewState state, string page, Diagnostic advice) =>
        advice.Rule != WritingRules.Draft
        && state.Shown is { } snapshot
        && Resource.At(snapshot, page) is { Path: { } path, Status: StatusCodes.Status200OK }
        && snapshot.FileOf(path) == advice.Location.File;

    private static void WriteFindings(Utf8JsonWriter json, string name, IEnumerable<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var (diagnostic, line) in findings.Take(MaxFindings))
        {
            json.WriteStartObject();
            json.WriteString("severity", diagnostic.Severity.Word());
            json.WriteString("code", diagnostic.Code);
            json.WriteString("place", diagnostic.Location.ToString());
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", diagnostic.Help);
            json.WriteString("line", line);
            json.WriteNumber("from", Math.Max(0, diagnostic.Location.Column - 1));
            json.WriteNumber("length", diagnostic.Location.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSnapshot(Utf8JsonWriter json, SiteSnapshot snapshot)
    {
        json.WriteStartObject("styles");
        foreach (var style in snapshot.StyleSheets)
        {
            json.WriteString(style.Name, snapshot.Root + style.Permalink);
        }

        json.WriteEndObject();
        json.WriteString("draft", snapshot.Phrases.Preview.Draft);
        json.WriteStartObject("marks");
        foreach (var (permalink, word) in snapshot.Marks)
        {
            json.WriteString(snapshot.Root + permalink, word);
        }

        json.WriteEndObject();
    }
}
