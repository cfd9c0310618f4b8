using ReviewClassifier.Cases;
using ReviewClassifier.Models;
using ReviewClassifier.Scoring;

namespace ReviewClassifier.Tests.Scoring;

public class LineStrengthTests
{
    private const float Three = 1.0986123f;

    // Two labels at 3/4 and eight at nearly nothing: 1 - 1/4 × 1/4 = 15/16, log odds ln 15.
    private static readonly ScoredLine _line = Line.Chat(2, -50).With(EvidenceLabel.Threat, Three).With(EvidenceLabel.Demand, Three);

    [Fact]
    public void Any_label_toward_malicious_counts_as_independent() =>
        Assert.Equal(Math.Log(15), LineStrength.AnyScore(_line.Columns), 1e-6);

    [Fact]
    public void Labels_toward_genuine_do_not_count() =>
        Assert.Equal(
            LineStrength.AnyScore(_line.Columns),
            LineStrength.AnyScore(_line.With(EvidenceLabel.Defect, 5).With(EvidenceLabel.Proof, 5).With(EvidenceLabel.Cooperates, 5).Columns));

    [Fact]
    public void The_second_term_is_the_leaning_of_a_chat_line_and_the_review_models_score_of_a_review()
    {
        var chat = _line.With(EvidenceColumns.Lean, 2) with { Review = 7 };
        Assert.Equal(2, LineStrength.SecondScore(chat));
        Assert.Equal(7, LineStrength.SecondScore(chat with { Line = null }));
        Assert.Equal(9.2, LineStrength.SecondScore(chat with { Line = null, Review = 1e9f }));
        Assert.Equal(-9.2, LineStrength.SecondScore(chat.With(EvidenceColumns.Lean, -1e9f)));
    }

    [Fact]
    public void The_strength_is_the_logistic_of_the_weighted_terms()
    {
        var line = _line.With(EvidenceColumns.Lean, 2);
        Assert.Equal(Logistic.Probability((0.5 * Math.Log(15)) + (3 * 2) - 7), new LineStrength(0.5, 3, -7).Of(line), 1e-6);
        Assert.Equal(0.5, new LineStrength(0, 0, 0).Of(line));
    }

    [Fact]
    public void No_label_and_every_label_stay_finite()
    {
        Assert.Equal(-9.2, LineStrength.AnyScore(Line.Chat(0, -200).Columns));
        Assert.Equal(9.2, LineStrength.AnyScore(Line.Chat(0, 200).Columns));
    }
}
