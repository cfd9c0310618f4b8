using ReviewClassifier.Cases;
using ReviewClassifier.Models;

namespace ReviewClassifier.Scoring;

/// <summary>A line that may be surfaced.</summary>
/// <param name="Index">Its index among the case's judged lines.</param>
/// <param name="TowardMalicious">The side it speaks for.</param>
/// <param name="Score">How strongly, 0 to 1.</param>
/// <param name="Effect">How far the case's probability falls without it (<see cref="Effects"/>).</param>
internal sealed record Candidate(int Index, bool TowardMalicious, double Score, double Effect);

/// <summary>Everything that the models say of a case, before it is put into words.</summary>
/// <param name="Lines">Its judged lines.</param>
/// <param name="Strengths">How strongly each speaks for malicious.</param>
/// <param name="Probability">The calibrated probability of malicious.</param>
/// <param name="Pattern">The most probable pattern.</param>
/// <param name="Suspicious">For each line whether it may speak for malicious.</param>
/// <param name="Candidates">The lines that may be surfaced, those toward malicious first, each side strongest first.</param>
internal sealed record CaseAnalysis(
    ScoredLine[] Lines, double[] Strengths, double Probability, Pattern Pattern, bool[] Suspicious, Candidate[] Candidates)
{
    /// <summary>The candidates that are evidence: those whose effect is positive as it is written, to six decimals.</summary>
    public IEnumerable<Candidate> Evidence => Candidates.Where(IsEvidence);

    /// <summary>Whether a candidate is evidence.</summary>
    public static bool IsEvidence(Candidate candidate) => candidate.TowardMalicious && Math.Round(candidate.Effect, 6) > 0;

    /// <summary>The analysis of a case, its candidates still without effects.</summary>
    public static CaseAnalysis Of(ScoredLine[] lines, double[] strengths, double probability, Pattern pattern, Thresholds thresholds)
    {
        var suspicious = new bool[lines.Length];
        List<Candidate> malicious = [], genuine = [];
        for (var i = 0; i < lines.Length; i++)
        {
            suspicious[i] = Surfacing.IsCandidate(lines[i], strengths[i], thresholds);
            if (suspicious[i])
                malicious.Add(new Candidate(i, true, strengths[i], 0));
            else if (Surfacing.IsMitigating(lines[i], thresholds))
                genuine.Add(new Candidate(i, false, GenuineScore(lines[i]), 0));
        }

        return new CaseAnalysis(lines, strengths, probability, pattern, suspicious, Strongest(malicious, genuine));
    }

    // By loops, here and in what else scores a case: every use of LINQ over a value type is compiled anew at each start of the program.
    private static Candidate[] Strongest(List<Candidate> malicious, List<Candidate> genuine)
    {
        malicious.Sort(StrongerFirst);
        genuine.Sort(StrongerFirst);
        var (first, second) = (Math.Min(malicious.Count, Surfacing.Most), Math.Min(genuine.Count, Surfacing.Most));
        if (first + second == 0)
            return [];
        var strongest = new Candidate[first + second];
        malicious.CopyTo(0, strongest, 0, first);
        genuine.CopyTo(0, strongest, first, second);
        return strongest;
    }

    private static int StrongerFirst(Candidate one, Candidate other) =>
        one.Score.CompareTo(other.Score) is not 0 and var order ? -order : one.Index.CompareTo(other.Index);

    private static double GenuineScore(ScoredLine line)
    {
        var highest = double.NegativeInfinity;
        for (var i = 0; i < EvidenceLabels.TowardGenuine.Count; i++)
            highest = Math.Max(highest, line.Columns[EvidenceColumns.Of(EvidenceLabels.TowardGenuine[i])]);
        return Logistic.Probability(highest);
    }
}
