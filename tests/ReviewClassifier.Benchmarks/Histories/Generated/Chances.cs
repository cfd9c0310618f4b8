namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>Draws from distributions, the same for the same seed.</summary>
internal sealed class Chances(int seed)
{
    private readonly Random _random = new(seed);

    public bool Is(double probability) => _random.NextDouble() < probability;

    public int Below(int end) => _random.Next(end);

    public int Between(int first, int last) => _random.Next(first, last + 1);

    public double Uniform(double least, double most) => least + (_random.NextDouble() * (most - least));

    public T Of<T>(IReadOnlyList<T> things) => things[_random.Next(things.Count)];

    public void Shuffle<T>(T[] things) => _random.Shuffle(things);

    /// <summary>A place drawn by weights that are summed up already.</summary>
    public int Weighted(double[] sums)
    {
        var place = Array.BinarySearch(sums, _random.NextDouble() * sums[^1]);
        return Math.Min(place < 0 ? ~place : place, sums.Length - 1);
    }

    public double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    /// <summary>A factor around 1 with about that coefficient of variation.</summary>
    public double Factor(double variation) => Math.Exp((variation * Normal()) - (variation * variation / 2));

    public int Poisson(double mean)
    {
        if (mean > 50)
            return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Normal())));
        var (count, product, limit) = (-1, 1.0, Math.Exp(-mean));
        for (; product > limit || count < 0; count++)
            product *= _random.NextDouble();
        return count;
    }
}
