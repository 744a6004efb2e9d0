namespace Advocate.Content;

/// <summary>A part of a law's page that is plain text, in which terms of the glossary are explained.</summary>
/// <param name="Part">Which part it is, for whoever shows it.</param>
public readonly record struct LawText(string Part, string Words)
{
    public const string Lead = "lead", Approach = "approach", Meaning = "meaning", Caveats = "caveats";

    /// <param name="index">Of the answers that are known.</param>
    public static string Answer(string question, int index) => $"{question}/{index}";

    /// <summary>In the order of the page.</summary>
    public static IEnumerable<LawText> Of(Law law, LawOverview overview)
    {
        var answers = overview.Questions.SelectMany(question => overview.AnswersTo(question.Id, law).Where(a => !a.IsUnknown)
            .Select((answer, index) => (Answer(question.Id, index), (string?)overview.LabelOf(question.Id, answer))));
        (string Part, string? Words)[] all =
            [(Lead, law.Lead), (Approach, law.ApproachAfterLead), .. answers, (Meaning, law.Meaning), (Caveats, law.Caveats)];
        return from text in all where text.Words is not null select new LawText(text.Part, text.Words);
    }
}
