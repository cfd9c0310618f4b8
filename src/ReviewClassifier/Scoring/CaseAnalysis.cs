using ReviewClassifier.Cases;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>A line that may be surfaced.</summary>
/// <param name="Index">Its index among the case's judged lines.</param>
/// <param name="TowardMalicious">The side it speaks for.</param>
/// <param name="Score">How strongly, 0 to 1.</param>
/// <param name="Effect">How far the case's probability falls without it.</param>
internal sealed record Candidate(int Index, bool TowardMalicious, double Score, double Effect);

/// <summary>Everything that the models say of a case, before it is put into words.</summary>
/// <param name="Lines">Its judged lines.</param>
/// <param name="Strengths">How strongly each speaks for malicious.</param>
/// <param name="Probability">The calibrated probability of malicious.</param>
/// <param name="Pattern">The most probable pattern.</param>
/// <param name="Candidates">The lines that may be surfaced, strongest first.</param>
internal sealed record CaseAnalysis(
    ScoredLine[] Lines, double[] Strengths, double Probability, Pattern Pattern, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The candidates that are evidence.</summary>
    public IEnumerable<Candidate> Evidence => Candidates.Where(c => c.TowardMalicious && c.Effect > 0);

    /// <summary>The candidates of a case, without their effects.</summary>
    public static IReadOnlyList<Candidate> Find(ScoredLine[] lines, double[] strengths, Thresholds thresholds) =>
    [
        .. Side(true, i => Surfacing.IsCandidate(lines[i], strengths[i], thresholds), i => strengths[i], lines.Length),
        .. Side(false, i => Surfacing.IsMitigating(lines[i], thresholds), i => GenuineScore(lines[i]), lines.Length),
    ];

    private static IEnumerable<Candidate> Side(bool toward, Func<int, bool> surfaces, Func<int, double> score, int count) =>
        Enumerable.Range(0, count)
            .Where(surfaces)
            .Select(i => new Candidate(i, toward, score(i), 0))
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Index)
            .Take(Surfacing.Most);

    private static double GenuineScore(ScoredLine line) =>
        EvidenceLabels.TowardGenuine.Max(label => Logistic.Probability(line.Columns[EvidenceColumns.Of(label)]));
}
