using System.Buffers;

namespace Advocate.Text;

/// <summary>What the name of a file or a folder can be on every system.</summary>
public static class FileNames
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"\\|?*");

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>
    /// Why Windows cannot have a file of this name, as the end of a sentence; null where it can. Then Git cannot check out the whole project
    /// there.
    /// </summary>
    /// <remarks>Microsoft Learn, "Naming Files, Paths, and Namespaces".</remarks>
    /// <param name="name">Without the folders above it.</param>
    public static string? RefusalOf(string name) =>
        name is [.., '.' or ' '] ? "ends with a dot or a space"
        : name.AsSpan().ContainsAny(Refused) || name.Any(char.IsControl) ? "has a character that names of files cannot have there"
        : IsDevice(name) ? "is that of a device there"
        : null;

    /// <summary>A device keeps its name with any extension, and the superscripts of 1 to 3 count as those digits.</summary>
    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(stem, StringComparer.OrdinalIgnoreCase)
            || (stem.Length == 4
                && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
                && stem[3] is (>= '1' and <= '9') or '¹' or '²' or '³');
    }
}
