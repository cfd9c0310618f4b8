namespace ReviewClassifier.Scoring;

/// <summary>
/// How far a case's probability falls without a line. Where other lines say the same, the loss of one alone changes nothing; then it is
/// how far the probability falls without it once those others are gone too. A threat made five times is evidence five times.
/// </summary>
internal static class Effects
{
    /// <summary>Gives the candidates of cases their effects.</summary>
    /// <param name="cases">The cases, without effects.</param>
    /// <param name="probabilities">The probability of each case of a list, by its index, with some of its lines left out.</param>
    /// <returns>The cases with effects.</returns>
    public static CaseAnalysis[] Measure(
        IReadOnlyList<CaseAnalysis> cases, Func<IReadOnlyList<(int Case, bool[] LeftOut)>, double[]> probabilities)
    {
        var all = cases.SelectMany((c, i) => c.Candidates.Select(candidate => (Case: i, Candidate: candidate))).ToArray();
        var without = probabilities([.. all.Select(a => (a.Case, Only(cases[a.Case], a.Candidate)))]);
        var effects = all.Select((a, i) => cases[a.Case].Probability - without[i]).ToArray();

        var redundant = Enumerable.Range(0, all.Length).Where(i => all[i].Candidate.TowardMalicious && effects[i] <= 0).ToArray();
        var bare = redundant.Select(i => all[i].Case).Distinct().ToArray();
        var ofBare = bare.Zip(probabilities([.. bare.Select(c => (c, cases[c].Suspicious))])).ToDictionary(p => p.First, p => p.Second);
        var alone = probabilities([.. redundant.Select(i => (all[i].Case, AllBut(cases[all[i].Case], all[i].Candidate)))]);
        for (var i = 0; i < redundant.Length; i++)
            effects[redundant[i]] = alone[i] - ofBare[all[redundant[i]].Case];

        var next = 0;
        return [.. cases.Select(c => c with { Candidates = [.. c.Candidates.Select(candidate => candidate with { Effect = effects[next++] })] })];
    }

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
