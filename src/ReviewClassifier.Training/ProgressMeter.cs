using ReviewClassifier.Training.Lines;

namespace ReviewClassifier.Training;

/// <summary>Counts the models that are fitted; they are nearly all of the time.</summary>
internal sealed class ProgressMeter(IProgress<TrainingProgress>? progress, int folds, bool fitsFinal)
{
    // A case stage takes about as long as this many line models.
    private const int StageCost = 12;
    private readonly int _all = (folds * (LineModelTrainer.ModelCount + StageCost)) + (fitsFinal ? LineModelTrainer.ModelCount + StageCost : 0);
    private int _done;
    private string _step = "";

    public void Begin(string step)
    {
        _step = step;
        Tell();
    }

    public void ModelDone() => Advance(1);

    public void StageDone() => Advance(StageCost);

    private void Advance(int cost)
    {
        Interlocked.Add(ref _done, cost);
        Tell();
    }

    private void Tell() => progress?.Report(new TrainingProgress(_step, Math.Min(1, _done / (double)_all)));
}
