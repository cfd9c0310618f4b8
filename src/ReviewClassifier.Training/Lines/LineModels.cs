using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Text.Features;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Linear;

namespace ReviewClassifier.Training.Lines;

/// <summary>The models of single lines over one vocabulary: the evidence model's columns and the review model.</summary>
internal sealed record LineModels(Vocabulary Vocabulary, IReadOnlyList<LinearModel> Evidence, LinearModel Review)
{
    /// <summary>Scores a line as the bundle will, but with plain loops.</summary>
    public ScoredLine Score(JudgedLine line)
    {
        var row = SparseMatrix.Row(line, Vocabulary);
        var ids = row.GetIndices();
        var columns = new float[EvidenceColumns.Width];
        for (var column = 0; column < Evidence.Count; column++)
            columns[column] = Score(Evidence[column], ids);
        return new ScoredLine(line.Line, columns, line.IsReview ? Score(Review, ids) : 0);
    }

    private static float Score(LinearModel model, ReadOnlySpan<int> ids)
    {
        var sum = 0f;
        foreach (var id in ids)
            sum += model.Weights.Weights[id];
        return (sum * SparseMatrix.Scale(ids.Length)) + model.Weights.Bias;
    }
}
