using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Theming;

namespace Advocate.Checks;

/// <summary>
/// Weighs every page on its way out, where <c>site.yml</c> says what one may weigh: the page, its styles and its scripts, each compressed
/// as servers send them.
/// </summary>
public sealed class WeightCheck : IOutputTarget
{
    public static readonly DiagnosticRule TooHeavy = new(
        "ADV810", Severity.Warning, "A page that weighs more than site.yml allows",
        "Shorten the page or make two of it, or raise 'weightBudget' in site.yml; pictures are not counted.");

    private readonly IOutputTarget _target;
    private readonly int _budget;
    private readonly ImmutableArray<OutputFile> _files;
    private readonly ImmutableArray<(byte[] Permalink, long Weight)> _assets;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="budget">In kilobytes of 1,024 bytes.</param>
    /// <param name="files">All files of the site, so that a finding can name what a page is made from.</param>
    public WeightCheck(IOutputTarget target, int budget, Theme theme, ImmutableArray<OutputFile> files, DiagnosticBag diagnostics)
    {
        (_target, _budget, _files, _diagnostics) = (target, budget, files, diagnostics);
        _assets =
        [
            .. from asset in theme.Assets
               where asset.Name.EndsWith(".css", StringComparison.Ordinal) || asset.Name.EndsWith(".js", StringComparison.Ordinal)
               select (Encoding.UTF8.GetBytes(asset.Permalink), Compressed(asset.Bytes.Span, CompressionLevel.SmallestSize)),
        ];
    }

    public void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal))
        {
            Weigh(path, bytes.Span);
        }

        _target.Write(path, bytes);
    }

    private void Weigh(string path, ReadOnlySpan<byte> page)
    {
        var most = _budget * 1024L;
        foreach (var (permalink, weight) in _assets)
        {
            most -= page.IndexOf(permalink) >= 0 ? weight : 0;
        }

        // A short page fits as it is, and for most others the fastest compression is enough to know that they fit.
        if (page.Length > most && Compressed(page, CompressionLevel.Fastest) > most && Compressed(page, CompressionLevel.SmallestSize) - most is > 0 and var over)
        {
            var place = _files.First(file => file.Path == path).Origin is Document document ? document.Location : new Location(path);
            _diagnostics.Add(TooHeavy.At(place, FormattableString.Invariant(
                $"The page weighs {_budget + Math.Ceiling(over / 102.4) / 10:0.0} KB with its styles and scripts, compressed, and may weigh {_budget}.")));
        }
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
