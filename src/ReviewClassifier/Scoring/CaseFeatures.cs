using ReviewClassifier.Cases;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>
/// What the case model sees of a case: summaries of its lines' scores. Order, platform and rating are left out on purpose: background has
/// none of them, so to the model they would tell background from labelled cases, not what the buyer does.
/// </summary>
public static class CaseFeatures
{
    private const int Strongest = 3;
    private static readonly int LabelCount = EvidenceLabels.Count;
    private static readonly int PatternCount = SnakeCase<Pattern>.Values.Count;

    /// <summary>The names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. SnakeCase<EvidenceLabel>.AllNames.Select(l => "highest:" + l),
        .. SnakeCase<EvidenceLabel>.AllNames.Select(l => "any:" + l),
        .. SnakeCase<EvidenceLabel>.AllNames.Select(l => "review:" + l),
        "review", "any-toward:1", "any-toward:2", "any-toward:3", "any-toward:mean",
        "threat-and-demand:line", "threat-and-demand:case", "buyer-lines",
        "lean:mean", "lean:sum", "lean:highest", "lean:highest3", "lean:lowest",
        .. SnakeCase<Pattern>.AllNames.Select(p => "pattern:lines:" + p),
        .. SnakeCase<Pattern>.AllNames.Select(p => "pattern:review:" + p),
    ];

    /// <summary>How many features there are.</summary>
    public static int Count => Names.Count;

    /// <summary>How many of them, the first ones, the case model uses; the pattern model uses all.</summary>
    public static int CaseCount { get; } = Names.Count - (2 * PatternCount);

    /// <summary>Computes the features.</summary>
    /// <param name="lines">The case's judged lines in order, the review first if there is one.</param>
    /// <param name="leftOut">For each line whether to leave it out, as if it were not in the case; empty to leave out none.</param>
    /// <param name="into">Where the features go, <see cref="Count"/> of them.</param>
    public static void Compute(ReadOnlySpan<ScoredLine> lines, ReadOnlySpan<bool> leftOut, Span<float> into)
    {
        var never = (float)-Logistic.Limit;
        into.Clear();
        Fill(into[..((3 * LabelCount) + 1)], never);
        var lean = into.Slice(CaseCount - 5, 5);
        Fill(lean, never);
        ChatSummary? chat = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!leftOut.IsEmpty && leftOut[i])
                continue;
            if (lines[i].IsReview)
                AddReview(lines[i], into);
            else
                (chat ??= new ChatSummary()).Add(lines[i].Columns);
        }

        chat?.Write(into, lean);
    }

    private static void AddReview(ScoredLine review, Span<float> into)
    {
        for (var label = 0; label < LabelCount; label++)
            into[(2 * LabelCount) + label] = Cut(review.Columns[label]);
        into[3 * LabelCount] = Cut(review.Review);
        for (var pattern = 0; pattern < PatternCount; pattern++)
            into[CaseCount + PatternCount + pattern] = Cut(review.Columns[EvidenceColumns.FirstPattern + pattern]);
    }

    // Not Span.Fill, whose vectors are compiled at each start of the program: that takes longer than filling a hundred numbers.
    private static void Fill(Span<float> span, float value)
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = value;
    }

    private static float Cut(float score) => Math.Clamp(score, (float)-Logistic.Limit, (float)Logistic.Limit);

    /// <summary>The buyer's lines so far.</summary>
    private sealed class ChatSummary
    {
        private readonly double[] _highest = Filled(LabelCount, double.NegativeInfinity);
        private readonly double[] _none = Filled(LabelCount, 1);
        private readonly double[] _anyToward = new double[Strongest];
        private readonly double[] _leans = Filled(Strongest, double.NegativeInfinity);
        private readonly double[] _patterns = new double[PatternCount];
        private double _anyTowardSum;
        private double _threatAndDemand;
        private double _leanSum;
        private double _leanLowest = double.PositiveInfinity;
        private int _count;

        public void Add(ReadOnlySpan<float> columns)
        {
            _count++;
            var noneToward = 1.0;
            Span<double> probabilities = stackalloc double[LabelCount];
            for (var label = 0; label < LabelCount; label++)
            {
                probabilities[label] = Logistic.Probability(columns[label]);
                _highest[label] = Math.Max(_highest[label], columns[label]);
                _none[label] *= 1 - probabilities[label];
                if (label < (int)EvidenceLabel.Defect)
                    noneToward *= 1 - probabilities[label];
            }

            _threatAndDemand = Math.Max(_threatAndDemand, probabilities[(int)EvidenceLabel.Threat] * probabilities[(int)EvidenceLabel.Demand]);
            _anyTowardSum += 1 - noneToward;
            Keep(_anyToward, 1 - noneToward);
            var lean = Math.Clamp(columns[EvidenceColumns.Lean], -Logistic.Limit, Logistic.Limit);
            _leanSum += lean;
            _leanLowest = Math.Min(_leanLowest, lean);
            Keep(_leans, lean);
            for (var pattern = 0; pattern < PatternCount; pattern++)
                _patterns[pattern] += Cut(columns[EvidenceColumns.FirstPattern + pattern]);
        }

        public void Write(Span<float> into, Span<float> lean)
        {
            for (var label = 0; label < LabelCount; label++)
            {
                into[label] = Cut((float)_highest[label]);
                into[LabelCount + label] = (float)Logistic.Score(1 - _none[label]);
            }

            var next = (3 * LabelCount) + 1;
            foreach (var value in _anyToward)
                into[next++] = (float)value;
            into[next++] = (float)(_anyTowardSum / _count);
            into[next++] = (float)_threatAndDemand;
            into[next++] = (float)(Logistic.Probability(_highest[(int)EvidenceLabel.Threat]) * Logistic.Probability(_highest[(int)EvidenceLabel.Demand]));
            into[next] = Math.Min(_count, 50);
            var kept = Math.Min(_count, Strongest);
            lean[0] = (float)(_leanSum / _count);
            lean[1] = (float)(_leanSum / Math.Sqrt(_count));
            lean[2] = (float)_leans[0];
            lean[3] = (float)(Sum(_leans.AsSpan(0, kept)) / kept);
            lean[4] = (float)_leanLowest;
            for (var pattern = 0; pattern < PatternCount; pattern++)
                into[CaseCount + pattern] = (float)(_patterns[pattern] / _count);
        }

        private static void Keep(double[] highest, double value)
        {
            for (var i = 0; i < highest.Length; i++)
            {
                if (value > highest[i])
                    (highest[i], value) = (value, highest[i]);
            }
        }

        private static double Sum(ReadOnlySpan<double> values)
        {
            var sum = 0.0;
            foreach (var value in values)
                sum += value;
            return sum;
        }

        private static double[] Filled(int length, double value)
        {
            var array = new double[length];
            for (var i = 0; i < length; i++)
                array[i] = value;
            return array;
        }
    }
}
