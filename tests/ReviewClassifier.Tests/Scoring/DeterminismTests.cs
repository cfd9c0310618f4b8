using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Scoring;

public class DeterminismTests
{
    private static readonly Lazy<byte[][]> _alone = new(() => [.. Shared.Cases.Select(c => Shared.Bytes(Shared.Scorer.Score(c)))]);

    [Fact]
    public void Enough_real_cases_with_evidence_take_part()
    {
        var results = Shared.Scorer.Score(Shared.Cases);
        Assert.True(results.Count >= 600);
        Assert.True(results.Count(r => r.Evidence.Count > 0) >= 200);
        Assert.True(results.Count(r => r.Mitigating.Count > 0) >= 200);
        Assert.Equal(3, results.Select(r => r.Verdict).Distinct().Count());
    }

    [Fact]
    public void Cases_in_bulk_give_the_bytes_of_cases_alone() => Same(_alone.Value, Shared.Scorer.Score(Shared.Cases));

    [Fact]
    public void Cases_in_reversed_order_give_the_same_bytes() =>
        Same(_alone.Value, [.. Shared.Scorer.Score([.. Shared.Cases.Reverse()]).Reverse()]);

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(97)]
    [InlineData(257)]
    public void Bulks_of_odd_sizes_give_the_same_bytes(int size) =>
        Same(_alone.Value, [.. Shared.Cases.Chunk(size).SelectMany(Shared.Scorer.Score)]);

    [Fact]
    public async Task Four_threads_at_once_give_the_same_bytes()
    {
        var sizes = new[] { 1, 13, 100, 600 };
        using var start = new Barrier(sizes.Length);
        var runs = sizes.Select(size => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Shared.Cases.Chunk(size).SelectMany(Shared.Scorer.Score).ToArray();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        foreach (var results in await Task.WhenAll(runs))
            Same(_alone.Value, results);
    }

    [Fact]
    public void Huge_lines_in_the_same_bulk_change_nothing()
    {
        Case[] huge =
        [
            Shared.Case(string.Concat(Enumerable.Repeat("不给五百块钱我就天天给你们店打差评，", 30_000)), "加微信转账"),
            Shared.Case(new string('差', 100_000), new string('赔', 100_000)),
            new("long", null, null, 1, "差评", null, [.. Enumerable.Range(0, 5000).Select(Line)]),
        ];
        Assert.True(huge[0].Review.Length * 3 > 1_000_000);
        Case[] mixed = [.. Shared.Cases.Take(60), huge[0], .. Shared.Cases.Skip(60).Take(60), huge[1], huge[2], .. Shared.Cases.Skip(120).Take(60)];
        var together = Shared.Scorer.Score(mixed);
        Same([.. _alone.Value[..60], Alone(huge[0]), .. _alone.Value[60..120], Alone(huge[1]), Alone(huge[2]), .. _alone.Value[120..180]], together);

        static byte[] Alone(Case item) => Shared.Bytes(Shared.Scorer.Score(item));
        static ChatLine Line(int i) =>
            new(null, (Speaker)(i % 3), string.Concat(Enumerable.Repeat(i % 2 == 0 ? "不赔钱就给差评" : "图片发你了，快点处理", (i % 40) + 1)));
    }

    private static void Same(byte[][] expected, IReadOnlyList<Result> results)
    {
        Assert.Equal(expected.Length, results.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(expected[i].AsSpan().SequenceEqual(Shared.Bytes(results[i])), $"Case {i} ({results[i].Id}) differs.");
    }
}
