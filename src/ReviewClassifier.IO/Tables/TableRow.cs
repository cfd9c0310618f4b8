using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">Where it starts, from 1: the line of the file (a quoted cell may span several), or the row of the sheet.</param>
/// <param name="Cells">The cells as text, numbers and dates written out, null where empty; may be fewer than the headers.</param>
/// <param name="Raw">The row as it stood there, for a file of rejects: a CSV row in UTF-8, the cells of a sheet parted by tabs.</param>
/// <param name="Fault">Why the row cannot be trusted; null for a good one.</param>
public sealed record TableRow(long Line, IReadOnlyList<string?> Cells, ReadOnlyMemory<byte> Raw, Fault? Fault = null)
{
    /// <summary>The text of a cell, null where there is none.</summary>
    public string? this[int column] => column < Cells.Count ? Cells[column] : null;
}
