using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">Where it starts, from 1: the line of the file (a quoted cell may span several), or the row of the sheet.</param>
/// <param name="Cells">The cells as text, null where empty; a row may be shorter than its header. Numbers and dates are written out.</param>
/// <param name="Raw">The row as it stood there, for a file of rejects: the bytes of a CSV row in UTF-8, the cells of a sheet parted by tabs.</param>
/// <param name="Fault">Why the row cannot be trusted; null for a good one.</param>
public sealed record TableRow(long Line, IReadOnlyList<string?> Cells, ReadOnlyMemory<byte> Raw, Fault? Fault = null)
{
    /// <summary>The text of a cell, null where there is none.</summary>
    public string? this[int column] => column < Cells.Count ? Cells[column] : null;
}
