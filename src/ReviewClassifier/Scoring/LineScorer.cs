using ReviewClassifier.Cases;
using ReviewClassifier.Lines;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>Scores the judged lines of many cases in few calls of OnnxRuntime. For one thread.</summary>
internal sealed class LineScorer(ModelBundle bundle, TextTools tools)
{
    private const int Review = -1;
    private readonly LineReader _reader = new(tools);
    private readonly FeatureIds _features = new(bundle.Vocabulary);
    private readonly IdLists _ids = new();
    private readonly IdLists _ownGrams = new();
    private readonly List<int> _lines = [];
    private readonly LinearScorer.Workspace _workspace = new();
    private int[] _rows = [];
    private int[] _ends = [];

    /// <summary>Scores cases.</summary>
    /// <returns>For each case its judged lines, the review first if there is one.</returns>
    public ScoredLine[][] Score(IReadOnlyList<Case> cases)
    {
        _ids.Clear();
        _ownGrams.Clear();
        _lines.Clear();
        var ends = _ends = new int[cases.Count];
        LineVisitor keep = Keep;
        for (var i = 0; i < cases.Count; i++)
        {
            _reader.Read(cases[i], keep);
            ends[i] = _ids.Count;
        }

        var columns = new float[_ids.Count * EvidenceColumns.Width];
        var reviewScores = new float[_ids.Count * ModelBundle.ReviewWidth];
        bundle.Evidence.Score(_ids, Rows(_ => true), _workspace, columns);
        bundle.Review.Score(_ids, Rows(IsReview), _workspace, reviewScores);

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
            _ownGrams.Add(_features.OwnGrams);
            _lines.Add(grams.Line ?? Review);
        }

        ScoredLine LineAt(int row) => new(
            IsReview(row) ? null : _lines[row],
            columns.AsSpan(row * EvidenceColumns.Width, EvidenceColumns.Width).ToArray(),
            reviewScores[row * ModelBundle.ReviewWidth]);
    }

    /// <summary>The ids of a line's own n-grams, in their order, -1 for those not known: of the cases scored last.</summary>
    public ReadOnlySpan<int> OwnGrams(int caseIndex, int line) => _ownGrams[(caseIndex == 0 ? 0 : _ends[caseIndex - 1]) + line];

    private bool IsReview(int row) => _lines[row] == Review;

    private ReadOnlySpan<int> Rows(Predicate<int> wanted)
    {
        if (_rows.Length < _ids.Count)
            _rows = new int[_ids.Count * 2];
        var count = 0;
        for (var row = 0; row < _ids.Count; row++)
        {
            if (wanted(row))
                _rows[count++] = row;
        }

        return _rows.AsSpan(0, count);
    }
}
