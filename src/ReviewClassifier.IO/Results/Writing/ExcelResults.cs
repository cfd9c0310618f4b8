using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Results.Writing;

/// <summary>Results as a workbook. The column of JSON is there, but hidden: it is for programs.</summary>
internal static class ExcelResults
{
    private const string Sheet = "results";

    /// <summary>Writes the workbook; both passes must give the same rows.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="measured">The rows, to see how many columns the longest text needs.</param>
    /// <param name="written">The same rows, to write them.</param>
    public static void Write(Stream stream, IEnumerable<ResultRow> measured, IEnumerable<ResultRow> written)
    {
        using var workbook = new XlsxWriter(stream);
        var parts = new ColumnParts(ResultCells.Columns.Count);
        foreach (var row in measured)
        {
            parts.Take(ResultCells.Of(row));
        }

        workbook.WriteOn(Sheet, ResultCells.Columns, parts, written.Select(ResultCells.Of));
    }
}
