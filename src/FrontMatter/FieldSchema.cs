using System.Collections.Immutable;

namespace Advocate.FrontMatter;

/// <summary>What a field takes, as data: messages, editor schemas and the reference are made from it.</summary>
public abstract record FieldSchema
{
    /// <summary>To follow "takes": <c>a date, such as 2026-11-24</c>.</summary>
    public abstract string Expectation { get; }

    /// <summary>A value as it is written in a file, for fields that bring no better one; null where only the field can give one.</summary>
    public virtual string? Example => null;

    /// <param name="Longest">In characters; 0 for no limit.</param>
    /// <param name="IsProse">True for words of our own, which the language guide holds for; false for names and words of others.</param>
    public sealed record Text(int Shortest, int Longest, bool IsProse) : FieldSchema
    {
        /// <summary>True for a name that readers see, which has another form in another language.</summary>
        public bool IsName { get; init; }

        /// <summary>True for what only writers see.</summary>
        public bool IsNote { get; init; }

        /// <summary>Whether a translation gives words of its own in place of the text.</summary>
        public bool IsTranslated => IsName || (IsProse && !IsNote);

        public override string Expectation => (Shortest, Longest) switch
        {
            (_, 0) => "text",
            (1, 1) => "1 character of text",
            _ => $"{Shortest} to {Longest} characters of text",
        };
    }

    /// <param name="MayBePartial">True where a year, or a year and a month, will do.</param>
    public sealed record CalendarDate(bool MayBePartial) : FieldSchema
    {
        public override string Expectation => MayBePartial ? "a date: 2026, 2026-11 or 2026-11-24" : "a date, such as 2026-11-24";

        public override string Example => MayBePartial ? "2026-11" : "2026-11-24";
    }

    /// <summary>Text of a fixed form.</summary>
    /// <param name="Name">With its article: <c>a web address</c>.</param>
    /// <param name="Pattern">A regular expression (ECMA 262) for all of it.</param>
    /// <param name="MayBeDigits">True where digits alone will do, which YAML takes for a number.</param>
    public sealed record PatternText(string Name, string Pattern, string Sample, bool MayBeDigits = false) : FieldSchema
    {
        public override string Expectation => $"{Name}, such as {Sample}";

        public override string Example => Sample;
    }

    public sealed record Choice(ImmutableArray<string> Values) : FieldSchema
    {
        public override string Expectation => $"one of {string.Join(", ", Values)}";

        public override string Example => Values[0];
    }

    /// <summary>One value, or a group of fields that says more.</summary>
    public sealed record Either(FieldSchema Simple, Group Full) : FieldSchema
    {
        public override string Expectation => $"{Simple.Expectation}, or {Full.Expectation}";

        public override string? Example => Simple.Example;
    }

    public sealed record Flag : FieldSchema
    {
        public override string Expectation => "true or false";

        public override string Example => "true";
    }

    public sealed record WholeNumber : FieldSchema
    {
        public override string Expectation => "a whole number";

        public override string Example => "1";
    }

    /// <param name="IsWords">True where a single line with commas is a list too.</param>
    public sealed record List(FieldSchema Item, bool IsWords = false) : FieldSchema
    {
        public override string Expectation => IsWords ? "a list of words" : $"a list, each {Item.Expectation}";

        public override string? Example => Item.Example is { } example ? $"[{example}]" : null;
    }

    /// <summary>Values by ids that the file chooses.</summary>
    /// <param name="Id">An id such as a file would have.</param>
    public sealed record Entries(FieldSchema Item, string Id) : FieldSchema
    {
        public override string Expectation => $"ids, and under each {Item.Expectation}";

        public override string? Example => Item.Example is { } example ? $"{{{Id}: {example}}}" : null;
    }

    /// <param name="Noun">With its article: <c>a statute</c>.</param>
    public sealed record Group(string Noun, Action<Fields> Read) : FieldSchema
    {
        public override string Expectation => Noun;

        public ImmutableArray<FieldDescription> Describe() => Fields.Describe(Noun, Read);
    }
}
