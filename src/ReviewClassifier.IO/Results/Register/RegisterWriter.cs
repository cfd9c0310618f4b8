using ReviewClassifier.Appeals;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Output;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results.Register;

/// <summary>
/// Writes the register: a workbook for the seller with the reviews that were flagged, those whose time to appeal runs out first on top.
/// The first sheet holds the malicious ones, the second those that cannot be told yet, the third what only the history shows.
/// </summary>
public static class RegisterWriter
{
    /// <summary>
    /// Writes it whole or not at all; the same rows at the same time give the same bytes, and memory is some 40 bytes a flagged row.
    /// <see cref="OutputException"/> where it cannot be written.
    /// </summary>
    /// <param name="path">The workbook, <c>.xlsx</c>.</param>
    /// <param name="rows">The rows (<see cref="ScoredRows.Read"/>), read once; genuine ones are passed over.</param>
    /// <param name="findings">What the history shows.</param>
    /// <param name="options">Rules, time and language.</param>
    /// <param name="stop">Asks to stop: <see cref="OperationCanceledException"/>, and what stood there stays.</param>
    /// <returns>How many reviews the first two sheets list.</returns>
    public static (long Malicious, long Insufficient) Write(
        string path,
        IEnumerable<ScoredRow> rows,
        IReadOnlyList<HistoryFinding> findings,
        RegisterOptions options,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(options);
        using var malicious = new FlaggedFile(path);
        using var insufficient = new FlaggedFile(path);
        var (first, second) = (0L, 0L);
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            if (row.Result.Verdict == Verdict.Malicious)
            {
                malicious.Add(row, Rank(row, options));
                first++;
            }
            else if (row.Result.Verdict == Verdict.Insufficient)
            {
                insufficient.Add(row, Rank(row, options));
                second++;
            }
        }

        AtomicFile.Write(path, stream =>
        {
            using var workbook = new XlsxWriter(stream);
            var words = new RegisterWords(options.Language);
            Write(workbook, words.Malicious, malicious, options, stop);
            Write(workbook, words.Insufficient, insufficient, options, stop);
            var found = findings.Select(finding => FindingCells.Of(finding, words));
            workbook.Write(words.Findings, FindingCells.Columns(words), found, filter: true);
        });
        return (first, second);
    }

    private static void Write(XlsxWriter workbook, string sheet, FlaggedFile flagged, RegisterOptions options, CancellationToken stop)
    {
        var cells = new RegisterCells(options);
        var parts = new ColumnParts(cells.Columns.Count);
        foreach (var row in Rows())
        {
            parts.Take(row);
        }

        workbook.WriteOn(sheet, cells.Columns, parts, Rows(), filter: true);

        IEnumerable<object?[]> Rows()
        {
            foreach (var row in flagged.Rows())
            {
                stop.ThrowIfCancellationRequested();
                yield return cells.Of(row);
            }
        }
    }

    // What is over cannot be helped any more, and stands below what is not known.
    private static DateTime Rank(ScoredRow row, RegisterOptions options) => Deadline.Of(row.Row.Case, options.Rules, options.Now) switch
    {
        { Expired: true } => DateTime.MaxValue,
        { State: DeadlineState.Unknown } => DateTime.MaxValue.AddTicks(-1),
        var known => known.Until!.Value,
    };
}
