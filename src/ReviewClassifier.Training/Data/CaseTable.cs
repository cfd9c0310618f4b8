using ReviewClassifier.Cases;
using ReviewClassifier.Lines;

namespace ReviewClassifier.Training.Data;

/// <summary>All cases that training works on, labelled ones first, with their lines as feature keys.</summary>
internal sealed class CaseTable
{
    private CaseTable(IReadOnlyList<CaseRow> cases, IReadOnlyList<JudgedLine> lines, int foldCount)
    {
        Cases = cases;
        Lines = lines;
        FoldCount = foldCount;
    }

    public IReadOnlyList<CaseRow> Cases { get; }

    public IReadOnlyList<JudgedLine> Lines { get; }

    public int FoldCount { get; }

    /// <summary>The same table, from whose cases models learn only where this holds, dealt into other folds; for studies.</summary>
    public CaseTable Taught(Func<CaseRow, bool> teaches, int foldCount) => new(
        [.. Cases.Select(row => row with { Teaches = teaches(row), Fold = row.Fold % foldCount })], Lines, foldCount);

    public CaseRow CaseOf(JudgedLine line) => Cases[line.Case];

    /// <summary>
    /// Reads all cases into lines; the same set, options and seed give the same table. Where nothing will be cross-validated a single file
    /// will do, and all cases are in fold 0.
    /// </summary>
    public static CaseTable Build(TrainingSet set, TrainingOptions options, TextTools tools, bool folds = true)
    {
        var deal = folds ? Folds.Deal(set.Labelled, options.Folds, options.Seed) : Folds.One;
        var builder = new Builder(tools);
        foreach (var item in set.Labelled)
        {
            builder.Add(
                item.Case,
                line => line is { } at ? item.LineLabels[at] : item.ReviewLabels,
                new CaseRow(item.Case, CaseKind.Labelled, item.Malicious, item.Pattern, item.Group, deal.Of(item), 0, 0, 0, 0));
        }

        // A shop's own history also holds what it labelled malicious: as background the same text would say the opposite.
        var judged = set.Labelled.Where(c => c.Malicious).Select(c => TextOf(c.Case)).ToHashSet(StringComparer.Ordinal);
        AddBackground(set.Background.Where(c => c.Chat.Count > 0), CaseKind.BackgroundChat);
        AddBackground(set.Background.Where(c => c.Chat.Count == 0), CaseKind.BackgroundReview);
        if (folds)
            CheckFolds(builder.Cases, deal.Count);
        return new CaseTable(builder.Cases, builder.Lines, deal.Count);

        void AddBackground(IEnumerable<Case> cases, CaseKind kind)
        {
            var shuffled = cases.Where(item => !judged.Contains(TextOf(item))).ToArray();
            new Random(options.Seed).Shuffle(shuffled);
            for (var order = 0; order < shuffled.Length; order++)
            {
                var item = Masks.Remove(shuffled[order]);
                var (fold, half) = deal.OfBackground(item);
                builder.Add(item, _ => [], new CaseRow(item, kind, false, null, "", fold, order, half, 0, 0));
            }
        }
    }

    // The review names a case; where there is none, what the buyer wrote does.
    private static string TextOf(Case item) => string.IsNullOrWhiteSpace(item.Review)
        ? string.Join('\n', item.Chat.Where(line => line.From == Speaker.Buyer).Select(line => line.Text.Trim()))
        : item.Review.Trim();

    // Without either class there would be nothing to fit on the other folds.
    private static void CheckFolds(List<CaseRow> cases, int count)
    {
        for (var fold = 0; fold < count; fold++)
        {
            var others = cases.Where(c => c.Kind == CaseKind.Labelled && c.Fold != fold).ToArray();
            if (others.Any(c => c.Malicious) && others.Any(c => !c.Malicious))
                continue;
            var left = string.Join(", ", cases.Where(c => c.Kind == CaseKind.Labelled && c.Fold == fold).Select(c => c.Group).Distinct());
            throw new TrainingException(
                $"Without the files {left} the labelled cases are all of one kind; each file, by one author, should hold both malicious and genuine cases.");
        }
    }

    private sealed class Builder(TextTools tools)
    {
        private readonly LineReader _reader = new(tools);
        private readonly HashSet<ulong> _distinct = [];
        private ulong[] _keys = [];

        public List<CaseRow> Cases { get; } = [];

        public List<JudgedLine> Lines { get; } = [];

        public void Add(Case item, Func<int?, IReadOnlyList<EvidenceLabel>> labels, CaseRow row)
        {
            var first = Lines.Count;
            _reader.Read(item, grams => Lines.Add(new JudgedLine(Cases.Count, grams.Line, Distinct(grams), labels(grams.Line))));
            Cases.Add(row with { FirstLine = first, LineCount = Lines.Count - first });
        }

        private ulong[] Distinct(LineGrams grams)
        {
            if (_keys.Length < grams.KeyCount)
                _keys = new ulong[grams.KeyCount * 2];
            grams.CopyKeys(_keys);
            _distinct.Clear();
            var count = 0;
            foreach (var key in _keys.AsSpan(0, grams.KeyCount))
            {
                if (_distinct.Add(key))
                    _keys[count++] = key;
            }

            return _keys[..count];
        }
    }
}
