using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests.Scoring;

/// <summary>Lines with scores of a test's own.</summary>
internal static class Line
{
    /// <summary>A line of the chat whose columns are all <paramref name="score"/>.</summary>
    public static ScoredLine Chat(int line, float score) => new(line, Filled(score), 0);

    /// <summary>A review whose columns are all <paramref name="score"/>.</summary>
    public static ScoredLine Review(float score, float review) => new(null, Filled(score), review);

    public static ScoredLine With(this ScoredLine line, EvidenceLabel label, float score) => line.With(EvidenceColumns.Of(label), score);

    public static ScoredLine With(this ScoredLine line, int column, float score)
    {
        var columns = (float[])line.Columns.Clone();
        columns[column] = score;
        return line with { Columns = columns };
    }

    private static float[] Filled(float score)
    {
        var columns = new float[EvidenceColumns.Width];
        Array.Fill(columns, score);
        return columns;
    }
}
