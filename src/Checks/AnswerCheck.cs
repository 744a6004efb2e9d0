using System.Collections.Immutable;
using System.Globalization;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Checks;

/// <summary>Each answer of a law entry is one that its question allows, at a time of its own, and rests on sources that the entry
/// has.</summary>
internal static class AnswerCheck
{
    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var questions = site.Questions?.Entries ?? [];
        return Ids(questions).Concat(Choices(questions))
            .Concat(site.All<Law>().Where(l => !site.IsWithdrawn(l)).SelectMany(law => OfLaw(law, site, questions)));
    }

    private static IEnumerable<Diagnostic> Ids(ImmutableArray<DataEntry<Question>> questions) =>
        from question in questions
        where !Question.IsId(question.Id)
        select CheckRules.QuestionId.At(
            question.Location,
            Question.Columns.Contains(question.Id)
                ? $"'{question.Id}' is a column that every list of laws has."
                : $"'{question.Id}' cannot be the name of a column.");

    private static IEnumerable<Diagnostic> Choices(ImmutableArray<DataEntry<Question>> questions) =>
        from question in questions
        where question.Id != Question.Main && question.Value.Kind.IsChoice && question.Value.Options.IsEmpty
        select CheckRules.QuestionWithoutAnswers.At(question.Location, $"'{question.Id}' is a question of choice and names no answers.");

    private static IEnumerable<Diagnostic> OfLaw(Law law, Site site, ImmutableArray<DataEntry<Question>> questions)
    {
        if (law.AnswersTo(Question.Main) is [var main, ..] && law.GivenStatus is { } given)
        {
            var other = main.Values[0];
            yield return CheckRules.StatusTwice.At(
                given.Location,
                $"'answers' gives the status too, on line {other.Location.Line}, with what it rests on.",
                other.Value.Equals(given.Value, StringComparison.OrdinalIgnoreCase)
                    ? null
                    : $"They differ: decide whether '{given.Value}' or '{other.Value}' is right, correct 'answers', and delete 'status'.");
        }

        if (law.Confidence is not null && law.AnswersTo(Question.Main).FirstOrDefault(a => a.Read is not null) is { Read: var read })
        {
            yield return CheckRules.ConfidencePassedOver.At(
                law.ConfidenceAt, $"'answers' says that the status rests on '{read}', and the confidence follows from that.");
        }

        foreach (var asked in law.History.Select(h => h.Question).OfType<Located<string>>())
        {
            if (asked.Value != Question.Main && questions.All(q => !q.Id.Equals(asked.Value, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Unknown(asked.Value, asked.Location, questions);
            }
        }

        foreach (var (id, answers, location) in law.Answers)
        {
            var question = questions.FirstOrDefault(q => q.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Value;
            if (question is null && id != Question.Main)
            {
                yield return Unknown(id, location, questions);
            }

            foreach (var finding in answers.SelectMany(a => OfAnswer(a, id, question, law, site)).Concat(Overlaps(id, answers)))
            {
                yield return finding;
            }
        }
    }

    private static Diagnostic Unknown(string id, Location location, ImmutableArray<DataEntry<Question>> questions) =>
        CheckRules.UnknownQuestion.At(
        location,
        $"'{id}' is not a question of data/questions.yml.{Suggestion.DidYouMean(id, [.. questions.Select(q => (q.Id, q.Value.Label))])}");

    private static IEnumerable<Diagnostic> OfAnswer(Answer answer, string id, Question? question, Law law, Site site)
    {
        if (answer.IsUnknown)
        {
            yield break;
        }

        if (answer.From is { } from && answer.Until is { } until && until.End < from.Start)
        {
            yield return CheckRules.PeriodBackwards.At(At(answer), $"This answer ends on {until}, before it begins on {from}.");
        }

        if (answer.Values.Length > 1 && (id == Question.Main || (question is not null && question.Kind != AnswerKind.Several)))
        {
            yield return CheckRules.WrongAnswer.At(
                answer.Values[1].Location,
                $"'{id}' takes one answer, not {answer.Values.Length}.",
                "Keep the one that holds, or write each with its days, such as {value: \"yes\", from: 2019-07-01}.");
        }

        foreach (var value in answer.Values)
        {
            if (Refusal(value.Value, id, question, site) is { } refusal)
            {
                yield return CheckRules.WrongAnswer.At(value.Location, refusal, Advice(question));
            }
        }

        var sources = law.OwnSources.Select(s => s.Id.Value).ToList();
        foreach (var source in answer.Sources
            .Select(s => s.Source)
            .Where(s => !sources.Contains(s.Value, StringComparer.OrdinalIgnoreCase)))
        {
            yield return CheckRules.UnknownSource.At(
                source.Location,
                $"This file has no source '{source.Value}'.{Suggestion.DidYouMean(source.Value, sources)}",
                "Use the id of one of the sources at the end of this file, or add the source there.");
        }
    }

    /// <summary>What an answer to a question without choices looks like; null where the rule's own advice is right.</summary>
    private static string? Advice(Question? question) =>
        question?.Kind == AnswerKind.Age ? "Write the age as a number, such as 18, or 'unknown' where the sources do not say."
        : question?.Kind == AnswerKind.Date ? "Write the day as far as it is known, such as 2019-07-01, 2019-07 or 2019, or 'unknown' "
            + "where "
            + "the sources do not say."
        : null;

    private static string? Refusal(string value, string id, Question? question, Site site)
    {
        if (id == Question.Main)
        {
            return site.Statuses is { } statuses && statuses.Find(value) is null
                ? $"'{value}' is not a status of "
                    + $"data/statuses.yml.{Suggestion.DidYouMean(value, [.. statuses.Entries.Select(e => (e.Id, e.Value.Label))])}"
                : null;
        }

        if (question is null)
        {
            return null;
        }

        if (question.Kind.IsChoice)
        {
            return question.FindOption(value) is null && !question.Options.IsEmpty
                ? $"'{value}' is not an answer to '{id}', which takes "
                    + $"{Suggestion.OneOf([.. question.Options.Select(o => o.Id)], "an id from its answers")}.{Suggestion.DidYouMean(value, [.. question.Options.Select(o => (o.Id, o.Value.Label))])}"
                : null;
        }

        return question.Kind switch
        {
            { } kind when kind == AnswerKind.Age
                && !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"'{id}' takes an age in digits, not "
                    + $"'{value}'.",
            { } kind when kind == AnswerKind.Date && PartialDate.Parse(value) is null => $"'{id}' takes a date, not '{value}'.",
            _ => null,
        };
    }

    /// <summary>Two answers that hold at one time contradict each other, unless each says for whom it holds.</summary>
    private static IEnumerable<Diagnostic> Overlaps(string id, Answer[] answers) =>
        from pair in answers.Index()
        from other in answers.Take(pair.Index)
        let later = pair.Item
        where later.AppliesTo == other.AppliesTo
            && !(later.From?.Start > (other.Until?.End ?? DateOnly.MaxValue))
            && !(other.From?.Start > (later.Until?.End ?? DateOnly.MaxValue))
        select CheckRules.AnswersAtOnce.At(
            At(later), $"'{id}' has another answer for the same time, on line {At(other).Line}.");

    private static Location At(Answer answer) => answer.Values.IsEmpty ? default : answer.Values[0].Location;
}
