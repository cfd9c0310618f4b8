using System.Text;
using System.Text.Json;
using ReviewClassifier.Cases;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Bundles;
using ReviewClassifier.Training.Reports.Figures;
using ReviewClassifier.Training.Reports.Html;

namespace ReviewClassifier.Training.Reports;

/// <summary>What was measured of a model, as a page for people and as figures for programs.</summary>
public sealed class Report
{
    private readonly ReportFigures _figures;
    private readonly IReadOnlyList<Case>? _cases;

    private Report(ReportFigures figures, IReadOnlyList<Case>? cases)
    {
        _figures = figures;
        _cases = cases;
    }

    /// <summary>Why the background seems to hold malicious cases, in one or two sentences; null where it does not.</summary>
    public string? BackgroundWarning => _figures.Background?.Warning;

    internal ReportFigures Figures => _figures;

    /// <summary>The report of a training.</summary>
    /// <param name="model">What was trained.</param>
    /// <param name="version">The version under which it was written.</param>
    /// <param name="options">What stands beside the figures.</param>
    public static Report Of(TrainedModel model, string version, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        var features = new StrongestFeatures(
            model.Lines.Vocabulary, [.. model.Lines.Evidence.Take(EvidenceLabels.Count).Select(m => m.Weights.Weights)]);
        return Of(model.Measured, version, "training", features, model.Options, options);
    }

    /// <summary>The report of an evaluation.</summary>
    /// <param name="evaluation">What was measured.</param>
    /// <param name="scorer">The bundle that was measured.</param>
    /// <param name="training">The options of the evaluation.</param>
    /// <param name="options">What stands beside the figures.</param>
    public static Report Of(Evaluation evaluation, Scorer scorer, TrainingOptions training, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(options);
        var way = SnakeCase<EvaluationWay>.Name(evaluation.Way);
        var features = evaluation.Way == EvaluationWay.Unseen ? StrongestFeatures.Of(scorer.Bundle) : null;
        return Of(evaluation.Measured!, scorer.Version, way, features, training, options);
    }

    /// <summary>The figures and the predictions that they are computed from, as JSON in UTF-8.</summary>
    public byte[] Json() => [.. JsonSerializer.SerializeToUtf8Bytes(_figures, ReportJson.Readable.ReportFigures), (byte)'\n'];

    /// <summary>The page, in UTF-8: one file that needs no other, without any script.</summary>
    public byte[] Html() => Encoding.UTF8.GetBytes(ReportPage.Write(_figures, _cases));

    private static Report Of(
        Measured measured, string version, string way, StrongestFeatures? features, TrainingOptions training, ReportOptions options) => new(
            FigureBuilder.Build(measured, version, way, features, training, options),
            options.WithText ? [.. measured.Samples.Concat(measured.Choosing).Select(s => s.Case)] : null);
}
