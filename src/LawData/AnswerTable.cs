using System.Collections.Immutable;
using Advocate.Content;
using Advocate.Theming;

namespace Advocate.LawData;

/// <summary>An answer of an entry. The status that an entry gives in short is one too.</summary>
/// <param name="Question">The question's id.</param>
public sealed record AnswerRow(Law Law, string Question, Answer Answer);

/// <summary>The answers to all questions as a table, one row to a place, question and period.</summary>
public static class AnswerTable
{
    public static IEnumerable<AnswerRow> RowsOf(Law law)
    {
        var rows = law.Answers.SelectMany(entry => entry.Value.Select(answer => new AnswerRow(law, entry.Id, answer)));
        return law.AnswersTo(Question.Main).IsEmpty && law.GivenStatus is { } status
            ? rows.Prepend(new AnswerRow(law, Question.Main, Answer.Of(status)))
            : rows;
    }

    public static ImmutableArray<LawColumn<AnswerRow>> Columns(Phrases phrases, Site site)
    {
        var (overview, meaning) = (site.LawOverview, phrases.LawData.AnswerColumns);
        return
        [
            Column("code", "string", meaning.Code, row => row.Law.PlaceCode.Value) with { IsRequired = true },
            Column("question", "string", meaning.Question, row => row.Question) with { IsRequired = true },
            Column(
                "value",
                "string",
                meaning.Value,
                row => row.Answer.IsUnknown ? "" : string.Join("; ", row.Answer.Values.Select(v => v.Value))),
            Column("label", "string", meaning.Label, row => row.Answer.IsUnknown ? "" : overview.LabelOf(row.Question, row.Answer)),
            Column("from", "string", meaning.From, row => row.Answer.From?.ToString()) with { Pattern = LawTable.PartialDate },
            Column("until", "string", meaning.Until, row => row.Answer.Until?.ToString()) with { Pattern = LawTable.PartialDate },
            Column("for", "string", meaning.For, row => row.Answer.AppliesTo),
            Column("read", "string", meaning.Read, row => row.Answer.Read) with { Values = [.. Answer.Evidence] },
            Column(
                "sources",
                "string",
                meaning.Sources,
                row =>
                    string.Join("; ", row.Answer.Sources.Select(s => s.Where is null ? s.Source.Value : $"{s.Source.Value}, {s.Where}"))),
            Column("note", "string", meaning.Note, row => row.Answer.Note),
        ];

        static LawColumn<AnswerRow> Column(string name, string type, string description, Func<AnswerRow, string?> value) =>
            new(name, type, description, row => value(row) ?? "");
    }
}
