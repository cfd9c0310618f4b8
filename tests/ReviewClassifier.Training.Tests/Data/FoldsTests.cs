using CsCheck;
using ReviewClassifier.Training.Data;

namespace ReviewClassifier.Training.Tests.Data;

public class FoldsTests
{
    [Fact]
    public void Every_group_is_in_one_fold_and_every_fold_has_cases() =>
        Gen.Select(Gen.Int[1, 20].Array[2, 12], Gen.Int[2, 10], Gen.Int[0, 99]).Sample((sizes, wanted, seed) =>
        {
            var cases = sizes.SelectMany((size, group) => Enumerable.Range(0, size).Select(_ => Labelled.Review($"g{group}", true))).ToArray();
            var folds = Folds.Deal(cases, wanted, seed);
            Assert.Equal(Math.Min(wanted, sizes.Length), folds.Count);
            Assert.All(cases.GroupBy(c => c.Group), group => Assert.Single(group.Select(folds.Of).Distinct()));
            Assert.Equal(Enumerable.Range(0, folds.Count), cases.Select(folds.Of).Distinct().Order());
        });

    [Fact]
    public void The_largest_groups_go_to_the_emptiest_folds()
    {
        var cases = new[] { 10, 6, 5, 1 }.SelectMany((size, group) => Enumerable.Range(0, size).Select(_ => Labelled.Review($"g{group}", true))).ToArray();
        var folds = Folds.Deal(cases, 2, 1);
        Assert.Equal([11, 11], cases.CountBy(folds.Of).Select(f => f.Value));
    }

    [Fact]
    public void The_order_of_cases_does_not_matter_and_the_seed_does()
    {
        var cases = Enumerable.Range(0, 12).Select(group => Labelled.Review($"g{group}", true)).ToArray();
        var folds = Folds.Deal(cases, 4, 5);
        var reversed = Folds.Deal([.. cases.Reverse()], 4, 5);
        var other = Folds.Deal(cases, 4, 6);
        Assert.All(cases, c => Assert.Equal(folds.Of(c), reversed.Of(c)));
        Assert.Contains(cases, c => folds.Of(c) != other.Of(c));
    }

    [Fact]
    public void Background_is_dealt_by_its_text_into_all_folds_and_both_halves_whatever_the_seed()
    {
        var groups = new[] { Labelled.Review("a", true), Labelled.Review("b", false), Labelled.Review("c", false) };
        var cases = Enumerable.Range(0, 200).Select(i => Labelled.Review("bg", false).Case with { Id = $"{i}", Review = $"差{i}" }).ToArray();
        var folds = Folds.Deal(groups, 3, 1);
        var other = Folds.Deal(groups, 3, 2);
        Assert.All(cases, c => Assert.Equal(folds.OfBackground(c), other.OfBackground(c with { Id = "another" })));
        Assert.Equal(6, cases.Select(folds.OfBackground).Distinct().Count());
    }
}
