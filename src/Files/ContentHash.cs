using System.IO.Hashing;
using System.Text;

namespace Advocate.Files;

/// <summary>
/// Sixteen hexadecimal digits that change with the content, for the names of files that caches may keep for good. It tells what
/// differs; it does not guard against anyone (XXH3, 64 bits).
/// </summary>
public static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash3.Hash(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
