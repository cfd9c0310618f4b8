using System.Text;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Output;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>
/// Writes the summary of a history: one page that needs no other, without script, under 200 KB whatever the number of rows.
/// </summary>
public static class SummaryWriter
{
    /// <summary>
    /// Writes it whole or not at all, in UTF-8; the same figures give the same bytes. <see cref="OutputException"/> where it cannot be
    /// written.
    /// </summary>
    /// <param name="path">The page, <c>.html</c>.</param>
    /// <param name="figures">The figures of all rows.</param>
    /// <param name="findings">What the history shows.</param>
    public static void Write(string path, SummaryFigures figures, IReadOnlyList<HistoryFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(findings);
        var page = Encoding.UTF8.GetBytes(SummaryPage.Write(figures, findings));
        AtomicFile.Write(path, stream => stream.Write(page));
    }
}
