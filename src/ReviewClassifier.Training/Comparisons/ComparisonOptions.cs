namespace ReviewClassifier.Training.Comparisons;

/// <summary>How two models are compared.</summary>
/// <param name="Margin">How much worse still counts as not worse, 0 to 1.</param>
/// <param name="Seed">Decides the draws of the bootstrap.</param>
/// <param name="Draws">The draws of the bootstrap.</param>
public sealed record ComparisonOptions(double Margin = 0.02, int Seed = 1, int Draws = 1000);

/// <summary>What a comparison shows.</summary>
public enum Outcome
{
    /// <summary>The newer model is shown not to be worse.</summary>
    NotWorse,

    /// <summary>The cases are too few, or the models too different on them, to show either.</summary>
    Undecided,

    /// <summary>The newer model is shown to be worse.</summary>
    Worse,
}
