using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;

namespace ReviewClassifier.Web.Histories;

/// <summary>The words of the history's pages that are more than once on them.</summary>
/// <param name="language">The language that the visitor reads.</param>
public sealed class HistoryWords(Language language)
{
    internal string Malicious => Say("很可能恶意", "very likely malicious");

    internal string Others => Say("其余", "others");

    internal string Of(Verdict verdict) => verdict switch
    {
        Verdict.Malicious => Say("很可能恶意", "Malicious"),
        Verdict.Insufficient => Say("还看不出", "Cannot be told"),
        _ => Say("更像真实差评", "Genuine"),
    };

    internal string Of(Pattern pattern) => ResultWords.Of(pattern).In(language);

    internal string Of(EvidenceLabel label) => ResultWords.Of(label).In(language);

    internal string Of(FindingKind kind) => ResultWords.Of(kind).In(language);

    internal string Of(LeftFilter left) => left switch
    {
        LeftFilter.Soon => Say("不到 48 小时", "Under 48 hours"),
        LeftFilter.Week => Say("不到 7 天", "Under 7 days"),
        LeftFilter.Open => Say("还来得及", "Any time left"),
        LeftFilter.Expired => Say("已过期", "Over"),
        _ => Say("期限不详", "Not known"),
    };

    internal string Of(RowSort sort) => sort switch
    {
        RowSort.Urgent => Say("最急的在前", "Most urgent first"),
        RowSort.Probability => Say("最可疑的在前", "Most probable first"),
        RowSort.Newest => Say("最新的在前", "Newest first"),
        _ => Say("按文件顺序", "As in the file"),
    };

    internal string Of(Relation relation) => relation switch
    {
        Relation.SameOrder => Say("同一订单", "same order"),
        Relation.SameBuyer => Say("同一买家", "same buyer"),
        Relation.SameContact => Say("同一联系方式", "same contact"),
        Relation.SameText => Say("文字雷同", "text alike"),
        _ => Say("同一组", "same group"),
    };

    internal string Platform(PlatformNames names, int number) => number switch
    {
        PlatformNames.None => Say("没写平台", "None named"),
        PlatformNames.Others => Say("其他", "Others"),
        _ => ShownWords.Cut(names.Names[number], 30),
    };

    /// <summary>The time left in a word or two.</summary>
    internal string Left(Deadline deadline) => deadline switch
    {
        { State: DeadlineState.Expired } => Say("已过期", "over"),
        { State: DeadlineState.Unknown, Reason: DeadlineReason.PerhapsOver } => Say("可能已过期", "perhaps over"),
        { State: DeadlineState.Unknown } => Say("不详", "not known"),
        { State: DeadlineState.Soon, Left: { } left } => Say($"{(int)left.TotalHours} 小时", $"{(int)left.TotalHours} h"),
        _ => Say($"{deadline.DaysLeft} 天", $"{deadline.DaysLeft} days"),
    };

    internal string InTime(string day, int days, int count, int malicious, bool marked) => days == 1
        ? Say($"{day}：{count} 条，其中很可能恶意 {malicious} 条{Mark(marked)}", $"{day}: {count}, of which malicious {malicious}{Mark(marked)}")
        : Say(
            $"{day} 起 {days} 天：{count} 条，其中很可能恶意 {malicious} 条{Mark(marked)}",
            $"{days} days from {day}: {count}, of which malicious {malicious}{Mark(marked)}");

    internal string Timeline(int count, int days, bool marked) => Say(
        $"符合条件的 {count:N0} 条按评价时间，每根柱 {days} 天{(marked ? "；带旗子的时段差评突然集中" : "")}。",
        $"The {count:N0} reviews found by the time they were written, {days} {(days == 1 ? "day" : "days")} a column{(marked ? "; flags mark bursts" : "")}.");

    private string Mark(bool marked) => marked ? Say("（差评突然集中）", " (a burst)") : "";

    private string Say(string zh, string en) => language == Language.English ? en : zh;
}
