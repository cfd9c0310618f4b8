using System.Runtime.Intrinsics;

namespace ReviewClassifier.Text.Segmentation;

/// <summary>
/// Start and transition log probabilities of Jieba 0.42.1's model of unknown words (finalseg/prob_start.py and prob_trans.py). The four
/// lanes are the states B, M, E and S: a character begins, continues or ends a word, or is a word by itself. Each state is reached from two
/// others; <c>Preferred</c> is the one that wins a tie, because Jieba compares (score, state letter) pairs.
/// </summary>
internal static class HiddenMarkovFigures
{
    public const int B = 0;
    public const int M = 1;
    public const int E = 2;
    public const int S = 3;

    /// <summary>Jieba's stand-in for the logarithm of zero.</summary>
    public const double Never = -3.14e100;

    private const double BtoE = -0.510825623765990;
    private const double BtoM = -0.916290731874155;
    private const double EtoB = -0.5897149736854513;
    private const double EtoS = -0.8085250474669937;
    private const double MtoE = -0.33344856811948514;
    private const double MtoM = -1.2603623820268226;
    private const double StoB = -0.7211965654669841;
    private const double StoS = -0.6658631448798212;

    public static Vector256<double> Start => Vector256.Create(-0.26268660809250016, Never, Never, -1.4652633398537678);

    /// <summary>Into B from S, into M from M, into E from M, into S from S.</summary>
    public static Vector256<double> FromPreferred => Vector256.Create(StoB, MtoM, MtoE, StoS);

    /// <summary>Into B from E, into M from B, into E from B, into S from E.</summary>
    public static Vector256<double> FromOther => Vector256.Create(EtoB, BtoM, BtoE, EtoS);
}
