using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>A word that not every reader knows, in plain words. From <c>data/glossary.yml</c>.</summary>
/// <param name="Term">As the list of all terms names it.</param>
/// <param name="Forms">Other forms in which texts have it: plurals, verbs, abbreviations.</param>
/// <param name="Meaning">In one sentence, shown beside the word.</param>
/// <param name="More">What the list of all terms says besides.</param>
public sealed record GlossaryTerm(
    Located<string> Term, ImmutableArray<Located<string>> Forms, string Meaning, string? More, ImmutableArray<Located<string>> Sources)
{
    public static readonly FieldType<GlossaryTerm> Type = FieldTypes.Group("a term", f => new GlossaryTerm(f));

    public GlossaryTerm(Fields fields)
        : this(
            fields.Required("term", FieldTypes.LocatedName, new Located<string>("", fields.Location), new(
                "The word or phrase, as the glossary lists it.", "eviction")),
            fields.Words("forms", FieldTypes.Names, new(
                "Other forms in which texts have it: the plural, the verb, an abbreviation.", "[evict, evicted]")),
            fields.Required("meaning", FieldTypes.ProseOf(10, 240), "", new(
                "What it means, in a sentence of plain words. Readers see it beside the word.",
                "An order of a court by which a tenant has to leave.")),
            fields.Optional("more", FieldTypes.ProseOf(10, 800), new(
                "What readers of the glossary should know besides.",
                "A landlord who changes the lock evicts nobody in the eyes of the law.")),
            fields.Words("sources", FieldTypes.LocatedTexts, new(
                "What the meaning rests on, where it is more than a dictionary says: ids of sources.", "[court-guide-2024]")))
    {
    }

    /// <summary>Every form, the term itself first.</summary>
    public IEnumerable<Located<string>> AllForms => Forms.Prepend(Term).Where(f => f.Value != "");
}

/// <summary>Where a text has a term of the glossary.</summary>
public readonly record struct TermUse(int Start, int Length, DataEntry<GlossaryTerm> Entry);

/// <summary>The terms that the site explains.</summary>
public sealed class Glossary
{
    public const string File = "glossary";

    private readonly FrozenDictionary<string, DataEntry<GlossaryTerm>> _byForm;

    /// <summary>The longest first: "affirmative defense" is one term, although "defense" may be another.</summary>
    private readonly ImmutableArray<string> _forms;

    public Glossary(DataFile<GlossaryTerm>? file)
    {
        Entries = [.. (file?.Entries ?? []).InOrderOfNames(e => e.Value.Term.Value)];
        _byForm = (file?.Entries ?? []).SelectMany(e => e.Value.AllForms.Select(f => (Form: f.Value, Entry: e)))
            .DistinctBy(f => f.Form, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(f => f.Form, f => f.Entry, StringComparer.OrdinalIgnoreCase);
        _forms = [.. _byForm.Keys.OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)];
    }

    /// <summary>In the order of the alphabet.</summary>
    public ImmutableArray<DataEntry<GlossaryTerm>> Entries { get; }

    public IEnumerable<string> Forms => _byForm.Keys;

    public static string AnchorOf(DataEntry<GlossaryTerm> entry) => Slug.From(entry.Id);

    public DataEntry<GlossaryTerm>? Find(string word) => _byForm.GetValueOrDefault(word);

    /// <summary>The first use of each term in a text, in the order of the text.</summary>
    public ImmutableArray<TermUse> UsesIn(string text)
    {
        var uses = ImmutableArray.CreateBuilder<TermUse>();
        for (var at = 0; at < text.Length; at++)
        {
            if ((at > 0 && IsOfWord(text[at - 1])) || !IsOfWord(text[at]) || FormAt(text, at) is not { } form)
            {
                continue;
            }

            var entry = _byForm[form];
            if (!uses.Any(u => u.Entry.Id == entry.Id))
            {
                uses.Add(new TermUse(at, form.Length, entry));
            }

            at += form.Length - 1;
        }

        return uses.ToImmutable();
    }

    /// <summary>The first use of each term in texts that follow one another on a page, by the text that has it.</summary>
    public FrozenDictionary<string, ImmutableArray<TermUse>> FirstUses(IEnumerable<LawText> texts)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return texts.Select(text => (text.Part, Uses: UsesIn(text.Words).Where(u => met.Add(u.Entry.Id)).ToImmutableArray()))
            .Where(found => !found.Uses.IsEmpty)
            .ToFrozenDictionary(found => found.Part, found => found.Uses, StringComparer.Ordinal);
    }

    private string? FormAt(string text, int at)
    {
        foreach (var form in _forms)
        {
            var end = at + form.Length;
            if (end <= text.Length && (end == text.Length || !IsOfWord(text[end]))
                && text.AsSpan(at, form.Length).Equals(form, StringComparison.OrdinalIgnoreCase))
            {
                return form;
            }
        }

        return null;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter);
}
