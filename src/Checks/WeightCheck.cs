using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.Output;
using Advocate.Theming;

namespace Advocate.Checks;

/// <summary>
/// Weighs every page on its way out, where <c>site.yml</c> says what one may weigh: the page, its styles and its scripts, each compressed
/// as servers send them.
/// </summary>
public sealed class WeightCheck : IOutputCheck
{
    public static readonly DiagnosticRule TooHeavy = new(
        "ADV810", Severity.Warning, "A page that weighs more than site.yml allows",
        "Shorten the page or make two of it, or raise 'weightBudget' in site.yml; pictures are not counted.");

    private readonly int _budget;
    private readonly ImmutableArray<(byte[] Permalink, long Weight)> _assets;

    /// <param name="budget">In kilobytes of 1,024 bytes.</param>
    public WeightCheck(int budget, Theme theme)
    {
        _budget = budget;
        _assets =
        [
            .. from asset in theme.Assets
               where asset.Name.EndsWith(".css", StringComparison.Ordinal) || asset.Name.EndsWith(".js", StringComparison.Ordinal)
               select (Encoding.UTF8.GetBytes(asset.Permalink), Compressed(asset.Bytes.Span, CompressionLevel.SmallestSize)),
        ];
    }

    public IReadOnlyCollection<Diagnostic> Check(OutputFile file, ReadOnlySpan<byte> bytes)
    {
        if (!SitePath.IsPage(file.Path))
        {
            return [];
        }

        var most = _budget * 1024L;
        foreach (var (permalink, weight) in _assets)
        {
            most -= bytes.IndexOf(permalink) >= 0 ? weight : 0;
        }

        // A short page fits as it is, and for most others the fastest compression is enough to know that they fit.
        if (bytes.Length <= most
            || Compressed(bytes, CompressionLevel.Fastest) <= most
            || Compressed(bytes, CompressionLevel.SmallestSize) - most is not (> 0 and var over))
        {
            return [];
        }

        var place = file.Origin is Document document ? document.Location : new Location(file.Path);
        var kilobytes = _budget + (Math.Ceiling(over / 102.4) / 10);
        return [TooHeavy.At(place, string.Create(
            CultureInfo.InvariantCulture,
            $"The page weighs {kilobytes:0.0} KB with its styles and scripts, compressed, and may weigh {_budget}."))];
    }

    private static long Compressed(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, level, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.Length;
    }
}
