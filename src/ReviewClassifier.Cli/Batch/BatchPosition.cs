namespace ReviewClassifier.Cli.Batch;

/// <summary>How far the inputs were read.</summary>
/// <param name="File">The index of the input that is being read.</param>
/// <param name="Rows">How many of its rows were read.</param>
/// <param name="Total">How many rows of all inputs were read.</param>
internal readonly record struct BatchPosition(int File, long Rows, long Total);
