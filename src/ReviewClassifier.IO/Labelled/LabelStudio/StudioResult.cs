namespace ReviewClassifier.IO.Labelled.LabelStudio;

/// <summary>What a person set with one control of the labelling interface.</summary>
/// <param name="At">Where it starts in the row, in bytes.</param>
/// <param name="Control">The control's name, <c>from_name</c>.</param>
/// <param name="First">The first paragraph it marks, from 0; -1 for a control of the whole case.</param>
/// <param name="Last">The last one.</param>
/// <param name="Values">The choices, labels or texts, each with its place.</param>
internal sealed record StudioResult(int At, string Control, int First, int Last, IReadOnlyList<(int At, string Text)> Values);
