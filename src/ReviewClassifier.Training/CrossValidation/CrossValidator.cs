using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Lines;

namespace ReviewClassifier.Training.CrossValidation;

/// <summary>
/// Scores every case with models that never saw its group. First the line models, fold by fold; on their scores, again fold by fold, the
/// case model, its calibration and the pattern model. This is stacking in one level (Wolpert, 1992): the scores that a case model learns
/// from come from line models that saw the fold it is tested on, which makes figures a little better than nesting both would.
/// </summary>
internal sealed class CrossValidator(CaseTable table, TrainingOptions options)
{
    private readonly ScoredLine[] _scored = new ScoredLine[table.Lines.Count];

    /// <summary>The scores of all lines by models that never saw them; filled by <see cref="ScoreLines"/>.</summary>
    public IReadOnlyList<ScoredLine> Scored => _scored;

    /// <summary>Fits the line models of every fold and scores the fold's lines with them.</summary>
    public void ScoreLines(Action modelDone, CancellationToken stop)
    {
        var trainer = new LineModelTrainer(table, options);
        for (var fold = 0; fold < table.FoldCount; fold++)
        {
            var models = trainer.Fit(fold, modelDone, stop);
            Parallel.For(0, table.Lines.Count, i =>
            {
                if (table.CaseOf(table.Lines[i]).Fold == fold)
                    _scored[i] = models.Score(table.Lines[i]);
            });
        }
    }

    /// <summary>Fits the case stage of every fold on the scored lines and gives what it says of every case of the table, in order.</summary>
    public OutOfFoldCase[] ScoreCases(Action foldDone, CancellationToken stop)
    {
        var examples = Examples();
        var stages = new CaseStage[table.FoldCount];
        Parallel.For(0, stages.Length, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
        {
            stages[fold] = CaseStage.Fit(table, examples, _scored, fold, options.Seed);
            foldDone();
        });
        Calibrate(stages, examples);
        var cases = new OutOfFoldCase[table.Cases.Count];
        Parallel.For(0, cases.Length, i => cases[i] = stages[table.Cases[i].Fold].Score(table.Cases[i], LinesOf(table.Cases[i]).ToArray()));
        return cases;
    }

    /// <summary>The features of every case, from the scored lines.</summary>
    public CaseExample[] Examples()
    {
        var examples = new CaseExample[table.Cases.Count];
        Parallel.For(0, examples.Length, i =>
        {
            var row = table.Cases[i];
            var features = new float[CaseFeatures.Count];
            CaseFeatures.Compute(LinesOf(row), [], features);
            examples[i] = new CaseExample
            {
                Label = row.Malicious,
                Weight = row.Kind == CaseKind.BackgroundReview ? options.BackgroundCaseWeight : 1,
                Features = features,
                CaseFeatures = features[..CaseFeatures.CaseCount],
                Pattern = (uint)(row.Pattern ?? 0),
            };
        });
        return examples;
    }

    private ReadOnlySpan<ScoredLine> LinesOf(CaseRow row) => _scored.AsSpan(row.FirstLine, row.LineCount);

    // A stage's curve is fitted on the other folds' cases, each scored by its own fold's trees, so that it is fitted on scores as wide as
    // those it will meet: trees are surer of the cases they were fitted on.
    private void Calibrate(CaseStage[] stages, CaseExample[] examples)
    {
        var labelled = Enumerable.Range(0, table.Cases.Count).Where(i => table.Cases[i].Kind == CaseKind.Labelled).ToArray();
        var scores = labelled.Select(i => stages[table.Cases[i].Fold].Trees.Score(examples[i].CaseFeatures)).ToArray();
        for (var fold = 0; fold < stages.Length; fold++)
        {
            var others = Enumerable.Range(0, labelled.Length).Where(j => table.Cases[labelled[j]].TeachesWithout(fold)).ToArray();
            stages[fold] = stages[fold] with { Curve = Curve.Fit([.. others.Select(j => scores[j])], [.. others.Select(j => table.Cases[labelled[j]].Malicious)]) };
        }
    }
}
