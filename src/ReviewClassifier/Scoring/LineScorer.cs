using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Scores the judged lines of many cases in few calls of OnnxRuntime. For one thread.</summary>
internal sealed class LineScorer(ModelBundle bundle, TextTools tools)
{
    private readonly LineReader _reader = new(tools);
    private readonly FeatureIds _features = new(bundle.Vocabulary);
    private readonly IdLists _ids = new();
    private readonly List<int?> _lines = [];
    private readonly LinearScorer.Workspace _workspace = new();

    /// <summary>Scores cases.</summary>
    /// <returns>For each case its judged lines, the review first if there is one.</returns>
    public ScoredLine[][] Score(IReadOnlyList<Case> cases)
    {
        _ids.Clear();
        _lines.Clear();
        var ends = new int[cases.Count];
        LineVisitor keep = Keep;
        for (var i = 0; i < cases.Count; i++)
        {
            _reader.Read(cases[i], keep);
            ends[i] = _ids.Count;
        }

        var all = Enumerable.Range(0, _ids.Count).ToArray();
        var reviews = all.Where(row => _lines[row] is null).ToArray();
        var columns = new float[all.Length * EvidenceColumns.Width];
        var reviewScores = new float[all.Length * ModelBundle.ReviewWidth];
        bundle.Evidence.Score(_ids, all, _workspace, columns);
        bundle.Review.Score(_ids, reviews, _workspace, reviewScores);

        var scored = new ScoredLine[cases.Count][];
        for (int i = 0, row = 0; i < cases.Count; i++)
        {
            scored[i] = new ScoredLine[ends[i] - row];
            for (var line = 0; line < scored[i].Length; line++)
                scored[i][line] = LineAt(row++);
        }

        return scored;

        void Keep(LineGrams grams)
        {
            _ids.Add(_features.Of(grams));
            _lines.Add(grams.Line);
        }

        ScoredLine LineAt(int row) => new(
            _lines[row],
            columns.AsSpan(row * EvidenceColumns.Width, EvidenceColumns.Width).ToArray(),
            reviewScores[row * ModelBundle.ReviewWidth]);
    }
}
