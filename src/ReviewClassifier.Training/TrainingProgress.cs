namespace ReviewClassifier.Training;

/// <summary>How far training is.</summary>
/// <param name="Step">What is being done, in English.</param>
/// <param name="Done">The share of all work that is done, 0 to 1.</param>
public sealed record TrainingProgress(string Step, double Done);
