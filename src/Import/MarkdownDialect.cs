using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Advocate.Import;

/// <summary>What other kinds of Markdown write in another way: lists of meanings, emoji by name, loose emphasis, tables of uneven
/// rows.</summary>
internal static partial class MarkdownDialect
{
    /// <param name="markdown">Its code is hidden.</param>
    public static string Rewrite(string markdown)
    {
        markdown = Meanings(markdown);
        markdown = EmptyHeading().Replace(markdown, "");
        markdown = SpacedTarget().Replace(markdown, "](");
        markdown = BracketedTarget().Replace(markdown, "${label} ${target}");
        markdown = HashLine().Replace(markdown, match => $"{match.Groups["before"].Value}\\#");
        markdown = TableRule().Replace(markdown, match => Rule(match));
        markdown = Emoji().Replace(markdown, match => EmojiSigns.GetValueOrDefault(match.Groups["name"].Value) ?? match.Value);
        markdown = Highlight().Replace(markdown, "<mark>${words}</mark>");
        return markdown.Contains("**", StringComparison.Ordinal) ? string.Join("\n\n", markdown.Split("\n\n").Select(Emphasis)) : markdown;
    }

    /// <summary>A term on a line and its meaning after a colon on the next: a list, each with its term in strong words.</summary>
    private static string Meanings(string markdown)
    {
        if (!Meaning().IsMatch(markdown))
        {
            return markdown;
        }

        var lines = markdown.Split('\n').ToList();
        for (var i = 1; i < lines.Count; i++)
        {
            if (Meaning().Match(lines[i]) is not { Success: true } meaning || meaning.Index != 0)
            {
                continue;
            }

            var term = i - 1;
            while (term > 0 && lines[term].Trim() == "")
            {
                term--;
            }

            var indent = meaning.Groups["indent"].Value;
            if (lines[term].Trim() == "" || i - term > 2)
            {
                continue;
            }

            if (!lines[term].StartsWith($"{indent}- **", StringComparison.Ordinal)
                && !lines[term].StartsWith($"{indent}  ", StringComparison.Ordinal)
                && !lines[term].TrimStart().StartsWith('#'))
            {
                var words = lines[term].Trim();
                lines[term] = $"{indent}- {(words.StartsWith("**", StringComparison.Ordinal) ? words : $"**{words}**")}";
            }

            lines[i] = $"{(i == term + 1 ? "\n" : "")}{indent}  {meaning.Groups["words"].Value}";
            var width = indent.Length + meaning.Groups["mark"].Length;
            for (var next = i + 1; next < lines.Count && (lines[next].Trim() == "" || lines[next].StartsWith(new string(' ', indent.Length + 2), StringComparison.Ordinal)); next++)
            {
                lines[next] = lines[next].Trim() == ""
                    ? ""
                    : $"{indent}  {lines[next][Math.Min(width, lines[next].Length - lines[next].TrimStart().Length)..]}";
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>The line of hyphens has as many cells as the head above it.</summary>
    private static string Rule(Match match)
    {
        var head = match.Groups["head"].Value;
        var columns = Cells(head);
        return columns == Cells(match.Groups["rule"].Value) ? match.Value
            : $"{head}\n|{string.Concat(Enumerable.Repeat(" --- |", columns))}";
    }

    private static int Cells(string row) => Bar().Count(row.Trim().Trim('|')) + 1;

    /// <summary>Marks that other readers of Markdown take though there is a space inside of them, or a letter right after them.</summary>
    private static string Emphasis(string block)
    {
        if (block.Contains("***", StringComparison.Ordinal) || Strong().Count(block) % 2 != 0)
        {
            return block;
        }

        var parts = Strong().Split(block);
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i + 1 < parts.Length; i += 2)
        {
            var (inner, after) = (parts[i], parts[i + 1]);
            var words = inner.Trim();
            var isLetterNext = after.Length > 0 && char.IsLetterOrDigit(after[0]) && inner == inner.TrimEnd();
            var kept = words;
            while (isLetterNext
                && kept.Length > 1
                && (char.IsPunctuation(kept[^1]) || char.IsSymbol(kept[^1]))
                && kept[^1] is not (')' or ']' or '`'))
            {
                kept = kept[..^1];
            }

            text.Append(inner[..(inner.Length - inner.TrimStart().Length)]);
            text.Append(words == "" ? "" : $"**{kept}**{words[kept.Length..]}");
            text.Append(words == "" ? "" : inner[inner.TrimEnd().Length..]).Append(after);
        }

        return text.ToString();
    }

    private static readonly FrozenDictionary<string, string> EmojiSigns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["+1"] = "👍",
        ["-1"] = "👎",
        ["100"] = "💯",
        ["arrow_right"] = "➡️",
        ["bell"] = "🔔",
        ["blue_heart"] = "💙",
        ["book"] = "📖",
        ["books"] = "📚",
        ["broken_heart"] = "💔",
        ["bulb"] = "💡",
        ["calendar"] = "📆",
        ["clap"] = "👏",
        ["construction"] = "🚧",
        ["cry"] = "😢",
        ["dart"] = "🎯",
        ["e-mail"] = "📧",
        ["email"] = "📧",
        ["exclamation"] = "❗",
        ["eyes"] = "👀",
        ["family"] = "👪",
        ["fire"] = "🔥",
        ["gift"] = "🎁",
        ["grin"] = "😁",
        ["hammer"] = "🔨",
        ["heart"] = "❤️",
        ["heavy_check_mark"] = "✔️",
        ["hourglass"] = "⌛",
        ["house"] = "🏠",
        ["hugs"] = "🤗",
        ["information_source"] = "ℹ️",
        ["joy"] = "😂",
        ["key"] = "🔑",
        ["laughing"] = "😆",
        ["link"] = "🔗",
        ["lock"] = "🔒",
        ["loudspeaker"] = "📢",
        ["mag"] = "🔍",
        ["mailbox"] = "📫",
        ["mega"] = "📣",
        ["memo"] = "📝",
        ["microphone"] = "🎤",
        ["muscle"] = "💪",
        ["new"] = "🆕",
        ["newspaper"] = "📰",
        ["no_entry"] = "⛔",
        ["no_entry_sign"] = "🚫",
        ["ok"] = "🆗",
        ["ok_hand"] = "👌",
        ["pencil"] = "📝",
        ["pencil2"] = "✏️",
        ["phone"] = "☎️",
        ["point_down"] = "👇",
        ["point_left"] = "👈",
        ["point_right"] = "👉",
        ["point_up"] = "☝️",
        ["pray"] = "🙏",
        ["pushpin"] = "📌",
        ["question"] = "❓",
        ["rainbow"] = "🌈",
        ["raised_hand"] = "✋",
        ["raised_hands"] = "🙌",
        ["red_circle"] = "🔴",
        ["rocket"] = "🚀",
        ["rotating_light"] = "🚨",
        ["school"] = "🏫",
        ["smile"] = "😄",
        ["smiley"] = "😃",
        ["sob"] = "😭",
        ["sos"] = "🆘",
        ["sparkles"] = "✨",
        ["speech_balloon"] = "💬",
        ["star"] = "⭐",
        ["stop_sign"] = "🛑",
        ["sunny"] = "☀️",
        ["tada"] = "🎉",
        ["telephone"] = "☎️",
        ["telephone_receiver"] = "📞",
        ["thinking"] = "🤔",
        ["thumbsdown"] = "👎",
        ["thumbsup"] = "👍",
        ["us"] = "🇺🇸",
        ["v"] = "✌️",
        ["warning"] = "⚠️",
        ["wave"] = "👋",
        ["white_check_mark"] = "✅",
        ["wink"] = "😉",
        ["x"] = "❌",
        ["zap"] = "⚡",
        ["angry"] = "😠",
        ["balance_scale"] = "⚖️",
        ["scales"] = "⚖️",
    }.ToFrozenDictionary();

    [GeneratedRegex(@"^(?<mark>(?<indent>[ ]{0,6}):[ \t]+)(?<words>\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"^[ ]{0,3}#{1,6}[ \t]*#*[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex EmptyHeading();

    [GeneratedRegex(@"\][ ]\((?=https?://[^\s)]+\))")]
    private static partial Regex SpacedTarget();

    [GeneratedRegex(@"^(?<label>[ ]{0,3}\[[^\]\n]+\]:)[ \t]*\((?<target>[^\s)]+)\)", RegexOptions.Multiline)]
    private static partial Regex BracketedTarget();

    [GeneratedRegex(@"^(?<before>[ \t]*(?:(?:[-*+>]|\d+\.)[ \t]+)*)#(?=[^\s#])", RegexOptions.Multiline)]
    private static partial Regex HashLine();

    [GeneratedRegex(@"^(?<head>[^\n]*\|[^\n]*)\n(?<rule>[ ]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+)$", RegexOptions.Multiline)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"(?<![\w:]):(?<name>[a-z0-9_+-]+):(?![\w:])")]
    private static partial Regex Emoji();

    [GeneratedRegex(@"(?<![=\w])==(?<words>[^\s=](?:[^=\n]*[^\s=])?)==(?![=\w])")]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<![\\*])\*\*(?!\*)")]
    private static partial Regex Strong();
}
