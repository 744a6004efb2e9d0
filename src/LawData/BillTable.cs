using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Advocate.Content;

namespace Advocate.LawData;

/// <summary>The bills as data: a table with a row for each, and JSON with the stages of each.</summary>
public static class BillTable
{
    /// <summary>Where the files are, below the site's root.</summary>
    public const string Folder = "bills/data/";

    public static byte[] Csv(Site site) => Encoding.UTF8.GetBytes(LawTable.Csv(Columns(site), site.Bills.All));

    public static byte[] Json(Site site) => LawJson.Json(json =>
    {
        var columns = Columns(site);
        json.WriteStartArray();
        foreach (var bill in site.Bills.All)
        {
            json.WriteStartObject();
            foreach (var column in columns.Where(c => c.Value(bill) != ""))
            {
                json.WriteString(column.Name, column.Value(bill));
            }

            json.WriteStartArray("stages");
            foreach (var stage in bill.Stages)
            {
                json.WriteStartObject();
                if (stage.Date is { } date)
                {
                    json.WriteString("date", date.ToString());
                }

                json.WriteString("step", stage.Step);
                if (stage.Source is { } source)
                {
                    json.WriteString("source", source.Value);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static ImmutableArray<LawColumn<Bill>> Columns(Site site)
    {
        return
        [
            Column("code", bill => bill.PlaceCode.Value),
            Column("place", bill => site.Places?.Find(bill.PlaceCode.Value)?.Value.Name),
            Column("number", bill => bill.Number),
            Column("session", bill => bill.Session),
            Column("summary", bill => bill.Summary),
            Column("outcome", site.Bills.OutcomeOf),
            Column("lastStep", bill => (bill.LastStage ?? bill.Stages.LastOrDefault())?.Step),
            Column("lastDate", bill => bill.LastStage?.Date?.ToString()),
            Column("companion", bill => bill.Companion),
            Column("sponsors", bill => string.Join("; ", bill.Sponsors)),
            Column("topics", bill => string.Join("; ", bill.Topics.Select(t => t.Value))),
            Column("asOf", bill => bill.AsOf.ToString()),
            Column("reviewed", bill => bill.Reviewed.ToString("O", CultureInfo.InvariantCulture)),
            Column("text", bill => bill.Address?.AbsoluteUri),
            Column("url", bill => site.Settings.AddressOf(bill.Permalink)),
        ];

        static LawColumn<Bill> Column(string name, Func<Bill, string?> value) => new(name, "string", "", bill => value(bill) ?? "");
    }
}
