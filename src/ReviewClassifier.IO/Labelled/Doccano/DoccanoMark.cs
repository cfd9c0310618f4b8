namespace ReviewClassifier.IO.Labelled.Doccano;

/// <summary>One label that a person set.</summary>
/// <param name="At">Where its name stands in the row, in bytes.</param>
/// <param name="Name">The label.</param>
/// <param name="Start">The first code point of the text it marks; -1 for a label of the whole text.</param>
/// <param name="End">The code point behind the last.</param>
internal sealed record DoccanoMark(int At, string Name, int Start, int End);
