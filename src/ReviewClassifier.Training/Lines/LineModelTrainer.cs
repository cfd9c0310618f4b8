using Microsoft.ML.Data;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Linear;

namespace ReviewClassifier.Training.Lines;

/// <summary>Fits the models of single lines on the cases outside one fold, or on all.</summary>
internal sealed class LineModelTrainer(CaseTable table, TrainingOptions options)
{
    private readonly LinearTrainer _trainer = new(options.L2);

    /// <summary>The number of models that <see cref="Fit"/> fits.</summary>
    public static int ModelCount => LineTarget.All.Count + 1;

    /// <summary>Fits the models, several at a time, each on one thread, so that the result does not depend on the number of threads.</summary>
    /// <param name="leftOut">The fold that no model may see, or null.</param>
    /// <param name="done">Called after each model.</param>
    /// <param name="stop">Ends the work early.</param>
    public LineModels Fit(int? leftOut, Action done, CancellationToken stop)
    {
        var lines = table.Lines.Where(line => IsSeen(table.CaseOf(line), leftOut)).ToArray();
        var vocabulary = SparseMatrix.Vocabulary(lines, options.MinimumLines);
        if (vocabulary.Count == 0)
            throw new TrainingException($"No n-gram stands in {options.MinimumLines} lines: there are too few labelled cases to learn from.");
        var vectors = new VBuffer<float>[lines.Length];
        Parallel.For(0, lines.Length, i => vectors[i] = SparseMatrix.Row(lines[i], vocabulary));

        var models = new LinearModel[ModelCount];
        Parallel.For(0, models.Length, new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            models[i] = _trainer.Fit(i < LineTarget.All.Count ? Rows(LineTarget.All[i], lines, vectors) : ReviewRows(lines, vectors), vocabulary.Count);
            done();
        });
        return new LineModels(vocabulary, models[..^1], models[^1]);
    }

    private bool IsSeen(CaseRow row, int? leftOut)
    {
        if (!row.TeachesWithout(leftOut))
            return false;
        // Leaving a fold out takes its share of the sample away: draw that many more, so that each model sees the same number.
        var drawn = leftOut is null ? options.BackgroundReviews : (long)options.BackgroundReviews * table.FoldCount / (table.FoldCount - 1);
        return row.Kind != CaseKind.BackgroundReview || row.Order < drawn;
    }

    private List<SparseRow> Rows(LineTarget target, JudgedLine[] lines, VBuffer<float>[] vectors)
    {
        var rows = new List<SparseRow>();
        for (var i = 0; i < lines.Length; i++)
        {
            var row = table.CaseOf(lines[i]);
            if (target.Uses(row, lines[i]))
                rows.Add(new SparseRow { Label = target.Holds(row, lines[i]), Features = vectors[i] });
        }

        return rows;
    }

    // A malicious case whose chat tells, but whose review says nothing telling, would teach the review model noise: it is left out.
    private List<SparseRow> ReviewRows(JudgedLine[] lines, VBuffer<float>[] vectors)
    {
        var rows = new List<SparseRow>();
        for (var i = 0; i < lines.Length; i++)
        {
            var row = table.CaseOf(lines[i]);
            if (!lines[i].IsReview || (row.Malicious && row.HasChat && !lines[i].SpeaksForMalicious))
                continue;
            var weight = row.Kind == CaseKind.Labelled && !row.HasChat ? options.ReviewAloneWeight : 1;
            rows.Add(new SparseRow { Label = row.Malicious, Weight = weight, Features = vectors[i] });
        }

        return rows;
    }
}
