using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <summary>What a command is given: words in their order, and words under names.</summary>
internal sealed partial record ShortcodeArguments(ImmutableArray<string> Positional, ImmutableDictionary<string, string> Named)
{
    public static ShortcodeArguments Read(string text)
    {
        var positional = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Argument().Matches(text))
        {
            var value = match.Groups["quoted"] is { Success: true, Value: var quoted }
                ? quoted[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal)
                : match.Groups["plain"].Value;
            if (match.Groups["name"] is { Success: true, Value: var name })
            {
                named[name] = value;
            }
            else
            {
                positional.Add(value);
            }
        }

        return new(positional.ToImmutable(), named.ToImmutable());
    }

    /// <summary>The first named value that is there and says something.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (Named.TryGetValue(name, out var value) && value.Trim() != "")
                {
                    return value.Trim();
                }
            }

            return null;
        }
    }

    public string? At(int index) => index < Positional.Length && Positional[index].Trim() != "" ? Positional[index].Trim() : null;

    [GeneratedRegex("""((?<name>[\w-]+)\s*[=:]\s*)?((?<quoted>"(\\.|[^"\\])*"|'[^']*'|`[^`]*`)|(?<plain>[^\s,"'`=]+))""", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Argument();
}
