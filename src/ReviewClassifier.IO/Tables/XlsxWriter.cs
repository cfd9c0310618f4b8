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
/// <param name="mostRows">The most rows of a sheet, its header among them; only tests have reason to ask for less than Excel holds.</param>
internal sealed class XlsxWriter(Stream stream, int mostRows = XlsxWriter.MostRows) : IDisposable
{
    private const int MostRows = 1_048_576;

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<SheetEntry> sheets = [];

    /// <summary>
    /// Writes a sheet. A cell is a string, a number, a <see cref="DateTime"/>, a <see cref="StyledCell"/> or null; a text too long for it
    /// goes on in more columns.
    /// </summary>
    public void Write(string name, IReadOnlyList<SheetColumn> columns, IEnumerable<object?[]> rows, bool filter = false)
    {
        var parts = new ColumnParts(columns.Count);
        var count = 1;
        foreach (var row in rows)
        {
            if (++count > mostRows)
            {
                throw new Output.OutputException(
                    $"There are more rows than the {MostRows} that a sheet of Excel holds; write csv or jsonl, or split the input.");
            }

            parts.Take(row);
        }

        WriteOn(name, columns, parts, rows, filter);
    }

    /// <summary>
    /// The same for rows that were measured before, once through: more of them than a sheet holds go on in sheets named <c>NAME (2)</c>
    /// and so on.
    /// </summary>
    public void WriteOn(
        string name, IReadOnlyList<SheetColumn> columns, ColumnParts parts, IEnumerable<object?[]> rows, bool filter = false)
    {
        using var all = rows.GetEnumerator();
        var more = all.MoveNext();
        var sheet = 0;
        do
        {
            using var xml = Start(Named(name, ++sheet), columns, parts);
            for (var room = mostRows - 1; more && room > 0; room--)
            {
                xml.StartRow();
                for (var i = 0; i < columns.Count; i++)
                {
                    Cell(xml, all.Current[i], parts[i]);
                }

                xml.EndRow();
                more = all.MoveNext();
            }

            sheets[^1] = sheets[^1] with { Filter = filter ? xml.Range : null };
            xml.End(columns, parts, filter);
        }
        while (more);
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        XlsxPackage.Write(sheets, Part);
        zip.Dispose();
    }

    private SheetXml Start(string name, IReadOnlyList<SheetColumn> columns, ColumnParts parts)
    {
        sheets.Add(new SheetEntry(name));
        var xml = new SheetXml(Part($"xl/worksheets/sheet{sheets.Count}.xml"));
        xml.Start(columns, parts);
        xml.StartRow();
        for (var i = 0; i < columns.Count; i++)
        {
            for (var part = 1; part <= parts[i]; part++)
            {
                xml.Cell(XlsxText.Escape(Named(columns[i].Name, part)), CellStyle.Heading);
            }
        }

        xml.EndRow();
        return xml;
    }

    private static string Named(string name, int part) => part == 1 ? name : $"{name} ({part.ToString(CultureInfo.InvariantCulture)})";

    private static void Cell(SheetXml xml, object? cell, int parts)
    {
        var (value, look) = cell is StyledCell styled ? (styled.Value, styled.Look) : (cell, CellLook.Usual);
        if (value is DateTime time && !IsExact(time))
        {
            value = ShopTime.Write(time);
        }

        var written = 1;
        if (value is string text)
        {
            var style = look == CellLook.Urgent ? CellStyle.UrgentText : CellStyle.Text;
            if (text.Length < (XlsxText.MostInCell / 7) - 1)
            {
                xml.Cell(XlsxText.Escape(CellText.Write(text)!), style);
            }
            else
            {
                var cells = XlsxText.Cells(text);
                foreach (var part in cells)
                {
                    xml.Cell(part, style);
                }

                written = cells.Count;
            }
        }
        else if (value is null)
        {
            xml.Skip(1);
        }
        else
        {
            xml.Cell(Number(value), Style(value, look));
        }

        xml.Skip(parts - written);
    }

    private static string Number(object value) => value is DateTime time
        ? time.ToOADate().ToString("R", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static CellStyle Style(object value, CellLook look) => (value, look) switch
    {
        (DateTime, CellLook.Urgent) => CellStyle.UrgentDate,
        (DateTime, _) => CellStyle.Date,
        (_, CellLook.Urgent) => CellStyle.UrgentNumber,
        (_, CellLook.Percent) => CellStyle.Percent,
        _ => CellStyle.Number,
    };

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
