using System.Globalization;
using System.IO.Compression;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// Writes a workbook (ECMA-376 SpreadsheetML) sheet after sheet, a row in memory at a time. The same rows give the same bytes, which the
/// libraries at hand do not promise: they stamp the time, and drop carriage returns. Cells are text, never a formula; dates and
/// numbers are such.
/// </summary>
/// <param name="stream">Where the file goes; need not be seekable, and stays open.</param>
internal sealed class XlsxWriter(Stream stream) : IDisposable
{
    private const int MostRows = 1_048_576;

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> sheets = [];

    /// <summary>
    /// Writes a sheet. A cell is a string, a number, a <see cref="DateTime"/> or null; a text too long for it goes on in more
    /// columns.
    /// </summary>
    public void Write(string name, IReadOnlyList<SheetColumn> columns, IEnumerable<object?[]> rows)
    {
        sheets.Add(name);
        var parts = Parts(columns.Count, rows);
        using var sheet = new SheetXml(Part($"xl/worksheets/sheet{sheets.Count}.xml"));
        sheet.Start(columns, parts);
        sheet.Row(columns.SelectMany((column, i) => Headings(column.Name, parts[i])));
        foreach (var row in rows)
        {
            sheet.Row(row.SelectMany((cell, i) => Cells(cell, parts[i])));
        }

        sheet.End(columns, parts);
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        XlsxPackage.Write(sheets, Part);
        zip.Dispose();
    }

    private static IEnumerable<(string? Value, int Style)> Headings(string name, int parts) =>
        Enumerable.Range(1, parts).Select(part => ((string?)XlsxText.Escape(Named(name, part)), SheetXml.Heading));

    private static string Named(string name, int part) => part == 1 ? name : $"{name} ({part.ToString(CultureInfo.InvariantCulture)})";

    // How many columns each column takes: as many as its longest text needs.
    private static int[] Parts(int columns, IEnumerable<object?[]> rows)
    {
        var parts = new int[columns];
        Array.Fill(parts, 1);
        var count = 1;
        foreach (var row in rows)
        {
            if (++count > MostRows)
            {
                throw new Output.OutputException(
                    $"There are more rows than the {MostRows} that a sheet of Excel holds; write csv or jsonl, or split the input.");
            }

            for (var i = 0; i < columns; i++)
            {
                if (row[i] is string { Length: > XlsxText.MostInCell / 7 - 1 } text)
                {
                    parts[i] = Math.Max(parts[i], XlsxText.Cells(text).Count);
                }
            }
        }

        return parts;
    }

    private static IEnumerable<(string? Value, int Style)> Cells(object? cell, int parts)
    {
        var cells = cell switch
        {
            null => [],
            string text => XlsxText.Cells(text).Select(part => ((string?)part, SheetXml.Text)),
            DateTime time when IsExact(time) => [(time.ToOADate().ToString("R", CultureInfo.InvariantCulture), SheetXml.Date)],
            DateTime time => [(ShopTime.Write(time), SheetXml.Text)],
            _ => [(Convert.ToString(cell, CultureInfo.InvariantCulture), SheetXml.Plain)],
        };
        var all = cells.ToList();
        return all.Concat(Enumerable.Repeat(((string?)null, SheetXml.Plain), parts - all.Count));
    }

    // Excel's dates begin with 1900 and count days in a double: others, and fractions of seconds, stand as text.
    private static bool IsExact(DateTime time) =>
        time.Year > 1900 && time.Ticks % TimeSpan.TicksPerSecond == 0 && DateTime.FromOADate(time.ToOADate()) == time;

    private Stream Part(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }
}
