using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>Draws precision-recall and ROC curves from scores.</summary>
internal static class Curves
{
    private const int MostPoints = 200;

    /// <summary>The curves of the labelled cases with and without chat, and of the buyers' chat lines.</summary>
    public static IReadOnlyList<CurveFigure> Of(IReadOnlyList<Sample> samples)
    {
        var labelled = samples.Where(s => s.IsLabelled).ToArray();
        var lines = labelled.SelectMany(s => s.Lines).Where(l => !l.IsReview).Select(l => (l.Strength, l.SpeaksForMalicious));
        return
        [
            .. Both("cases with a chat", labelled.Where(s => s.HasChat).Select(s => (s.Probability, s.Malicious))),
            .. Both("cases without a chat", labelled.Where(s => !s.HasChat).Select(s => (s.Probability, s.Malicious))),
            .. Both("a buyer's line speaks for malicious", lines),
        ];
    }

    private static IEnumerable<CurveFigure> Both(string name, IEnumerable<(double Score, bool Positive)> scored)
    {
        var all = scored.OrderByDescending(s => s.Score).ToArray();
        var positives = all.Count(s => s.Positive);
        if (positives == 0 || positives == all.Length)
            return [];
        double[] scores = [.. all.Select(s => s.Score)];
        bool[] labels = [.. all.Select(s => s.Positive)];
        List<double[]> precision = [], roc = [[0, 0]];
        for (int i = 0, found = 0; i < all.Length;)
        {
            var score = all[i].Score;
            for (; i < all.Length && all[i].Score == score; i++)
                found += all[i].Positive ? 1 : 0;
            precision.Add([found / (double)positives, found / (double)i]);
            roc.Add([(i - found) / (double)(all.Length - positives), found / (double)positives]);
        }

        return
        [
            new CurveFigure(name, "precision_recall", Bootstrap.Round(Ranking.AveragePrecision(scores, labels)), Thinned(precision)),
            new CurveFigure(name, "roc", Bootstrap.Round(Ranking.Auc(scores, labels)), Thinned(roc)),
        ];
    }

    // Points that lie close along the curve look like one.
    private static List<double[]> Thinned(List<double[]> points)
    {
        List<double[]> kept = [points[0]];
        foreach (var point in points)
        {
            if (Math.Abs(point[0] - kept[^1][0]) + Math.Abs(point[1] - kept[^1][1]) >= 2.0 / MostPoints)
                kept.Add(point);
        }

        if (kept[^1] != points[^1])
            kept.Add(points[^1]);
        return [.. kept.Select(p => new[] { Bootstrap.Round(p[0]), Bootstrap.Round(p[1]) })];
    }
}
