using ReviewClassifier.Models;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Lines;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Bundles;

/// <summary>A trained model with what was measured of it, ready to be written.</summary>
public sealed class TrainedModel
{
    internal TrainedModel(LineModels lines, CaseStage stage, Measured measured, TrainingSet set, TrainingOptions options)
    {
        Lines = lines;
        Stage = stage;
        Measured = measured;
        Set = set;
        Options = options;
    }

    /// <summary>What was measured on cases out of fold and on left-out background.</summary>
    public IReadOnlyList<MeasuredMetric> Metrics => Measured.Metrics;

    /// <summary>The chosen thresholds.</summary>
    public Thresholds Thresholds => Measured.Thresholds;

    internal LineModels Lines { get; }

    internal CaseStage Stage { get; }

    internal Measured Measured { get; }

    internal TrainingSet Set { get; }

    internal TrainingOptions Options { get; }

    internal int Groups => Set.Labelled.Select(c => c.Group).Distinct().Count();

    internal int FoldCount => Math.Min(Options.Folds, Groups);

    /// <summary>Refuses a folder that a bundle must not replace: worth asking before minutes of training.</summary>
    /// <param name="folder">The bundle's folder, which need not exist.</param>
    /// <exception cref="TrainingException">It holds something that is no bundle.</exception>
    public static void CheckTarget(string folder) => BundleWriter.CheckTarget(folder);

    /// <summary>Writes the bundle; its folder is made anew beside its place and moved there whole, over any bundle there.</summary>
    /// <param name="folder">The bundle's folder.</param>
    /// <returns>The model's version.</returns>
    /// <exception cref="TrainingException">The folder holds something that is no bundle.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public string Write(string folder) => BundleWriter.Write(this, folder);
}
