using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Appeals;

public class AppealSlotsTests
{
    [Fact]
    public void A_slot_is_filled_exactly_where_nothing_of_it_is_missing()
    {
        foreach (var (item, result) in Packs.Scored())
        {
            var slots = AppealSlots.Of(item, result);
            Assert.Equal(Enum.GetValues<SlotKind>(), slots.Select(slot => slot.Kind));
            Assert.Equal(AppealGaps.Of(item, result), slots.Aggregate(AppealGap.None, (gaps, slot) => gaps | slot.Gaps));
            foreach (var slot in slots.Take(3))
            {
                Assert.Equal(slot.Filled, slot.Lines.Count > 0 || slot.Review);
                Assert.All(slot.Lines, line => Assert.Equal(Speaker.Buyer, item.Chat[line].From));
            }

            Assert.All(slots, slot => Assert.Equal(slot.Filled, SlotWords.Steps(slot, result.Pattern).Count == 0));
        }
    }

    [Fact]
    public void The_lines_of_a_slot_are_those_whose_labels_fill_it_the_likely_ones_first()
    {
        var item = new Case("t", null, "淘宝", 1, "差", null, [Line("一"), Line("二"), Line("三")]);
        var result = new Result(
            "t", Verdict.Malicious, 0.9, Pattern.Extortion,
            [Said(2, EvidenceLabel.Threat, 0.9), Said(0, EvidenceLabel.Threat, 0.3), Said(1, EvidenceLabel.KeepGoods, 0.4)], [], "m");
        var slots = AppealSlots.Of(item, result);
        Assert.Equal([2], slots[1].Lines);
        Assert.True(slots[1].Sure);
        Assert.Equal([1], slots[0].Lines);
        Assert.False(slots[0].Sure);
        Assert.Equal(AppealGap.NotOwed, slots[2].Gaps);
        Assert.Equal(AppealGap.ChatTimes, slots[3].Gaps);
        Assert.Equal(AppealGap.Order, slots[4].Gaps);
    }

    [Fact]
    public void No_question_baits_threatens_or_pays()
    {
        string[] wrong = ["差评", "给钱", "红包", "否则", "不然", "多少钱", "起诉", "曝光", "删", "返现", "bad review", "or else", "how much"];
        var asked = Enum.GetValues<AppealGap>().Where(gap => gap != AppealGap.None)
            .SelectMany(gap => SlotWords.Steps(new AppealSlot(SlotKind.Demand, [], false, gap), Pattern.Extortion))
            .Select(step => step.Question).OfType<Wording>().ToList();
        Assert.Equal(5, asked.Count);
        Assert.All(asked, question => Assert.DoesNotContain(wrong, word => (question.Zh + question.En).Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static ChatLine Line(string text) => new(null, Speaker.Buyer, text);

    private static Evidence Said(int line, EvidenceLabel label, double probability) => new(line, null, "字", [new(label, probability)], 0.9, 0.1, []);
}
