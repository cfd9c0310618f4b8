using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ReviewClassifier.Appeals;
using ReviewClassifier.IO.Appeals;
using ReviewClassifier.IO.Results.Register;
using ReviewClassifier.Web.Serving;

namespace ReviewClassifier.Web.Histories;

/// <summary>What a selection of rows is turned into: the register, or appeal packs.</summary>
internal sealed class HistoryExports(HistoryBook book, PlatformRules rules, Visit visit)
{
    /// <summary>The register of the rows that are flagged.</summary>
    public FileStreamHttpResult Register(IReadOnlyList<int> rows)
    {
        var chosen = rows.ToHashSet();
        var findings = book.Findings.Where(finding => finding.Rows.Any(row => chosen.Contains((int)row.Ordinal))).ToList();
        // On the disk, for a history may flag more than fits in memory; gone when it was sent.
        var path = book.NewPath(".xlsx");
        RegisterWriter.Write(path, rows.Select(book.Read), findings, new RegisterOptions(rules, visit.Now, visit.Language));
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);
        return TypedResults.File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"register-{Stamp}.xlsx");
    }

    /// <summary>The appeal packs of the rows that can be appealed.</summary>
    public FileContentHttpResult Packs(IReadOnlyList<int> rows) => TypedResults.File(
        AppealArchive.Write([.. rows.Select(book.Read)], rules, new AppealOptions(visit.Now) { Language = visit.Language }),
        "application/zip",
        $"appeals-{Stamp}.zip");

    private string Stamp => visit.Now.ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);
}
