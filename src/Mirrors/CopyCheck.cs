using System.Collections.Concurrent;
using Advocate.Diagnostics;

namespace Advocate.Mirrors;

/// <summary>Compares a copy of a site with the list of the site's digests.</summary>
internal static class CopyCheck
{
    /// <summary>So many files are asked for side by side: a mirror may be a small machine.</summary>
    private const int AtOnce = 4;

    /// <param name="nameOf">What a file of the copy is called in findings.</param>
    public static async Task<IReadOnlyCollection<Diagnostic>> RunAsync(
        DigestList list, ISiteCopy copy, Func<string, string> nameOf, CancellationToken cancelled)
    {
        var found = new ConcurrentBag<Diagnostic>();
        await Parallel.ForEachAsync(
            list.ByPath,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancelled },
            async (file, stop) =>
            {
                if (await CompareAsync(file.Key, file.Value, copy, nameOf(file.Key), stop) is { } difference)
                {
                    found.Add(difference);
                }
            });
        return
        [
            .. found,
            .. copy.Paths.Where(path => !list.ByPath.ContainsKey(path)).Select(path => MirrorRules.Added.At(
                new Location(nameOf(path)), "The list of the site's files does not have this one.")),
        ];
    }

    private static async Task<Diagnostic?> CompareAsync(
        string path, string expected, ISiteCopy copy, string name, CancellationToken cancelled)
    {
        try
        {
            return await copy.DigestAsync(path, cancelled) switch
            {
                null => MirrorRules.Missing.At(new Location(name), "The list names this file, and the copy does not have it."),
                var digest when digest == expected => null,
                var digest => MirrorRules.Changed.At(
                    new Location(name), $"Its digest is {digest}, and that of the site's file is {expected}."),
            };
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancelled.IsCancellationRequested))
        {
            return MirrorRules.Unanswered.At(new Location(name), "The server did not answer, or broke off.");
        }
    }
}
