using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Bundles;
using ReviewClassifier.Training.Reports;

namespace ReviewClassifier.Training.Tests;

/// <summary>A model trained once for all tests, written as a bundle and opened again.</summary>
public sealed class SmallModel : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<TrainingProgress> _progress = [];

    public SmallModel()
    {
        Trained = Trainer.Train(SmallSet.Training, SmallSet.Options with { LearningCurve = true, BackgroundEffect = true }, new Recorder(_progress), CancellationToken.None);
        Version = Trained.Write(Folder);
        Bundle = ModelBundle.Open(Folder);
        Scorer = Scorer.Open(Folder);
        Report = Report.Of(Trained, Version, new ReportOptions());
    }

    public TrainedModel Trained { get; }

    public string Folder => _folder["model"];

    public string Version { get; }

    public Scorer Scorer { get; }

    public Report Report { get; }

    public IReadOnlyList<TrainingProgress> Progress => _progress;

    internal ModelBundle Bundle { get; }

    public void Dispose()
    {
        Scorer.Dispose();
        Bundle.Dispose();
        _folder.Dispose();
    }

    private sealed class Recorder(List<TrainingProgress> into) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            lock (into)
                into.Add(value);
        }
    }
}

/// <summary>The tests that share the small model.</summary>
[CollectionDefinition(Name)]
public sealed class SmallModelTests : ICollectionFixture<SmallModel>
{
    public const string Name = "small model";
}
