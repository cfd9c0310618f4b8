using ReviewClassifier.Cli.Messages;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training;
using ReviewClassifier.Training.Bundles;
using ReviewClassifier.Training.Comparisons;
using ReviewClassifier.Training.Promotion;
using ReviewClassifier.Training.Reports;

namespace ReviewClassifier.Cli.Training;

/// <summary>One training, into a folder or over a model in use.</summary>
internal sealed class TrainRun(TextWriter results, TextWriter error, CancellationToken stop)
{
    public required string[] Labelled { get; init; }

    public required string[] Background { get; init; }

    /// <summary>Where the report goes; null for beside the bundle.</summary>
    public required string? Report { get; init; }

    public required bool WithText { get; init; }

    public required TrainingOptions Options { get; init; }

    /// <summary>Trains into a folder, over whatever bundle is there.</summary>
    public int Into(string folder)
    {
        TrainedModel.CheckTarget(folder);
        var (model, someRejected) = Train();
        var previous = ReportFiles.Previous(folder);
        var version = model.Write(folder);
        Tell(model, version, folder, new ReportOptions(previous, null, WithText));
        return someRejected ? ExitCode.SomeRejected : ExitCode.Done;
    }

    /// <summary>Trains beside a model in use, compares, and replaces it only where the new one is not worse.</summary>
    public int Over(string folder, string[] compareOn, string[] compareBackground, double margin)
    {
        var place = new ModelPlace(folder);
        place.Repair();
        TrainedModel.CheckTarget(place.Candidate);
        var held = TrainingInput.Read(compareOn, compareBackground);
        held.TellFaults(error);
        ModelManifest before;
        Comparison comparison;
        TrainedModel model;
        string version;
        bool someRejected;
        using (var older = Scorer.Open(place.Current))
        {
            before = older.Model;
            // What leaves too little to decide on should be told before the training.
            _ = UnseenPart.Of(held.Set, before);
            (model, someRejected) = Train();
            version = model.Write(place.Candidate);
            using var newer = Scorer.Open(place.Candidate);
            var part = UnseenPart.Of(held.Set, before, newer.Model);
            comparison = TrainingBar.Run(error, progress =>
                Comparison.Of(part, older, newer, new ComparisonOptions(margin, Options.Seed), WithText, progress, stop));
        }

        var promoted = comparison.Outcome == Outcome.NotWorse;
        if (promoted)
            place.Promote();
        var report = new ReportOptions(before, comparison, WithText);
        Tell(model, version, promoted ? place.Current : place.Candidate, report);
        results.WriteLine();
        ComparisonTable.Write(comparison, results);
        var code = ComparisonTable.Conclude(comparison, someRejected || held.Faults.Count > 0, results, error);
        if (promoted)
            results.WriteLine($"{before.Version} is kept in {place.Previous}; 'models rollback {folder}' brings it back.");
        else
            error.WriteLine($"{before.Version} stays in {folder}.");
        return code;
    }

    private (TrainedModel Model, bool SomeRejected) Train()
    {
        var input = TrainingInput.Read(Labelled, Background);
        input.TellFaults(error);
        if (input.Set.Background.Count == 0)
            error.WriteLine("No background given: expect many false alarms, for nothing shows the model ordinary complaints, and nothing measures them.");
        return (TrainingBar.Run(error, progress => Trainer.Train(input.Set, Options, progress, stop)), input.Faults.Count > 0);
    }

    private void Tell(TrainedModel model, string version, string folder, ReportOptions options)
    {
        var report = ReviewClassifier.Training.Reports.Report.Of(model, version, options);
        var files = Report is { } path ? new ReportFiles(path) : ReportFiles.Beside(folder);
        files.Write(report);
        MetricTable.Write(model.Metrics, results);
        results.WriteLine();
        results.WriteLine($"Model {version} is in {folder}; read {files.Page}");
        if (report.BackgroundWarning is { } warning)
            error.WriteLine(warning);
    }
}
