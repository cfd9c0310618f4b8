using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Labels.Check;

/// <summary>Ranks the labels of a set by how much models that never saw a label's file believe it.</summary>
public static class LabelChecker
{
    /// <summary>Cross-validates by file and ranks every label. The same set, options and seed give the same ranking.</summary>
    /// <exception cref="TrainingException">The set or the options do not allow training.</exception>
    public static CheckedLabels Check(TrainingSet set, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(options);
        var measuring = new Measuring(set, options, progress, fitsFinal: false);
        var validated = measuring.CrossValidate(stop);
        measuring.Meter.Finish();
        var table = validated.Table;
        var labelled = validated.Cases.Where(c => c.Row.Kind == CaseKind.Labelled).ToArray();
        var (cases, caseErrors) = CaseRanking.Of(labelled, table);
        var (lines, lineDoubts) = LineRanking.Of(labelled, table);
        return new CheckedLabels(cases, lines, caseErrors, lineDoubts);
    }
}
