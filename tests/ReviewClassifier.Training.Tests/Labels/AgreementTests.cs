using ReviewClassifier.Cases;
using ReviewClassifier.Training.Labels.Agreement;

namespace ReviewClassifier.Training.Tests.Labels;

public class AgreementTests
{
    // Cohen's example as textbooks give it: 20 and 15 alike, 5 and 10 apart.
    [Fact]
    public void Kappa_is_that_of_the_textbook()
    {
        var kappa = new Kappa(20, 5, 10, 15);
        Assert.Equal((0.7, 0.5, 0.6), (kappa.Raw, kappa.FirstPrevalence, kappa.SecondPrevalence));
        Assert.Equal(0.4, kappa.Value, 12);
    }

    [Fact]
    public void Kappa_has_no_value_where_chance_alone_agrees() => Assert.True(double.IsNaN(new Kappa(0, 0, 0, 7).Value));

    [Fact]
    public void Annotators_are_compared_on_the_cases_that_both_judged()
    {
        var anna = Of("anna", Item("1", true, EvidenceLabel.Threat), Item("2", false), Item("3", true), Item("4", false));
        var bo = Of("bo", Item("1", true, EvidenceLabel.Threat, EvidenceLabel.Demand), Item("2", false), Item("3", false), Item("9", false));
        var pair = Assert.Single(AgreementMeasure.Pairs([anna, bo], 1));
        Assert.Equal(("anna", "bo", 3, 0), (pair.First, pair.Second, pair.Cases, pair.Unlike));
        Assert.Equal(new Kappa(1, 1, 0, 1), pair.Labels[0].Counts);
        Assert.Equal(AgreementMeasure.CaseLabel, pair.Labels[0].Label);
        Assert.Equal(new Kappa(1, 0, 0, 2), pair.Labels.Single(l => l.Label == "threat").Counts);
        Assert.Equal(new Kappa(0, 0, 1, 2), pair.Labels.Single(l => l.Label == "demand").Counts);
        Assert.Equal(
            [("1", "review", "threat", "threat demand"), ("3", "case", "malicious extortion", "genuine")],
            pair.Disagreements.Select(d => (d.Place.Id, d.Place.Part.ToString(), d.First, d.Second)));
        Assert.All(pair.Labels.Where(l => !double.IsNaN(l.Counts.Value)), l => Assert.InRange(l.Counts.Value, l.Low, l.High));
    }

    [Fact]
    public void A_case_that_reads_otherwise_is_left_out()
    {
        var other = Item("1", true);
        other = other with { Case = other.Case with { Review = "别的" } };
        var pair = Assert.Single(AgreementMeasure.Pairs([Of("anna", Item("1", true)), Of("bo", other)], 1));
        Assert.Equal((0, 1), (pair.Cases, pair.Unlike));
    }

    [Fact]
    public void Annotators_without_a_common_case_are_no_pair() =>
        Assert.Empty(AgreementMeasure.Pairs([Of("anna", Item("1", true)), Of("bo", Item("2", true))], 1));

    private static Annotations Of(string name, params LabelledCase[] cases) => new(name, cases.ToDictionary(c => c.Case.Id));

    private static LabelledCase Item(string id, bool malicious, params EvidenceLabel[] labels) =>
        Judged.Case(id, "给我补五十块", malicious ? Pattern.Extortion : null, labels);
}
