using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.CrossValidation;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Lines;

namespace ReviewClassifier.Training.Labels.Selection;

/// <summary>A model trained on what is labelled, to score what is not: as training does it, but nothing is measured or written.</summary>
internal sealed class PoolModel
{
    private readonly LineModels _lines;
    private readonly CaseStage _stage;

    private PoolModel(LineModels lines, CaseStage stage)
    {
        _lines = lines;
        _stage = stage;
    }

    /// <summary>Trains.</summary>
    /// <exception cref="TrainingException">The set or the options do not allow training.</exception>
    public static PoolModel Train(TrainingSet set, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken stop)
    {
        var measuring = new Measuring(set, options, progress, fitsFinal: true);
        var (lines, stage) = measuring.FitFinal(measuring.CrossValidate(stop), stop);
        measuring.Meter.Finish();
        return new PoolModel(lines, stage);
    }

    /// <summary>What the model says of each case of a table, in order.</summary>
    public OutOfFoldCase[] Score(CaseTable table)
    {
        var scored = new OutOfFoldCase[table.Cases.Count];
        Parallel.For(0, scored.Length, i =>
        {
            var row = table.Cases[i];
            var lines = new ScoredLine[row.LineCount];
            for (var line = 0; line < lines.Length; line++)
                lines[line] = _lines.Score(table.Lines[row.FirstLine + line]);
            scored[i] = _stage.Score(row, lines);
        });
        return scored;
    }

    /// <summary>Cases without labels as a table of one fold.</summary>
    public static CaseTable Table(IEnumerable<Case> cases, TrainingOptions options, TextTools tools) =>
        CaseTable.Build(new TrainingSet([.. cases.Select(Unlabelled)], [], []), options, tools, folds: false);

    /// <summary>A case with no label, in the form of one that has.</summary>
    public static LabelledCase Unlabelled(Case item) => new(item, "", false, null, [], [.. item.Chat.Select(_ => Array.Empty<EvidenceLabel>())]);
}
