namespace ReviewClassifier.IO.Faults;

/// <summary>What was read of whole files: the good rows in the order of the files, and the faults of the others.</summary>
/// <typeparam name="T">What rows are read into.</typeparam>
/// <param name="Items">The rows that were read.</param>
/// <param name="Faults">One fault for every row that was not.</param>
public sealed record Loaded<T>(IReadOnlyList<T> Items, IReadOnlyList<Fault> Faults);
