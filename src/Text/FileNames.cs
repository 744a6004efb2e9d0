using System.Buffers;

namespace Advocate.Text;

/// <summary>What the name of a file or a folder can be on every system.</summary>
public static class FileNames
{
    /// <summary>Control characters are refused too.</summary>
    private static readonly SearchValues<char> Refused = SearchValues.Create(
        "<>:\"\\|?*" + string.Concat(Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)));

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>
    /// Why Windows cannot have a file of this name, as the end of a sentence; null where it can. Then Git cannot check out the whole
    /// project
    /// there.
    /// </summary>
    /// <remarks>Microsoft Learn, "Naming Files, Paths, and Namespaces".</remarks>
    /// <param name="name">Without the folders above it.</param>
    public static string? RefusalOf(ReadOnlySpan<char> name) =>
        name is [.., '.' or ' '] ? "ends with a dot or a space"
        : name.ContainsAny(Refused) ? "has a character that names of files cannot have there"
        : IsDevice(name) ? "is that of a device there"
        : null;

    /// <summary>The first name of a path that Windows cannot have, with the reason; null where there is none.</summary>
    /// <param name="path">With forward slashes.</param>
    public static (string Name, string Refusal)? RefusedIn(ReadOnlySpan<char> path)
    {
        foreach (var range in path.Split('/'))
        {
            if (RefusalOf(path[range]) is { } refusal)
            {
                return (path[range].ToString(), refusal);
            }
        }

        return null;
    }

    /// <summary>A device keeps its name with any extension, and the superscripts of 1 to 3 count as those digits.</summary>
    private static bool IsDevice(ReadOnlySpan<char> name)
    {
        var stem = (name.IndexOf('.') is var dot and >= 0 ? name[..dot] : name).TrimEnd(' ');
        if (stem.Length == 4
            && (stem.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || stem.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)))
        {
            return stem[3] is (>= '1' and <= '9') or '¹' or '²' or '³';
        }

        foreach (var device in Devices)
        {
            if (stem.Equals(device, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
