using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests.Scoring;

public class CaseFeaturesTests
{
    private static readonly Gen<ScoredLine> _line = Gen.Select(
        Gen.Bool, Gen.Float[-12, 12].Array[EvidenceColumns.Width], Gen.Float[-12, 12],
        (isReview, columns, review) => new ScoredLine(isReview ? null : 1, columns, isReview ? review : 0));

    [Fact]
    public void There_is_one_name_a_feature_and_each_stands_once()
    {
        Assert.Equal((3 * 13) + 13 + (2 * 7), CaseFeatures.Count);
        Assert.Equal(CaseFeatures.Count, CaseFeatures.Names.Distinct().Count());
        Assert.Equal("pattern:lines:extortion", CaseFeatures.Names[CaseFeatures.CaseCount]);
        Assert.Equal("lean:lowest", CaseFeatures.Names[CaseFeatures.CaseCount - 1]);
    }

    [Fact]
    public void Two_lines_and_a_review_give_the_figures_computed_by_hand()
    {
        var three = MathF.Log(3);
        var first = Line.Chat(0, -50).With(EvidenceLabel.Threat, three).With(EvidenceColumns.Lean, 1).With(EvidenceColumns.Of(Pattern.Freebie), 4);
        var second = Line.Chat(3, -50).With(EvidenceLabel.Demand, three).With(EvidenceLabel.Threat, 0).With(EvidenceColumns.Lean, -3);
        var review = Line.Review(-2, 1.5f).With(EvidenceLabel.Defect, 40).With(EvidenceColumns.Of(Pattern.Vindictive), 2);
        var features = Compute([review, first, second], -1);

        Is(three, "highest:threat");
        Is(-9.2, "highest:abuse");
        Is(Math.Log(7), "any:threat"); // 1 - 1/4 × 1/2 = 7/8
        Is(Math.Log(3), "any:demand");
        Is(-2, "review:threat");
        Is(9.2, "review:defect");
        Is(1.5, "review");
        Is(0.875, "any-toward:1"); // the second line: 1 - 1/4 × 1/2
        Is(0.75, "any-toward:2");
        Is(0, "any-toward:3");
        Is(0.8125, "any-toward:mean");
        Is(0.375, "threat-and-demand:line");
        Is(0.5625, "threat-and-demand:case");
        Is(2, "buyer-lines");
        Is(-1, "lean:mean");
        Is(-2 / Math.Sqrt(2), "lean:sum");
        Is(1, "lean:highest");
        Is(-1, "lean:highest3");
        Is(-3, "lean:lowest");
        Is((4 - 9.2) / 2, "pattern:lines:freebie");
        Is(2, "pattern:review:vindictive");

        void Is(double expected, string name) => Assert.Equal(expected, features[CaseFeatures.Names.ToList().IndexOf(name)], 1e-5);
    }

    [Fact]
    public void Nothing_at_all_is_never_anything()
    {
        var features = Compute([], -1);
        Assert.All(features[..40], f => Assert.Equal(-9.2f, f));
        Assert.Equal(0, features[CaseFeatures.Names.ToList().IndexOf("buyer-lines")]);
        Assert.Equal(-9.2f, features[CaseFeatures.Names.ToList().IndexOf("lean:highest")]);
    }

    [Fact]
    public void Leaving_a_line_out_equals_computing_without_it() =>
        _line.Array[1, 8].Sample(lines =>
        {
            for (var i = 0; i < lines.Length; i++)
                Assert.Equal(Compute([.. lines[..i], .. lines[(i + 1)..]], -1), Compute(lines, i));
        }, iter: 300);

    [Fact]
    public void No_score_makes_a_feature_infinite()
    {
        foreach (var score in new[] { float.MaxValue, float.MinValue, 1e30f, -1e30f })
            Assert.All(Compute([Line.Review(score, score), Line.Chat(0, score), Line.Chat(1, -score)], -1), f => Assert.InRange(f, -20, 50));
    }

    private static float[] Compute(ScoredLine[] lines, int without)
    {
        var features = new float[CaseFeatures.Count];
        Array.Fill(features, float.NaN);
        var leftOut = lines.Select((_, i) => i == without).ToArray();
        CaseFeatures.Compute(lines, leftOut, features);
        return features;
    }
}
