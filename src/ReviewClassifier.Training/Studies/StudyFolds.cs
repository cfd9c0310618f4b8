namespace ReviewClassifier.Training.Studies;

/// <summary>How a study is cross-validated.</summary>
internal static class StudyFolds
{
    // A study needs to be right, not sharp: the folds of the training are joined into at most this many, which halves its time.
    private const int Most = 4;

    /// <summary>The cost of a fold's case stage beside the training's: surfacing the lines of every case is part of it here.</summary>
    public const double CaseCost = 1.4;

    /// <summary>The folds of a study; each holds whole folds of the training, so that its authors stay on one side.</summary>
    public static int Of(int foldCount) => Math.Min(Most, foldCount);

    /// <summary>The cost of a fold's line models beside the training's, where it learns from a share of the lines.</summary>
    public static double Cost(int foldCount, double share) => share * (1 - (1.0 / Of(foldCount))) / (1 - (1.0 / foldCount));
}
