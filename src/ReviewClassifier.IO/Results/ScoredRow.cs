using ReviewClassifier.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results;

/// <summary>A case of a history with its result.</summary>
/// <param name="Row">What the history keeps of it.</param>
/// <param name="Result">Its result.</param>
public sealed record ScoredRow(HistoryRow Row, Result Result);
