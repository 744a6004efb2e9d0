using System.Collections.Immutable;
using System.Globalization;
using Advocate.Diagnostics;
using Advocate.Preview;
using Spectre.Console;

namespace Advocate.Commands;

/// <summary>What is said of a site that is served.</summary>
public sealed partial class Report
{
    private ImmutableArray<Diagnostic> _told = [];

    public int NoFolder(string folder, string help)
    {
        console.WriteLine($"There is no folder {Location.Shown(folder)}/. {help}");
        return ExitCode.WrongUse;
    }

    public int PortTaken(int port)
    {
        console.WriteLine(
            $"Port {port} is taken by another program. Choose another with --port, or leave --port out to have a free one found.");
        return ExitCode.WrongUse;
    }

    public void NoBrowser(string address) => console.WriteLine($"No browser could be opened. Open {address} yourself.");

    public string Serving(string folder, string address)
    {
        console.WriteLine($"Serving {Location.Shown(folder)}/ at {address}");
        console.WriteLine("Ctrl+C ends it.");
        return address;
    }

    internal string Previewing(string address, PreviewState state)
    {
        Tell(state);
        console.WriteLine($"The preview is at {address}");
        console.WriteLine("It follows every change that is saved. Ctrl+C ends it.");
        return address;
    }

    internal void Rebuilt(PreviewState state)
    {
        Tell(state);
        var what = state.Changed is [var only] ? only : Count(state.Changed.Length, "file");
        var time = string.Create(CultureInfo.InvariantCulture, $"after {state.Time.TotalMilliseconds:0} ms");
        var outcome = state.IsBroken
            ? $"{Tally([.. state.Findings.Select(f => f.Diagnostic)])} {time}; the last good page stays"
            : $"shown {time}";
        if (!state.Changed.IsEmpty && state.Mistake is null)
        {
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {what}: {outcome}."));
        }
    }

    /// <summary>What was found, without what was said the time before.</summary>
    private void Tell(PreviewState state)
    {
        ImmutableArray<Diagnostic> found = [.. state.Findings.Select(f => f.Diagnostic)];
        Findings([.. found.Except(_told)]);
        _told = found;
        if (state.Mistake is { } mistake)
        {
            InternalError(mistake);
        }
    }
}
