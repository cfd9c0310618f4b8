namespace ReviewClassifier.Histories.Groups;

/// <summary>Rows that belong together.</summary>
/// <param name="Rows">The first of them, in order.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Buyers">How many different buyers are among them; no more are counted than rows are listed.</param>
/// <param name="From">The earliest time, in seconds; 0 where none is known.</param>
/// <param name="To">The latest.</param>
internal sealed record RowGroup(IReadOnlyList<long> Rows, long Count, int Buyers, long From, long To);
