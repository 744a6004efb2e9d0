using System.Collections.Immutable;
using Advocate.Diagnostics;
using Spectre.Console;

namespace Advocate.Commands;

/// <content>What is said of copies of a site.</content>
public sealed partial class Report
{
    public void DigestsWritten(string file, int files) =>
        console.WriteLine($"Wrote {Location.Shown(file)}: the digests of {Count(files, "file")}.");

    /// <summary>A list that is not whole says nothing of the copy.</summary>
    internal void NotVerified(ImmutableArray<Diagnostic> found) =>
        console.WriteLine($"{Tally(found)}. The list is not whole, so nothing was compared.");

    /// <param name="digest">That of the list itself.</param>
    /// <param name="isOfCopy">Whether the list came with the copy.</param>
    internal void Verified(int files, ImmutableArray<Diagnostic> found, string digest, bool isOfCopy)
    {
        console.WriteLine(found.IsEmpty ? $"All {Count(files, "file")} are as the list says." : $"{Tally(found)}. This is no true copy.");
        if (isOfCopy)
        {
            console.WriteLine();
            console.WriteLine(
                "The list came with the copy, and whoever changed the one may have changed the other. Its own digest is\n"
                    + $"  {digest}\n"
                    + "Compare it with that of the site's own list, or see that the site's repository made it:\n"
                    + "  gh attestation verify sha256sums.txt --repo OWNER/NAME");
        }
    }
}
