using ReviewClassifier.Cases;
using ReviewClassifier.Text.Normalisation;
using ReviewClassifier.Training.Labels;
using ReviewClassifier.Training.Labels.Lint;

namespace ReviewClassifier.Training.Tests.Labels;

public class LintTests
{
    private static readonly Normalizer _normalizer = Normalizer.OpenDefault();

    [Fact]
    public void A_case_as_the_guide_wants_it_has_no_findings() => Assert.Empty(Lint(
        Judged.Case("a", "给我五十块不然差评到底", Pattern.Extortion, [EvidenceLabel.Threat, EvidenceLabel.Demand])));

    [Fact]
    public void A_malicious_case_without_a_label_toward_malicious_is_an_error_unless_a_rival_wrote_it()
    {
        var finding = Assert.Single(Lint(
            Judged.Case("a", "东西很差", Pattern.Freebie, [EvidenceLabel.Defect]),
            Judged.Case("b", "隔壁那家的好多了大家去那家", Pattern.Competitor, [])));
        Assert.Equal(("malicious_without_label", Severity.Error, "a"), (finding.Rule, finding.Severity, finding.Place.Id));
    }

    [Theory]
    [InlineData(Pattern.Extortion, EvidenceLabel.Abuse)]
    [InlineData(Pattern.Entrapment, EvidenceLabel.Demand)]
    [InlineData(Pattern.Vindictive, EvidenceLabel.Demand)]
    public void A_pattern_that_no_line_shows_is_a_warning(Pattern pattern, EvidenceLabel label) =>
        Assert.Equal(("pattern_without_label", Severity.Warning), RuleOf(Lint(Judged.Case("a", "这是一条评价", pattern, [label]))));

    [Fact]
    public void A_genuine_case_that_admits_malice_is_an_error_at_the_line()
    {
        var item = Judged.Case("a", "质量太差了", null, []) with { LineLabels = [[EvidenceLabel.AdmitsMalice]] };
        item = item with { Case = item.Case with { Chat = [new ChatLine(null, Speaker.Buyer, "我就是同行雇来的")] } };
        var finding = Assert.Single(Lint(item));
        Assert.Equal(("genuine_admits_malice", Severity.Error, CasePart.Line(0)), (finding.Rule, finding.Severity, finding.Place.Part));
    }

    [Fact]
    public void The_same_line_labelled_otherwise_is_told_with_what_most_say_and_an_unlabelled_one_too()
    {
        var findings = Lint(
            Judged.Case("a", "不给钱就差评", Pattern.Extortion, [EvidenceLabel.Threat, EvidenceLabel.Demand]),
            Judged.Case("b", "不給錢,就差評!", Pattern.Extortion, [EvidenceLabel.Threat, EvidenceLabel.Demand]) with { Group = "y" },
            Judged.Case("c", "不给钱就差评", null, []));
        var finding = Assert.Single(findings, f => f.Rule == "unlabelled_line");
        Assert.Equal(("c", "threat demand"), (finding.Place.Id, finding.Suggested));
        Assert.Contains("2 of 3 lines that say the same have threat demand (such as a review)", finding.What, StringComparison.Ordinal);
        Assert.Contains(findings, f => f is { Rule: "same_case_two_labels", Severity: Severity.Error, Place.Id: "c", Suggested: "malicious extortion" });
        Assert.Contains(findings, f => f is { Rule: "case_twice", Severity: Severity.Warning, Place.Id: "b" });
    }

    [Fact]
    public void A_short_reply_may_mean_one_thing_here_and_another_there() => Assert.Empty(Lint(
        Judged.Case("a", "好的", null, [EvidenceLabel.Cooperates]), Judged.Case("b", "好的", null, [])));

    [Fact]
    public void A_near_duplicate_in_another_file_names_its_source_and_one_in_the_same_file_is_no_finding()
    {
        const string text = "收到货打开一看衣服上有个破洞客服还说是我自己弄的真是气死人了";
        var findings = Lint(
            Judged.Case("a", text, null, [EvidenceLabel.Defect]),
            Judged.Case("b", text + "吧", null, [EvidenceLabel.Defect]),
            Judged.Case("c", "我" + text, null, [EvidenceLabel.Defect]) with { Group = "y" });
        Assert.All(findings, f => Assert.Equal(("near_duplicate", "c"), (f.Rule, f.Place.Id)));
        Assert.Equal(2, findings.Count);
        Assert.Matches(@"^9\d % of the words are those of a \(x\) in another file$", findings[0].What);
    }

    [Fact]
    public void Nearly_the_same_case_with_another_label_is_told_wherever_it_stands() => Assert.Contains(
        Lint(
            Judged.Case("a", "衣服起球太严重了要求给我补偿五十元不然就去曝光你们店", Pattern.Extortion, [EvidenceLabel.Threat, EvidenceLabel.Demand]),
            Judged.Case("b", "衣服起球太严重了要求给我补偿五十元不然就去曝光你们店铺", null, [EvidenceLabel.Threat, EvidenceLabel.Demand])),
        f => f is { Rule: "near_duplicate_two_labels", Place.Id: "b" });

    [Fact]
    public void Odd_forms_are_warnings()
    {
        var item = Judged.Case(" a", "质量太差了", null, []);
        var chat = new[]
        {
            new ChatLine(new DateTime(2026, 3, 4, 10, 0, 0), Speaker.Buyer, "在吗"),
            new ChatLine(new DateTime(2026, 3, 4, 9, 0, 0), Speaker.Seller, "在的"),
            new ChatLine(null, Speaker.Buyer, " "),
        };
        var order = new Order(null, new DateTime(2026, 3, 2), new DateTime(2026, 3, 1), null);
        var findings = Lint(item with { Case = item.Case with { Chat = chat, Order = order }, LineLabels = [[], [], []] });
        Assert.Equal(
            [("time_order", "case"), ("odd_id", "case"), ("time_order", "1"), ("empty_line", "2")],
            findings.Select(f => (f.Rule, f.Place.Part.ToString())));
        Assert.All(findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void Hostile_text_is_compared_without_harm()
    {
        string[] texts = ["\ud800", "=cmd|'/C calc'!A0", "\u200b\u200b", new string('差', 200_000), "<script>alert(1)</script>", "😡😡😡😡😡😡"];
        var cases = texts.SelectMany((t, i) => new[] { Judged.Case($"a{i}", t, null, []), Judged.Case($"b{i}", t, null, []) with { Group = "y" } }).ToArray();
        Assert.All(Lint(cases), f => Assert.Equal("case_twice", f.Rule));
    }

    private static IReadOnlyList<Finding> Lint(params LabelledCase[] cases) => Linter.Lint(cases, _normalizer);

    private static (string, Severity) RuleOf(IReadOnlyList<Finding> findings)
    {
        var finding = Assert.Single(findings);
        return (finding.Rule, finding.Severity);
    }
}
