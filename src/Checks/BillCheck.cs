using Advocate.Content;
using Advocate.Diagnostics;

namespace Advocate.Checks;

/// <summary>Each bill has one file, its stages follow each other, and a bill that became law is in the entry of its place.</summary>
internal static class BillCheck
{
    public static readonly DiagnosticRule Repeated = new(
        "ADV358", Severity.Error, "Two files about one bill",
        "Keep one of the files, or give the session of each.");

    public static readonly DiagnosticRule OutOfOrder = new(
        "ADV359", Severity.Warning, "A stage before the one above it",
        "Put the stages in the order of their days, or correct the day.");

    public static readonly DiagnosticRule BecameLaw = new(
        "ADV360", Severity.Warning, "A bill that became law after the entry of its place was reviewed",
        "Read the new law, change the entry if it has to be, and write the day as 'reviewed' there.");

    public static IEnumerable<Diagnostic> Run(Site site)
    {
        var bills = site.All<Bill>().Where(b => !site.IsWithdrawn(b) && !b.IsExcluded).ToList();
        return Repetitions(bills).Concat(bills.SelectMany(bill => OfBill(bill, site)));
    }

    private static IEnumerable<Diagnostic> Repetitions(List<Bill> bills) =>
        from same in bills.GroupBy(b => (b.PlaceCode.Value, Bill.LettersOf(b.Number), b.Session, b.Language))
        from bill in same.Skip(1)
        select Repeated.At(bill.PlaceCode.Location, $"{same.First().File.DisplayPath} is about {bill.Number} already.");

    private static IEnumerable<Diagnostic> OfBill(Bill bill, Site site)
    {
        if (bill.Reviewed > site.LatestToday)
        {
            yield return CheckRules.ReviewedLater.At(
                bill.ReviewedAt, $"{bill.Reviewed:yyyy-MM-dd} is after today, {site.Today:yyyy-MM-dd}.");
        }

        var dated = bill.Stages.Where(stage => stage.Date is not null).ToList();
        foreach (var (before, stage) in dated.Zip(dated.Skip(1)))
        {
            if (stage.Date!.End < before.Date!.Start)
            {
                yield return OutOfOrder.At(stage.DateAt, $"{stage.Date} is before {before.Date}, the day of the stage above it.");
            }
        }

        if (bill.Outcome == Bill.Enacted
            && bill.LastStage?.Date is { } passed
            && site.LawOf(bill.PlaceCode.Value) is { } law
            && law.Reviewed < passed.Start)
        {
            yield return BecameLaw.At(
                bill.OutcomeAt,
                $"{bill.Number} became law on {passed}, and {law.File.DisplayPath} was last reviewed on {law.Reviewed:yyyy-MM-dd}.");
        }
    }
}
