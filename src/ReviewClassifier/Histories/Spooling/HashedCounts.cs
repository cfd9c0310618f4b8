namespace ReviewClassifier.Histories.Spooling;

/// <summary>
/// How often each of any number of things was seen, in fixed memory: never too low, and seldom much too high (count-min sketch: Cormode and
/// Muthukrishnan, An improved data stream summary, 2005).
/// </summary>
internal sealed class HashedCounts
{
    private const int Bits = 19;

    private readonly uint[] _first = new uint[1 << Bits];
    private readonly uint[] _second = new uint[1 << Bits];

    public void Add(ulong thing)
    {
        var (first, second) = Places(thing);
        _first[first]++;
        _second[second]++;
    }

    public long Count(ulong thing)
    {
        var (first, second) = Places(thing);
        return Math.Min(_first[first], _second[second]);
    }

    // Multiplicative hashing (Knuth, volume 3, section 6.4) with two odd constants.
    private static (int First, int Second) Places(ulong thing) =>
        ((int)((thing * 0x9E3779B97F4A7C15) >> (64 - Bits)), (int)(((thing ^ (thing >> 29)) * 0xC2B2AE3D27D4EB4F) >> (64 - Bits)));
}
