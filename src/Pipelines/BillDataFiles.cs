using Advocate.LawData;
using Advocate.Output;

namespace Advocate.Pipelines;

/// <summary><c>bills/data/</c>: the bills as CSV and JSON.</summary>
public sealed class BillDataFiles : Pipeline
{
    public override bool IsInEveryEdition => false;

    public override IEnumerable<OutputFile> PostProcess(PostProcessContext context) => context.Site.Bills.All.IsEmpty ? [] :
    [
        OutputFile.Bytes($"{BillTable.Folder}bills.csv", new Lazy<byte[]>(() => BillTable.Csv(context.Site))),
        OutputFile.Bytes($"{BillTable.Folder}bills.json", new Lazy<byte[]>(() => BillTable.Json(context.Site))),
    ];
}
