using Advocate.Theming;
using Microsoft.CodeAnalysis.Text;

namespace Advocate.PhraseGenerator;

/// <summary>A phrase of a language file, or a section of phrases.</summary>
/// <param name="path">Its name and those of the sections around it: <c>list.pageOf</c>. Empty for the file as a whole.</param>
/// <param name="span">Where its name is in the file.</param>
internal sealed class PhraseNode(string path, TextSpan span)
{
    private const string One = "one", Other = "other", Number = "count";

    public string Path { get; } = path;

    public TextSpan Span { get; } = span;

    public string Name { get; } = path.Substring(path.LastIndexOf('.') + 1);

    /// <summary>Null for what has names below it.</summary>
    public string? Text { get; set; }

    public List<PhraseNode> Children { get; } = [];

    /// <summary>Whether the phrase has a form for one, or at least is written like one that has.</summary>
    public bool Counts => Find(Other) is not null;

    public bool IsPhrase => Text is not null || Counts;

    /// <summary>The phrase as it is said, of one that counts the form for many.</summary>
    public string Wording => Text ?? Find(Other)?.Text ?? "";

    /// <summary>What has to be given to say the phrase. What counts has its number first.</summary>
    public IReadOnlyList<string> Blanks
    {
        get
        {
            var named = PhraseBlanks.In(Wording).Select(blank => blank.Name);
            return [.. (Counts ? named.Prepend(Number) : named).Distinct()];
        }
    }

    /// <summary>The phrases in it, in the order of the file.</summary>
    public IEnumerable<PhraseNode> Phrases => IsPhrase ? [this] : Children.SelectMany(child => child.Phrases);

    public PhraseNode? Find(string name) => Children.FirstOrDefault(child => child.Name == name);

    /// <summary>What is wrong with the phrase itself, in its forms and blanks; null for nothing.</summary>
    public string? Fault(IReadOnlyList<string> blanks)
    {
        if (!Counts)
        {
            return Differs(Wording, blanks, optional: null);
        }

        return Children.FirstOrDefault(form => form.Name is not (One or Other) || form.Text is null) is { } form
            ? $"'{form.Path}' is no form of a phrase that counts: those are 'one' and 'other'."
            : Differs(Wording, blanks, optional: null) ?? (Find(One)?.Text is { } one ? Differs(one, blanks, optional: Number) : null);
    }

    private string? Differs(string text, IReadOnlyList<string> blanks, string? optional)
    {
        var own = PhraseBlanks.In(text).Select(blank => blank.Name).ToList();
        return blanks.FirstOrDefault(name => name != optional && !own.Contains(name)) is { } lacking
            ? $"'{Path}' lacks the blank {{{lacking}}}."
            : own.FirstOrDefault(name => !blanks.Contains(name)) is { } unknown ? $"'{Path}' has a blank {{{unknown}}} that nothing fills."
            : null;
    }

    /// <summary>As a name in C#: <c>public-record</c> is <c>PublicRecord</c>.</summary>
    public string Identifier =>
        string.Concat(Name.Split('-').Where(part => part != "").Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    public bool HasIdentifier =>
        Name.Length > 0 && IsLetter(Name[0]) && Name.All(letter => letter == '-' || IsLetter(letter) || letter is >= '0' and <= '9');

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
