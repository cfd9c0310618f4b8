using System.Globalization;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Appeals.Words;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Appeals;

/// <summary>What stands beside a slot: the lines that fill it, or what to do and to ask.</summary>
internal static class SlotText
{
    public static string Of(AppealSlot slot, AppealPack pack, Language language)
    {
        if (slot.Filled)
        {
            return Backed(slot, pack, language);
        }

        var steps = SlotWords.Steps(slot, pack.Result.Pattern).Select(step => step.Question is { } question
            ? Say($"{step.Step.Zh}可以这样问：“{question.Zh}”", $"{step.Step.En} You may ask: \"{question.En}\"")
            : step.Step.In(language));
        return string.Join('\n', steps);

        string Say(string zh, string en) => language == Language.English ? en : zh;
    }

    private static string Backed(AppealSlot slot, AppealPack pack, Language language)
    {
        var english = language == Language.English;
        if (slot.Kind == SlotKind.Record)
        {
            return english ? $"{pack.Item.Chat.Count} lines of chat, each with its time" : $"聊天共 {pack.Item.Chat.Count} 句，每句都有时间";
        }

        if (slot.Kind == SlotKind.Link)
        {
            return Link(pack.Item, english);
        }

        var said = new List<string>();
        if (slot.Lines.Count > 0)
        {
            var numbers = slot.Lines.Select(line => (line + 1).ToString(CultureInfo.InvariantCulture));
            said.Add(english ? $"chat line {string.Join(", ", numbers)}" : $"聊天第 {string.Join("、", numbers)} 句");
        }

        if (slot.Review)
            said.Add(english ? "the review" : "评价原文");
        return string.Join(english ? "; " : "；", said);
    }

    private static string Link(Case item, bool english)
    {
        var number = item.Order?.Number is { Length: > 0 } known ? english ? $"order {known}; " : $"订单号 {known}；" : "";
        var missing = number.Length == 0 ? english ? " (add the order's number)" : "（请补上订单号）" : "";
        var time = PackDocument.Time(item.Order!.ReviewedAt!.Value);
        return english ? $"{number}review of {time}{missing}" : $"{number}评价写于 {time}{missing}";
    }
}
