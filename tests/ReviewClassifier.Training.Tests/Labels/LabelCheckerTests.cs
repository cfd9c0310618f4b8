using ReviewClassifier.Cases;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Labels;
using ReviewClassifier.Training.Labels.Check;

namespace ReviewClassifier.Training.Tests.Labels;

/// <summary>Makes labels of the small set wrong and looks where a check ranks them.</summary>
public class LabelCheckerTests
{
    private const double Share = 0.03;
    private static readonly IReadOnlyList<LabelledCase> _clean = SmallSet.Read(["f", "v", "w", "x"], []).Labelled;

    [Fact]
    public void Most_turned_case_labels_are_among_the_first_5_percent_and_wrong_lines_far_more_than_by_chance()
    {
        var turned = LabelNoise.OfCases(_clean, Share, 1);
        var wrong = LabelNoise.OfLines(turned.Cases, Share, 2);
        var ranking = LabelChecker.Check(new TrainingSet(wrong.Cases, [], []), new TrainingOptions { Folds = 4 }, null, CancellationToken.None);

        Assert.Equal(_clean.Count, ranking.Cases.Count);
        Assert.True(Found(ranking.Cases, turned.Wrong) >= 0.6, $"{Found(ranking.Cases, turned.Wrong)}");
        Assert.True(Found(ranking.Lines, wrong.Wrong) >= 0.2, $"{Found(ranking.Lines, wrong.Wrong)}");
        Assert.All(ranking.Cases.Concat(ranking.Lines), label => Assert.Equal(label.IsSuspicious, label.Reason.Length > 0));
        Assert.Equal(ranking.Lines.Select(l => l.Confidence).Order(), ranking.Lines.Select(l => l.Confidence));
    }

    [Fact]
    public void The_noise_is_as_much_as_was_asked_for_and_where_it_says()
    {
        var turned = LabelNoise.OfCases(_clean, Share, 1);
        Assert.Equal((int)Math.Round(_clean.Count * Share), turned.Wrong.Count);
        Assert.Equal(turned.Wrong.Order(Comparer<LabelPlace>.Create((x, y) => string.CompareOrdinal(x.Id, y.Id))).Select(p => p.Id),
            _clean.Zip(turned.Cases).Where(c => c.First.Malicious != c.Second.Malicious).Select(c => c.First.Case.Id).Order(StringComparer.Ordinal));
        Assert.All(turned.Cases, c => Assert.Equal(c.Malicious, c.Pattern is not null));

        var lines = LabelNoise.OfLines(_clean, Share, 1);
        var before = _clean.SelectMany(LabelledLine.In).ToArray();
        var after = lines.Cases.SelectMany(LabelledLine.In).ToArray();
        Assert.Equal((int)Math.Round(before.Length * Share), lines.Wrong.Count);
        Assert.Equal(lines.Wrong.Count, before.Zip(after).Count(l => l.First.LabelNames != l.Second.LabelNames));
        Assert.All(before.Zip(after), l => Assert.Equal(lines.Wrong.Contains(l.First.Place), l.First.LabelNames != l.Second.LabelNames));
    }

    private static double Found(IReadOnlyList<RankedLabel> ranked, IReadOnlySet<LabelPlace> wrong) =>
        ranked.Take((int)(ranked.Count * 0.05)).Count(r => wrong.Contains(r.Place)) / (double)wrong.Count;
}
