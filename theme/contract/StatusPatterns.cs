namespace Advocate.Contract;

/// <summary>
/// How the tiles of a status can be filled, for readers who cannot tell the colors apart: a class each, in the style sheets of the laws.
/// </summary>
internal static class StatusPatterns
{
    public static readonly string[] All = ["solid", "diagonal", "dots", "cross", "horizontal", "outline", "dashed"];
}
