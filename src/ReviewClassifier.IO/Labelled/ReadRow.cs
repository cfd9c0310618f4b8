using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.Labelled;

/// <summary>One row of an input: what came of it, and for a file of rejects the row itself.</summary>
/// <typeparam name="T">What rows are read into.</typeparam>
/// <param name="Parsed">The value, or the fault.</param>
/// <param name="Raw">The row as it stood in the input; may be empty where it was read without fault or could not be held.</param>
public readonly record struct ReadRow<T>(Parsed<T> Parsed, ReadOnlyMemory<byte> Raw)
    where T : class;
