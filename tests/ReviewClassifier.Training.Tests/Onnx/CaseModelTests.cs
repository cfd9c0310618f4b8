using Microsoft.ML;
using Microsoft.ML.Data;
using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Cases;

namespace ReviewClassifier.Training.Tests.Onnx;

/// <summary>The written case and pattern models, run by OnnxRuntime on an unseen author's cases, against ML.NET's own scores.</summary>
[Collection(SmallModelTests.Name)]
public class CaseModelTests
{
    private static readonly int _patterns = SnakeCase<Pattern>.Values.Count;
    private readonly SmallModel _model;
    private readonly float[][] _rows;
    private readonly float[] _scores;
    private readonly float[] _patternScores;

    public CaseModelTests(SmallModel model)
    {
        _model = model;
        var lines = new LineScorer(model.Bundle, TextTools.OpenDefault()).Score([.. SmallSet.Unseen.Labelled.Select(c => c.Case)]);
        // Each case whole and with its first line left out, as scoring asks.
        _rows = [.. lines.SelectMany(of => new[] { Features(of, -1), Features(of, 0) })];
        (_scores, _patternScores) = model.Bundle.Cases.Score([.. _rows.SelectMany(row => row)], _rows.Length);
    }

    [Fact]
    public void The_trees_score_as_ml_net_does()
    {
        var context = new MLContext(1);
        var schema = SchemaDefinition.Create(typeof(CaseExample));
        schema[nameof(CaseExample.CaseFeatures)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, CaseFeatures.CaseCount);
        schema[nameof(CaseExample.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, CaseFeatures.Count);
        var data = context.Data.LoadFromEnumerable(_rows.Select(row => new CaseExample { Features = row, CaseFeatures = row[..CaseFeatures.CaseCount] }), schema);
        float[] expected = [.. _model.Trained.Stage.Model.Transformer.Transform(data).GetColumn<float>("Score")];
        Assert.Equal(_rows.Length, expected.Length);
        Assert.True(expected.Max() - expected.Min() > 1);
        for (var i = 0; i < expected.Length; i++)
            Comparison.Same(expected[i], _scores[i], $"row {i}");
    }

    [Fact]
    public void The_plain_loops_of_cross_validation_score_as_the_bundle_does()
    {
        for (var i = 0; i < _rows.Length; i++)
            Comparison.Same((float)_model.Trained.Stage.Trees.Score(_rows[i]), _scores[i], $"row {i}");
    }

    [Fact]
    public void A_feature_equal_to_a_threshold_goes_left_as_in_ml_net()
    {
        var trees = _model.Trained.Stage.Trees;
        var splits = trees.Trees.SelectMany(t => t.Features.Zip(t.Thresholds)).Distinct().Take(200).ToArray();
        var rows = splits.Select(split =>
        {
            var row = (float[])_rows[0].Clone();
            row[split.First] = split.Second;
            return row;
        }).ToArray();
        var (scores, _) = _model.Bundle.Cases.Score([.. rows.SelectMany(row => row)], rows.Length);
        for (var i = 0; i < rows.Length; i++)
            Comparison.Same((float)trees.Score(rows[i]), scores[i], $"split {splits[i]}");
    }

    [Fact]
    public void The_patterns_score_as_the_trained_weights_say()
    {
        var trained = _model.Trained.Stage.Patterns;
        for (var i = 0; i < _rows.Length; i++)
        {
            for (var pattern = 0; pattern < _patterns; pattern++)
            {
                var expected = trained.Biases[pattern] + trained.Weights[pattern].Zip(_rows[i], (w, f) => (double)w * f).Sum();
                Comparison.Same((float)expected, _patternScores[(i * _patterns) + pattern], $"row {i}, pattern {pattern}");
            }
        }
    }

    [Fact]
    public void The_most_probable_pattern_of_a_case_it_learned_from_is_most_often_the_labelled_one()
    {
        var malicious = SmallSet.Training.Labelled.Where(c => c.Malicious).ToArray();
        var right = malicious.Zip(_model.Scorer.Analyse([.. malicious.Select(c => c.Case)]), (c, found) => c.Pattern == found.Pattern).Count(r => r);
        Assert.True(right > malicious.Length * 0.6, $"{right} of {malicious.Length} patterns are right.");
    }

    private static float[] Features(ScoredLine[] lines, int without)
    {
        var features = new float[CaseFeatures.Count];
        CaseFeatures.Compute(lines, [.. lines.Select((_, i) => i == without)], features);
        return features;
    }
}
