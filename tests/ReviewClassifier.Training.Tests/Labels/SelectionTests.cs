using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Labels.Selection;

namespace ReviewClassifier.Training.Tests.Labels;

public class SelectionTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 1)]
    [InlineData(1, 0)]
    [InlineData(0.25, 0.8112781244591328)]
    public void Entropy_is_in_bits(double probability, double bits) => Assert.Equal(bits, Uncertainty.Entropy(probability), 12);

    [Fact]
    public void Unsure_lines_come_first() => Assert.Equal(
        ["b", "c", "a"], Choose(SelectionStrategy.Lines, [Item("a", "一二三四", -8), Item("b", "五六七八", 0), Item("c", "九十百千", -2)]));

    [Fact]
    public void Of_two_like_cases_one_makes_place_for_another() => Assert.Equal(
        ["b", "a"],
        Choose(
            SelectionStrategy.LinesDiverse,
            [Item("a", "九十百千万亿", -1), Item("b", "一二三四五六七八", 0), Item("c", "一二三四五六七八呀", -0.1f)])[..2]);

    [Fact]
    public void What_is_labelled_already_is_worth_less() => Assert.Equal(
        "a", Choose(SelectionStrategy.LinesDiverse, [Item("a", "九十百千万亿", -1), Item("b", "一二三四五六七八", 0)], "一二三四五六七八", "一二三四五六七")[0]);

    [Theory]
    [InlineData(SelectionStrategy.Random)]
    [InlineData(SelectionStrategy.Case)]
    [InlineData(SelectionStrategy.Diverse)]
    [InlineData(SelectionStrategy.PeaksDiverse)]
    [InlineData(SelectionStrategy.UnsureDiverse)]
    [InlineData(SelectionStrategy.LinesDiverse)]
    public void Every_strategy_chooses_each_case_once_and_the_same_again(SelectionStrategy strategy)
    {
        PoolCase[] pool = [.. Enumerable.Range(0, 30).Select(i => Item($"{i:D2}", new string((char)('一' + i), 9) + "好差", i / 10f))];
        var chosen = Choose(strategy, pool);
        Assert.Equal(30, chosen.Distinct().Count());
        Assert.Equal(chosen, Choose(strategy, pool));
        Assert.Equal(7, CaseSelector.Select(pool, [], 7, strategy, 1).Count);
        Assert.Empty(CaseSelector.Select([], [], 7, strategy, 1));
    }

    [Fact]
    public void Gain_is_over_random_choice_on_the_same_split()
    {
        SimulatedModel[] models =
        [
            Model(SelectionStrategy.Random, 1, 100, 0.1), Model(SelectionStrategy.Random, 1, 150, 0.3), Model(SelectionStrategy.Random, 1, 200, 0.5),
            Model(SelectionStrategy.Lines, 1, 100, 0.1), Model(SelectionStrategy.Lines, 1, 150, 0.4), Model(SelectionStrategy.Lines, 1, 200, 0.6),
            Model(SelectionStrategy.Random, 2, 100, 0.2), Model(SelectionStrategy.Random, 2, 150, 0.2), Model(SelectionStrategy.Random, 2, 200, 0.2),
            Model(SelectionStrategy.Lines, 2, 100, 0.2), Model(SelectionStrategy.Lines, 2, 150, 0.5), Model(SelectionStrategy.Lines, 2, 200, 0.5),
        ];
        var curves = LearningCurve.Of(models, m => m.LabelAp);
        Assert.Equal([SelectionStrategy.Random, SelectionStrategy.Lines], curves.Select(c => c.Strategy));
        Assert.Equal(0, curves[0].Gain);
        Assert.Equal(0.5, curves[1].Area, 12);
        Assert.Equal(0.2, curves[1].Gain, 12);
        // Gains of 0.1 and 0.3: standard error 0.1, one degree of freedom.
        Assert.Equal(0.2 - 1.2706, curves[1].GainLow, 6);
        Assert.Equal(0.2 + 1.2706, curves[1].GainHigh, 6);
        var page = System.Net.WebUtility.HtmlDecode(CurvePage.Write(models));
        Assert.Equal(3, page.Split("role=\"img\"").Length - 1);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("+0.200 [-1.071, +1.471]", page, StringComparison.Ordinal);
        Assert.Equal("+0.100", LearningCurve.Of([.. models.Where(m => m.Seed == 1)], m => m.LabelAp)[1].GainInWords);
    }

    [Fact]
    public void A_small_simulation_starts_alike_and_shows_no_test_author_to_a_model()
    {
        var labelled = SmallSet.Read(["f", "v", "w", "x"], []).Labelled;
        var options = new SimulationOptions
        {
            Seeds = 1,
            TestShare = 0.25,
            StartAuthors = 2,
            StartCases = 120,
            Batch = 40,
            Rounds = 1,
            Training = SmallSet.Options,
        };
        var split = AuthorSplit.Of(labelled, options, 1);
        var outside = split.Start.Concat(split.Pool).Select(c => c.Group).ToHashSet();
        Assert.DoesNotContain(split.Test, c => outside.Contains(c.Group));
        Assert.Equal(labelled.Count, split.Start.Count + split.Pool.Count + split.Test.Count);

        var models = Simulation.Run(labelled, options, null, CancellationToken.None).ToArray();
        Assert.Equal([120, 160, 120, 160], models.Select(m => m.Cases));
        Assert.Equal(models[0] with { Strategy = models[2].Strategy }, models[2]);
        Assert.NotEqual(models[1].LabelAp, models[3].LabelAp);
        Assert.All(models, m => Assert.InRange(m.CaseAuc, 0.5, 1));
    }

    [Fact]
    public void Too_few_authors_are_refused_in_a_sentence() => Assert.Equal(
        "Found 1 file(s) of labelled cases; a simulation needs at least 6, one author a file.",
        Assert.Throws<TrainingException>(() => AuthorSplit.Of(SmallSet.Unseen.Labelled, new SimulationOptions(), 1)).Message);

    private static string[] Choose(SelectionStrategy strategy, PoolCase[] pool, params string[] labelled) =>
        [.. CaseSelector.Select(pool, labelled, pool.Length, strategy, 1).Select(i => pool[i].Case.Id)];

    private static PoolCase Item(string id, string text, float score)
    {
        var columns = new float[EvidenceColumns.Width];
        Array.Fill(columns, score);
        return new PoolCase(new Case(id, null, null, null, text, null, []), text, Logistic.Probability(score), [new ScoredLine(null, columns, 0)]);
    }

    private static SimulatedModel Model(SelectionStrategy strategy, int seed, int cases, double value) => new(strategy, seed, cases, cases * 5, value, value, value);
}
