namespace ReviewClassifier.Training.Labels.Agreement;

/// <summary>How often two annotators gave a yes-or-no label: both, one alone, neither.</summary>
/// <param name="Both">Both said yes.</param>
/// <param name="First">The first alone said yes.</param>
/// <param name="Second">The second alone said yes.</param>
/// <param name="Neither">Neither said yes.</param>
public readonly record struct Kappa(int Both, int First, int Second, int Neither)
{
    /// <summary>How many labels both judged.</summary>
    public int Count => Both + First + Second + Neither;

    /// <summary>The share that both judged alike, 0 to 1; NaN of nothing.</summary>
    public double Raw => (Both + Neither) / (double)Count;

    /// <summary>The share to which the first gave the label.</summary>
    public double FirstPrevalence => (Both + First) / (double)Count;

    /// <summary>The share to which the second gave the label.</summary>
    public double SecondPrevalence => (Both + Second) / (double)Count;

    /// <summary>
    /// Cohen's kappa: agreement beyond what chance would give, of what could be beyond it (Cohen, A coefficient of agreement for nominal scales,
    /// 1960); at most 1, 0 at chance. NaN where chance alone gives full agreement, as where nobody ever said yes.
    /// </summary>
    public double Value
    {
        get
        {
            var chance = (FirstPrevalence * SecondPrevalence) + ((1 - FirstPrevalence) * (1 - SecondPrevalence));
            return chance >= 1 ? double.NaN : (Raw - chance) / (1 - chance);
        }
    }

    /// <summary>The counts of two sets of judgements together.</summary>
    public static Kappa operator +(Kappa left, Kappa right) =>
        new(left.Both + right.Both, left.First + right.First, left.Second + right.Second, left.Neither + right.Neither);

    /// <summary>One more judgement.</summary>
    public Kappa With(bool first, bool second) => (first, second) switch
    {
        (true, true) => this with { Both = Both + 1 },
        (true, false) => this with { First = First + 1 },
        (false, true) => this with { Second = Second + 1 },
        _ => this with { Neither = Neither + 1 },
    };

    /// <summary>The counts of two sets of judgements together.</summary>
    public static Kappa Add(Kappa left, Kappa right) => left + right;
}
