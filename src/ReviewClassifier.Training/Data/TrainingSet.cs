using ReviewClassifier.Cases;

namespace ReviewClassifier.Training.Data;

/// <summary>A file that training read.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Rows">How many cases it gave.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record DataFile(string Name, int Rows, string Sha256);

/// <summary>What a model learns from.</summary>
/// <param name="Labelled">Cases that a person judged; their groups are kept apart when a model is tested.</param>
/// <param name="Background">Ordinary negative reviews and service chats, taken as genuine; may be empty, at a great cost in false alarms.</param>
/// <param name="Files">The files they came from.</param>
public sealed record TrainingSet(IReadOnlyList<LabelledCase> Labelled, IReadOnlyList<Case> Background, IReadOnlyList<DataFile> Files);
