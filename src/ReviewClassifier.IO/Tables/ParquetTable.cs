using System.Text;
using Parquet;
using Parquet.Schema;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tables;

/// <summary>
/// A Parquet file, a row group at a time: as many rows as its writer put into one are held. The first row that comes is the names of the
/// columns; a column of lists or of parts has a name and no cells.
/// </summary>
internal sealed class ParquetTable : TableFile
{
    // What one row group may hold: a forged count would ask for any size.
    private const long MostCells = 1L << 26;

    private readonly Stream bytes;
    private readonly ParquetReader reader;
    private readonly Field[] fields;
    private Func<int, bool> isUsed = _ => true;

    public ParquetTable(PeekedStream stream, string file)
        : base(file)
    {
        bytes = Seekable(stream, file);
        try
        {
            reader = Guarded(() =>
            {
                ParquetFooter.Demand(bytes);
                return ParquetReader.CreateAsync(bytes).GetAwaiter().GetResult();
            });
            fields = Guarded(() => reader.Schema.Fields.ToArray());
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Sheets { get; } = [""];

    /// <summary>Leaves the cells of other columns unread from the next row group on.</summary>
    public override void Use(Func<int, bool> column) => isUsed = column;

    public override IEnumerable<TableRow> Rows(string sheet)
    {
        yield return new TableRow(1, [.. fields.Select(field => field.Name)], default);
        var line = 0L;
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            var columns = Guarded(() => Columns(group));
            for (var row = 0; row < columns.Rows; row++)
            {
                line++;
                var cells = Array.ConvertAll(columns.Cells, column => CellText.Read(column?[row]));
                if (Array.Exists(cells, cell => cell is not null))
                {
                    yield return new TableRow(line, cells, Encoding.UTF8.GetBytes(string.Join('\t', cells)));
                }
            }
        }
    }

    public override void Dispose()
    {
        reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        bytes.Dispose();
    }

    // The form is read from its end: what cannot be sought in is held whole.
    private static Stream Seekable(PeekedStream stream, string file)
    {
        if (file != "-" && System.IO.File.Exists(file))
        {
            var itself = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Span<byte> start = stackalloc byte[4];
            if (itself.CanSeek && itself.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PAR1"u8))
            {
                stream.Dispose();
                return itself;
            }

            itself.Dispose();
        }

        using (stream)
        {
            return new MemoryStream(stream.ReadToEnd(), writable: false);
        }
    }

    private (int Rows, string?[]?[] Cells) Columns(int group)
    {
        var rows = reader.OpenRowGroupReader(group);
        var used = Enumerable.Range(0, fields.Length).Count(isUsed);
        if (rows.RowCount < 0 || rows.RowCount * Math.Max(1, used) > MostCells)
        {
            throw new InputException(
                $"{File}: holds {rows.RowCount} rows in one row group; write it with smaller row groups, such as of 100,000 rows.");
        }

        var cells = new string?[]?[fields.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = isUsed(i) && fields[i] is DataField { IsArray: false } field ? ParquetColumn.Read(rows, field) : null;
        }

        return ((int)rows.RowCount, cells);
    }

    // A broken file shows itself as almost any exception of the library; all mean the same to a person.
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is not (InputException or OutOfMemoryException))
        {
            throw new InputException($"{File}: cannot be read as Parquet; write it anew, without encryption.", error);
        }
    }
}
