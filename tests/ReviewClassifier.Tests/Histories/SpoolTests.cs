using ReviewClassifier.Histories.Bursts;
using ReviewClassifier.Histories.Spooling;

namespace ReviewClassifier.Tests.Histories;

public class SpoolTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(300_000)]
    [InlineData(5_000_000)]
    public void Records_come_back_sorted_however_many_there_are(int count)
    {
        using var folder = new SpoolFolder(null);
        var spool = new SortedSpool<long>(folder);

        // Steps of an odd number around a power of two visit every number once.
        for (var i = 0L; i < count; i++)
            spool.Add(i * 7_368_787 % (1 << 30));
        var sorted = spool.Sort();
        Assert.Equal(count, sorted.Count);
        var (last, sum) = (-1L, 0L);
        foreach (var number in sorted.All())
        {
            Assert.True(number > last);
            (last, sum) = (number, sum + number);
        }

        Assert.Equal(Enumerable.Range(0, count).Sum(i => i * 7_368_787L % (1 << 30)), sum);
        var half = sorted.From(count / 2);
        Assert.Equal(count > 0, half.MoveNext());
        Assert.Equal(sorted.All().Skip(count / 2).FirstOrDefault(), half.Current);
    }

    [Fact]
    public void The_root_of_joined_rows_is_the_lowest_in_whatever_order_they_were_joined()
    {
        using var folder = new SpoolFolder(null);
        var random = new Random(5);
        var pairs = Enumerable.Range(0, 400).Select(_ => (random.Next(500), random.Next(500))).ToArray();
        var (one, other) = (new DisjointRows(folder), new DisjointRows(folder));
        foreach (var (a, b) in pairs)
            one.Join(a, b);
        foreach (var (a, b) in pairs.Reverse())
            other.Join(b, a);
        foreach (var (a, b) in pairs)
            Assert.Equal(one.Root(a), one.Root(b));
        for (var row = 0; row < 500; row++)
        {
            Assert.Equal(one.Root(row), other.Root(row));
            Assert.InRange(one.Root(row), 0, row);
        }
    }

    [Fact]
    public void Texts_come_back_as_they_were()
    {
        using var folder = new SpoolFolder(null);
        var file = new RowFile(folder);
        file.Add("a", "", "\ud800差");
        file.Add();
        file.Add(new string('长', 100_000), "b", "c");
        Assert.Equal(["a", "", "\ud800差"], file.Read(0));
        Assert.Empty(file.Read(1));
        Assert.Equal(100_000, file.Read(2)[0].Length);
    }

    [Theory]
    [InlineData(3, 10, 0.2)]
    [InlineData(9, 12, 0.5)]
    [InlineData(40, 2000, 0.01)]
    public void Without_correlation_a_tail_is_the_binomials(int least, int trials, double share)
    {
        var (sum, term) = (0.0, Math.Pow(1 - share, trials));
        for (var k = 0; k <= trials; k++)
        {
            sum += k >= least ? term : 0;
            term *= (trials - k) * share / ((k + 1) * (1 - share));
        }

        Assert.Equal(1, Tails.AtLeast(least, trials, share, 0) / sum, 3);
        Assert.True(Tails.AtLeast(least, trials, share, 0.05) > sum);
    }

    [Fact]
    public void Tails_are_those_of_the_books()
    {
        // Beta-binomial with a = b = 1 is uniform over 0 to n; negative binomial with k = 1 is geometric.
        Assert.Equal(3 / 11.0, Tails.AtLeast(8, 10, 0.5, 1 / 3.0), 9);
        Assert.Equal(Math.Pow(2 / 3.0, 6), Tails.NegativeBinomialAtLeast(6, 2, 1), 9);
        Assert.Equal(1, Tails.AtLeast(0, 10, 0.5, 0.1));
        Assert.Equal(0, Tails.AtLeast(11, 10, 0.5, 0.1));
    }
}
