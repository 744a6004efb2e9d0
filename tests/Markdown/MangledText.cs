using System.Text;

namespace Advocate.Tests.Markdown;

/// <summary>
/// Texts as people write them, with slips: pieces of Markdown put together by a seeded generator, and signs in them lost,
/// doubled or swapped. A word that readers should see is a number between two <c>w</c>; <c>u</c> and a number is in an
/// address, <c>h</c> in a comment.
/// </summary>
internal sealed class MangledText(int seed)
{
    private readonly Random _random = new(seed);
    private int _count;

    public static string Of(int seed, bool isMangled = true) => new MangledText(seed).Write(isMangled);

    private string Write(bool isMangled)
    {
        var text = new StringBuilder();
        for (var blocks = _random.Next(1, 6); blocks > 0; blocks--)
        {
            text.Append(Block()).Append(_random.Next(5) == 0 ? "\n" : "\n\n");
        }

        return isMangled ? Mangle(text.ToString()) : text.ToString();
    }

    private string Block() => _random.Next(20) switch
    {
        0 => $"## {Line()}",
        1 => $"{Line()}\n---",
        2 => $"- {Line()}\n- {Line()}\n  - {Line()}",
        3 => $"1. {Line()}\n2. {Line()}",
        4 => $"> {Line()}\n> {Line()}",
        5 => $"| {Word()} | {Line()} |\n| --- | :-: |\n| {Line()} | {Word()} |\n| {Word()} | `{Word()}` |",
        6 => $"```sh\n{Word()} {Word()}\n```",
        7 => $"<!-- h{++_count} h{++_count} -->",
        8 => $"<!-- h{++_count}\nh{++_count} -->\n{Line()}",
        9 => Named(name => $"{Line()}[^{name}]\n\n[^{name}]: {Line()}"),
        10 => Named(name => $"[{Word()}][n{name}] {Line()}\n\n[n{name}]: u{++_count}.md \"{Word()}\""),
        11 => $"- [ ] {Line()}\n- [x] {Line()}",
        12 => $"> [!NOTE]\n> {Line()}",
        13 => $"<details>\n<summary>{Line()}</summary>\n\n{Line()}\n\n</details>",
        14 => $"    {Word()} {Word()}",
        _ => $"{Line()}\n{Line()}\n{Line()}",
    };

    private string Named(Func<int, string> write) => write(++_count);

    private string Line()
    {
        var line = new StringBuilder(Piece());
        for (var pieces = _random.Next(0, 5); pieces > 0; pieces--)
        {
            line.Append(_random.Next(8) == 0 ? "" : " ").Append(Piece());
        }

        return line.ToString();
    }

    private string Piece() => _random.Next(26) switch
    {
        0 => $"*{Word()} {Word()}*",
        1 => $"**{Word()}**",
        2 => $"~~{Word()}~~",
        3 => $"`{Word()}`",
        4 => $"[{Word()}](u{++_count}.md)",
        5 => $"[{Word()}](u{++_count}.md \"{Word()}\")",
        6 => $"https://u{++_count}.example/u",
        7 => $"u{++_count}@u.example",
        8 => $"H<sub>{Word()}</sub>",
        9 => $"{Word()}<br>{Word()}",
        10 => $"<!-- h{++_count} -->",
        11 => $"\"{Word()}\"",
        12 => $"{Word()}'s",
        13 => $"{Word()} -- {Word()}...",
        14 => $"<abbr title=\"{Word()}\">{Word()}</abbr>",
        15 => $"![{Word()}](u{++_count}.jpg){{credit=\"{Word()}\" depicts=no-people}}",
        16 => $"&nbsp;{Word()}&amp;",
        _ => Word(),
    };

    private string Word() => $"w{++_count}w";

    private string Mangle(string text)
    {
        const string Signs = "[]()<>!*_~`#|-:&\\\"{}= \n^@.";
        var mangled = new StringBuilder(text);
        for (var slips = _random.Next(1, 4); slips > 0; slips--)
        {
            // Signs only: a word that lost a letter is another word.
            var places = Enumerable.Range(0, mangled.Length).Where(i => !char.IsLetterOrDigit(mangled[i])).ToList();
            if (places.Count == 0)
            {
                break;
            }

            var at = places[_random.Next(places.Count)];
            switch (_random.Next(4))
            {
                case 0:
                    mangled.Remove(at, 1);
                    break;
                case 1:
                    mangled.Insert(at, mangled[at]);
                    break;
                case 2:
                    mangled.Insert(at, Signs[_random.Next(Signs.Length)]);
                    break;
                default:
                    mangled[at] = Signs[_random.Next(Signs.Length)];
                    break;
            }
        }

        return mangled.ToString();
    }
}
