using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Advocate.Diagnostics;
using Advocate.Text;
using Advocate.Yaml;

namespace Advocate.FrontMatter;

/// <summary>Every kind of value that content and data files use.</summary>
public static partial class FieldTypes
{
    private static readonly FieldSchema.Text AnyText = new(0, 0, IsProse: false);

    /// <summary>A name, a number, the words of others: kept as written.</summary>
    public static readonly FieldType<string> Text = Scalar(AnyText, (scalar, context) => Checked(scalar, scalar.Value.Trim(), context));

    /// <summary>A name that readers see, which has another form in another language.</summary>
    public static readonly FieldType<string> Name =
        Scalar(AnyText with { IsName = true }, (scalar, context) => Checked(scalar, scalar.Value.Trim(), context));

    public static readonly FieldType<Located<string>> LocatedName = Scalar(
        AnyText with { IsName = true }, (scalar, _) => new Located<string>(scalar.Value.Trim(), scalar.Location));

    public static readonly FieldType<Located<string>> LocatedText =
        Scalar(AnyText, (scalar, _) => new Located<string>(scalar.Value.Trim(), scalar.Location));

    /// <summary>Words of our own: with typographic quotes, and under the language guide.</summary>
    public static readonly FieldType<string> Prose =
        Scalar(AnyText with { IsProse = true }, (scalar, context) => OwnWords(scalar, scalar.Value.Trim(), context));

    /// <summary>Words of our own that only writers see.</summary>
    public static readonly FieldType<string> Note = Scalar(
        AnyText with { IsProse = true, IsNote = true }, (scalar, context) => OwnWords(scalar, scalar.Value.Trim(), context));

    public static readonly FieldType<Located<string>> LocatedProse = Scalar(
        AnyText with { IsProse = true },
        (scalar, context) => new Located<string>(OwnWords(scalar, scalar.Value.Trim(), context), scalar.Location));

    public static readonly FieldType<Located<Color>> Color = Scalar(
        new FieldSchema.PatternText("a color", "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", "\"#0b57d0\""),
        (scalar, context) =>
        {
            if (Advocate.Text.Color.Parse(scalar.Value) is { } color)
            {
                return new Located<Color>(color, scalar.Location);
            }

            context.Report(FieldRules.Color.At(scalar.Location, $"'{scalar.Value}' is not a color in digits."));
            return null;
        });

    private static readonly Dictionary<string, object> FlagWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true,
        ["false"] = false,
        ["yes"] = true,
        ["no"] = false,
        ["on"] = true,
        ["off"] = false,
    };

    public static readonly FieldType<object> Flag = Choice(FlagWords, new FieldSchema.Flag());

    public static readonly FieldType<object> WholeNumber = Scalar<object>(new FieldSchema.WholeNumber(), (scalar, context) =>
    {
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        context.Report(FieldRules.WrongShape.At(
            scalar.Location, $"'{context.Field}' takes a whole number, not '{scalar.Value}'.", "Write the number in digits, such as 3."));
        return null;
    });

    /// <summary>Null for what is no flag.</summary>
    public static bool? FlagOf(string text) => FlagWords.GetValueOrDefault(text) as bool?;

    /// <summary>Text of a length that lists and search results can show, kept as written.</summary>
    public static FieldType<string> TextOf(int shortest, int longest) =>
        Scalar(
            new FieldSchema.Text(shortest, longest, IsProse: false),
            (scalar, context) => Checked(scalar, OfLength(scalar, shortest, longest, context), context));

    /// <summary><see cref="Prose"/> of a length that lists and search results can show.</summary>
    /// <param name="rule">What a text of another length breaks; <see cref="FieldRules.Length"/> unless given.</param>
    public static FieldType<string> ProseOf(int shortest, int longest, DiagnosticRule? rule = null) =>
        Scalar(
            new FieldSchema.Text(shortest, longest, IsProse: true),
            (scalar, context) => OwnWords(scalar, OfLength(scalar, shortest, longest, context, rule), context));

    private static string OwnWords(YamlScalar scalar, string text, FieldContext context) =>
        Typography.Quotes(Checked(scalar, text, context), context.Options.Language);

    /// <summary>The first signs of Markdown in words that are shown as they are; null where there are none.</summary>
    internal static string? MarkdownIn(string text) =>
        text.AsSpan().ContainsAny(MarkdownStarts) && MarkdownSigns().Match(text) is { Success: true } signs ? signs.Value : null;

    /// <summary>What such signs hold at least one of: most texts have none, which one search shows.</summary>
    private static readonly SearchValues<char> MarkdownStarts = SearchValues.Create("*_`[<~\\&#");

    /// <summary>Strong words, code, links and citations, tags, emphasis: each whole, since a single star may be meant.</summary>
    [GeneratedRegex(@"\*\*\S[^*]*\*\*|`[^`]+`|\[[^\[\]]*\]\(\S*\)|\[@[^\[\]]+\]|\[\^[^\[\]]+\]|</?[a-z]+ */?>|<!--"
        + @"|~~\S[^~]*~~|\\[!-/:-@\[-`{-~]|&(#\d+|#x[0-9a-fA-F]+|[a-z]{2,8});|^#{1,6} "
        + @"|(?<![\w*])\*\w([^*]*\w)?\*(?![\w*])|(?<![\w_])_\w([^_]*\w)?_(?![\w_])")]
    private static partial Regex MarkdownSigns();

    private static string OfLength(YamlScalar scalar, int shortest, int longest, FieldContext context, DiagnosticRule? rule = null)
    {
        var text = scalar.Value.Trim();
        if (text != "" && !VisibleText.IsIn(text))
        {
            context.Report((rule ?? FieldRules.Length).At(
                scalar.Location, $"'{context.Field}' holds only characters that nobody can see.", "Write words in it."));
        }
        else if (text.Length < shortest || text.Length > longest)
        {
            var amount = text.Length < shortest ? "short" : "long";
            context.Report((rule ?? FieldRules.Length).At(
                scalar.Location,
                $"'{context.Field}' is too {amount}: it has {text.Length} characters, and "
                    + $"{(shortest == longest ? $"{longest} fits" : $"{shortest} to {longest} fit")}."));
        }

        return text;
    }

    /// <summary>What readers would not see, or would see and should not, in words that pages show as they are.</summary>
    private static string Checked(YamlScalar scalar, string text, FieldContext context)
    {
        // In words for readers a '#' is part of the sentence more often than it starts a comment.
        if (scalar is { Comment: { } comment, IsNothing: false })
        {
            context.Report(YamlRules.CutOff.At(comment, $"'{context.Field}' ends before this '#', and readers will not see the rest."));
        }

        if (MarkdownIn(text) is { } signs)
        {
            context.Report(FieldRules.Markdown.At(
                scalar.Location, $"'{context.Field}' holds '{signs}', and readers see these signs as they are."));
        }

        if (BidirectionalControls.In(scalar.Value) is { Count: > 0 } controls)
        {
            context.Report(FieldRules.Direction.At(scalar.Location, $"'{context.Field}' holds {string.Join(", ", controls)}."));
        }

        return text;
    }

    /// <summary>One of a few words, compared without regard to case.</summary>
    public static FieldType<T> Choice<T>(Dictionary<string, T> values, FieldSchema? shape = null)
        where T : class =>
        Scalar(shape ?? new FieldSchema.Choice([.. values.Keys]), (scalar, context) =>
        {
            foreach (var (word, value) in values)
            {
                if (word.Equals(scalar.Value, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            context.Report(FieldRules.Choice.At(
                scalar.Location,
                $"'{scalar.Value}' is not a value of '{context.Field}'.{Suggestion.DidYouMean(scalar.Value, values.Keys)}",
                $"'{context.Field}' takes one of: {string.Join(", ", values.Keys)}."));
            return null;
        });

    public static FieldType<string> Choice(params string[] values) =>
        Choice(values.ToDictionary(v => v, v => v));

    /// <summary>A list; a single value is a list of one, since that is how writers begin.</summary>
    public static FieldType<T[]> ListOf<T>(FieldType<T> item)
        where T : class =>
        new(new FieldSchema.List(item.Shape), (node, context) =>
        {
            if (node is YamlScalar { IsNothing: true })
            {
                return [];
            }

            var nodes = node is YamlSequence sequence ? sequence.Items : [node];
            return [.. nodes.Select(n => item.Read(n, context)).OfType<T>()];
        });

    public static readonly FieldType<Located<string>[]> LocatedTexts = ListOf(LocatedText);

    /// <summary>A list of words; <c>tags: a, b</c> is two words, as other generators read it.</summary>
    public static readonly FieldType<Located<string>[]> Words = WordsOf(AnyText);

    /// <summary>A list of names that readers see.</summary>
    public static readonly FieldType<Located<string>[]> Names = WordsOf(AnyText with { IsName = true });

    private static FieldType<Located<string>[]> WordsOf(FieldSchema item) => new(
        new FieldSchema.List(item, IsWords: true), (node, context) =>
    {
        if (node is YamlScalar { IsPlain: true } line && line.Value.Contains(',', StringComparison.Ordinal))
        {
            var (words, behind) = (new List<Located<string>>(), 0);
            foreach (var word in line.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var at = line.Value.IndexOf(word, behind, StringComparison.Ordinal);
                words.Add(new Located<string>(word, line.Location with { Column = line.Location.Column + at, Length = word.Length }));
                behind = at + word.Length;
            }

            return [.. words];
        }

        return LocatedTexts.Read(node, context);
    });

    /// <summary>Values by ids that the file chooses, in the order of the file.</summary>
    /// <param name="id">An id such as a file would have, for the reference.</param>
    public static FieldType<DataEntry<T>[]> EntriesOf<T>(FieldType<T> item, string id)
        where T : class =>
        new(new FieldSchema.Entries(item.Shape, id), (node, context) =>
        {
            if (node is YamlMapping mapping)
            {
                return [.. DataEntry.ReadAll(mapping, item, context.Options, context.Diagnostics)];
            }

            context.Report(FieldRules.WrongShape.At(
                node.Location,
                $"'{context.Field}' takes ids, and under each {item.Shape.Expectation}.",
                $"Write '{id}:' on an indented line, and its value after it or below it."));
            return null;
        });

    /// <summary>A single value, or a group of fields that says more.</summary>
    public static FieldType<T> Either<T>(FieldType<T> simple, FieldType<T> full)
        where T : class =>
        new(
            new FieldSchema.Either(simple.Shape, (FieldSchema.Group)full.Shape),
            (node, context) => (node is YamlMapping ? full : simple).Read(node, context));

    /// <summary>The same field, its value made into another.</summary>
    public static FieldType<TResult> As<T, TResult>(this FieldType<T> type, Func<T, TResult> make)
        where T : class
        where TResult : class =>
        new(type.Shape, (node, context) => type.Read(node, context) is { } value ? make(value) : null);

    /// <summary>A group of fields that is a value of its own.</summary>
    /// <param name="noun">What the group is, with its article: <c>a statute</c>.</param>
    public static FieldType<T> Group<T>(string noun, Func<Fields, T> read)
        where T : class =>
        new(new FieldSchema.Group(noun, fields => read(fields)), (node, context) =>
        {
            if (node is not YamlMapping mapping)
            {
                context.Report(FieldRules.WrongShape.At(
                    node.Location,
                    $"'{context.Field}' takes {noun}: fields of its own, each on an indented line.",
                    NamesOf(new FieldSchema.Group(noun, fields => read(fields)))));
                return null;
            }

            var fields = new Fields(noun, mapping, context.Options, context.Diagnostics);
            var value = read(fields);
            fields.ReportUnknownAndMissing();
            return value;
        });

    private static string NamesOf(FieldSchema.Group group)
    {
        var fields = group.Describe();
        return string.Join(", ", fields.Where(f => f.IsRequired).Select(f => $"'{f.Name}'")) is { Length: > 0 } needed
            ? $"Write its fields below it, each on an indented line, {needed}; or delete the line."
            : "Write 'name: value' lines under it, or delete the line.";
    }

    private static FieldType<T> Scalar<T>(FieldSchema shape, Func<YamlScalar, FieldContext, T?> read)
        where T : class =>
        new(shape, (node, context) =>
        {
            if (node is YamlScalar scalar)
            {
                return read(scalar, context);
            }

            var found = node is YamlSequence ? "a list" : "a group of fields";
            context.Report(FieldRules.WrongShape.At(
                node.Location,
                $"'{context.Field}' takes {shape.Expectation}, not {found}.",
                $"Write the value after '{context.Field}:' on the same line, in quotes if it starts with a bracket."));
            return null;
        });
}
