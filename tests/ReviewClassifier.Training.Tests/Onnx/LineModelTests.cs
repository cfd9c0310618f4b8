using Microsoft.ML;
using Microsoft.ML.Data;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Linear;

namespace ReviewClassifier.Training.Tests.Onnx;

/// <summary>The written line models, run by OnnxRuntime on an unseen author's lines, against ML.NET's own scores.</summary>
[Collection(SmallModelTests.Name)]
public class LineModelTests(SmallModel model)
{
    private static readonly CaseTable _table = CaseTable.Build(SmallSet.Unseen, SmallSet.Options, TextTools.OpenDefault(), folds: false);

    [Fact]
    public void The_written_vocabulary_is_the_trained_one() =>
        Assert.Equal(model.Trained.Lines.Vocabulary.Keys.ToArray(), model.Bundle.Vocabulary.Keys.ToArray());

    [Fact]
    public void Every_column_of_the_evidence_model_scores_as_ml_net_does()
    {
        var found = Onnx(model.Bundle.Evidence);
        var compared = 0;
        for (var column = 0; column < EvidenceColumns.Count; column++)
            compared += Compare(model.Trained.Lines.Evidence[column], found, column, EvidenceColumns.Width, EvidenceColumns.Names[column]);
        Assert.True(compared >= EvidenceColumns.Count - 2, $"Only {compared} columns could be fitted on the small set.");
    }

    [Fact]
    public void The_columns_without_a_meaning_are_0()
    {
        var found = Onnx(model.Bundle.Evidence);
        for (var line = 0; line < _table.Lines.Count; line++)
            Assert.False(found.AsSpan((line * EvidenceColumns.Width) + EvidenceColumns.Count, EvidenceColumns.Width - EvidenceColumns.Count).ContainsAnyExcept(0));
    }

    [Fact]
    public void The_review_model_scores_as_ml_net_does() =>
        Assert.Equal(1, Compare(model.Trained.Lines.Review, Onnx(model.Bundle.Review), 0, ModelBundle.ReviewWidth, "review"));

    [Fact]
    public void The_plain_loops_of_cross_validation_score_as_the_bundle_does()
    {
        var scored = new LineScorer(model.Bundle, TextTools.OpenDefault()).Score([.. _table.Cases.Select(c => c.Case)]).SelectMany(lines => lines).ToArray();
        Assert.Equal(_table.Lines.Count, scored.Length);
        for (var i = 0; i < scored.Length; i++)
        {
            var expected = model.Trained.Lines.Score(_table.Lines[i]);
            Assert.Equal(expected.Line, scored[i].Line);
            Comparison.Same(expected.Review, scored[i].Review, $"review of line {i}");
            for (var column = 0; column < EvidenceColumns.Width; column++)
                Comparison.Same(expected.Columns[column], scored[i].Columns[column], $"line {i}, column {column}");
        }
    }

    private int Compare(LinearModel trained, float[] found, int column, int width, string name)
    {
        if (trained.Transformer is null)
        {
            Assert.All(Enumerable.Range(0, _table.Lines.Count), i => Assert.Equal(-9.2f, found[(i * width) + column]));
            return 0;
        }

        var expected = MlNet(trained);
        Assert.Equal(_table.Lines.Count, expected.Length);
        Assert.True(expected.Max() - expected.Min() > 0.1, $"{name} says the same of every line.");
        for (var i = 0; i < expected.Length; i++)
            Comparison.Same(expected[i], found[(i * width) + column], $"{name}, line {i}");
        return 1;
    }

    private float[] Onnx(LinearScorer scorer)
    {
        var ids = new IdLists();
        var features = new FeatureIds(model.Bundle.Vocabulary);
        foreach (var line in _table.Lines)
            ids.Add(features.Of(line.Keys));
        var scores = new float[_table.Lines.Count * scorer.Columns];
        scorer.Score(ids, [.. Enumerable.Range(0, _table.Lines.Count)], new LinearScorer.Workspace(), scores);
        return scores;
    }

    private float[] MlNet(LinearModel trained)
    {
        var context = new MLContext(1);
        var schema = SchemaDefinition.Create(typeof(SparseRow));
        schema[SparseRow.FeaturesColumn].ColumnType = new VectorDataViewType(NumberDataViewType.Single, model.Bundle.Vocabulary.Count);
        var rows = _table.Lines.Select(line => new SparseRow { Features = SparseMatrix.Row(line, model.Bundle.Vocabulary) });
        return [.. trained.Transformer!.Transform(context.Data.LoadFromEnumerable(rows, schema)).GetColumn<float>("Score")];
    }
}
