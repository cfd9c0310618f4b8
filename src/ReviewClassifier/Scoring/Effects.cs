namespace ReviewClassifier.Scoring;

/// <summary>A case with some of its lines left out.</summary>
/// <param name="Case">The case's index.</param>
/// <param name="Lines">For each of its judged lines whether it is left out.</param>
internal sealed record LeftOut(int Case, bool[] Lines);

/// <summary>
/// How far a case's probability falls without a line. Where other lines say the same, the loss of one alone changes nothing; then it is
/// how far the probability falls without it once those others are gone too. A threat made five times is evidence five times.
/// </summary>
internal static class Effects
{
    /// <summary>Gives the candidates of cases their effects.</summary>
    /// <param name="cases">The cases, without effects.</param>
    /// <param name="probabilities">The probability of each case of a list with some of its lines left out.</param>
    /// <returns>The cases with effects.</returns>
    public static CaseAnalysis[] Measure(IReadOnlyList<CaseAnalysis> cases, Func<IReadOnlyList<LeftOut>, double[]> probabilities)
    {
        var alone = new List<LeftOut>();
        for (var i = 0; i < cases.Count; i++)
        {
            foreach (var candidate in cases[i].Candidates)
                alone.Add(new LeftOut(i, Only(cases[i], candidate)));
        }

        var without = probabilities(alone);
        var measured = new CaseAnalysis[cases.Count];
        List<int> repeated = [];
        for (int i = 0, next = 0; i < measured.Length; i++)
        {
            var candidates = new Candidate[cases[i].Candidates.Length];
            var repeats = false;
            for (var c = 0; c < candidates.Length; c++)
            {
                candidates[c] = cases[i].Candidates[c] with { Effect = cases[i].Probability - without[next++] };
                repeats |= IsRepeated(candidates[c]);
            }

            measured[i] = cases[i] with { Candidates = candidates };
            if (repeats)
                repeated.Add(i);
        }

        MeasureRepeated(measured, repeated, probabilities);
        return measured;
    }

    // Of each such case first without all that speaks for malicious, then with one repeated line of it at a time.
    private static void MeasureRepeated(CaseAnalysis[] cases, List<int> repeated, Func<IReadOnlyList<LeftOut>, double[]> probabilities)
    {
        if (repeated.Count == 0)
            return;
        var asked = new List<LeftOut>();
        foreach (var i in repeated)
        {
            asked.Add(new LeftOut(i, cases[i].Suspicious));
            foreach (var candidate in cases[i].Candidates)
            {
                if (IsRepeated(candidate))
                    asked.Add(new LeftOut(i, AllBut(cases[i], candidate)));
            }
        }

        var answers = probabilities(asked);
        var next = 0;
        foreach (var i in repeated)
        {
            var bare = answers[next++];
            var candidates = cases[i].Candidates;
            for (var c = 0; c < candidates.Length; c++)
            {
                if (IsRepeated(candidates[c]))
                    candidates[c] = candidates[c] with { Effect = answers[next++] - bare };
            }
        }
    }

    private static bool IsRepeated(Candidate candidate) => candidate.TowardMalicious && candidate.Effect <= 0;

    private static bool[] Only(CaseAnalysis item, Candidate candidate)
    {
        var leftOut = new bool[item.Lines.Length];
        leftOut[candidate.Index] = true;
        return leftOut;
    }

    private static bool[] AllBut(CaseAnalysis item, Candidate candidate)
    {
        var leftOut = (bool[])item.Suspicious.Clone();
        leftOut[candidate.Index] = false;
        return leftOut;
    }
}
