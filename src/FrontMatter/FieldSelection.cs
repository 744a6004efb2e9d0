using System.Collections.Immutable;

namespace Advocate.FrontMatter;

/// <summary>The fields that are read of a file whose other fields do not count. None of them has to be there.</summary>
/// <param name="Checked">A mistake in one of these is reported.</param>
/// <param name="IfReadable">These are read as far as they can be, and nothing is said of the rest.</param>
public sealed record FieldSelection(ImmutableArray<string> Checked, ImmutableArray<string> IfReadable)
{
    public bool Includes(string field) => Checks(field) || IfReadable.Contains(field, StringComparer.Ordinal);

    public bool Checks(string field) => Checked.Contains(field, StringComparer.Ordinal);
}
