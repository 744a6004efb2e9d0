using Advocate.Diagnostics;

namespace Advocate.Output;

/// <summary>Reads each finished file before it goes to its target.</summary>
public interface IOutputCheck
{
    /// <summary>What is wrong with a file. Called from many threads.</summary>
    /// <param name="bytes">The memory is used again after the call.</param>
    IReadOnlyCollection<Diagnostic> Check(OutputFile file, ReadOnlySpan<byte> bytes);
}
