namespace Advocate.PhraseGenerator;

/// <summary>What a language file has to have: each phrase of the first one, with the same blanks, and no other.</summary>
internal static class PhraseComparison
{
    public static void Compare(PhraseNode first, PhraseNode other, List<PhraseFinding> findings)
    {
        foreach (var asked in first.Children)
        {
            if (other.Find(asked.Name) is not { } given)
            {
                findings.Add(new(PhraseFinding.Missing, other.Span, $"'{asked.Path}' is missing here."));
            }
            else if (asked.IsPhrase != given.IsPhrase || asked.Counts != given.Counts)
            {
                findings.Add(new(
                    PhraseFinding.Form, given.Span, $"'{asked.Path}' is {Kind(asked)} in the first language, and {Kind(given)} here."));
            }
            else if (asked.IsPhrase)
            {
                if (given.Fault(asked.Blanks) is { } fault)
                {
                    findings.Add(new(PhraseFinding.Blanks, given.Span, fault));
                }
            }
            else
            {
                Compare(asked, given, findings);
            }
        }

        findings.AddRange(other.Children
            .Where(given => first.Find(given.Name) is null)
            .Select(given => new PhraseFinding(PhraseFinding.Unknown, given.Span, $"The first language has no '{given.Path}'.")));
    }

    private static string Kind(PhraseNode node) => node.Counts ? "a phrase that counts" : node.IsPhrase ? "a phrase" : "a section";
}
