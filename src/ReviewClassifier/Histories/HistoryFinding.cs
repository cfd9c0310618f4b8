namespace ReviewClassifier.Histories;

/// <summary>A row that a finding is about.</summary>
/// <param name="Ordinal">Its place in the history, from 0.</param>
/// <param name="Id">The id of its case.</param>
public readonly record struct FoundRow(long Ordinal, string Id);

/// <summary>Something that several rows of a history show together. It is a reason to look, not a verdict.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Rows">The first rows of it, in the history's order: <see cref="HistoryOptions.MostRows"/> at most.</param>
/// <param name="RowCount">How many rows it has in all.</param>
/// <param name="From">The earliest review's time; null where no time is known.</param>
/// <param name="To">The latest review's time; null where no time is known.</param>
/// <param name="Probability">
/// How probable it is that a history without malice shows such a thing anywhere, 0 to 1: corrected for all the places that were looked
/// at. Null for what is a fact and no matter of chance.
/// </param>
/// <param name="Buyers">How many different buyers are in the rows that are listed; 0 where that is not known.</param>
/// <param name="Expected">How many rows the history's own rate explains; null where there is no such rate.</param>
/// <param name="Subject">What it is about: the item, or nicknames; null where there is nothing to name.</param>
public sealed record HistoryFinding(
    FindingKind Kind,
    IReadOnlyList<FoundRow> Rows,
    long RowCount,
    DateTime? From,
    DateTime? To,
    double? Probability,
    int Buyers,
    double? Expected,
    string? Subject)
{
    /// <summary>Why it is a finding, in one sentence: plain Chinese, or English. It may quote nicknames and titles: untrusted text.</summary>
    public string Sentence(bool english = false) => english ? FindingWords.English(this) : FindingWords.Chinese(this);
}
