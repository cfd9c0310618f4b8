using System.Globalization;
using CsvHelper;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Results.Writing;

/// <summary>Results as a table with separators: UTF-8 with a byte order mark, without which Excel takes it for another encoding.</summary>
internal static class CsvResults
{
    public static void Write(Stream stream, IEnumerable<ResultRow> rows, char separator)
    {
        var options = new CsvWriterOptions { Separator = separator, WriteByteOrderMark = true };
        using var csv = CsvWriter.Create(stream, options, leaveOpen: true);
        foreach (var column in ResultCells.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var cell in ResultCells.Of(row))
            {
                csv.WriteField(Text(cell));
            }

            csv.EndRecord();
        }
    }

    // Decimal, because a double writes 0.000001 as 1E-06.
    private static string? Text(object? cell) => cell is double number
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : CellText.Write((string?)cell);
}
