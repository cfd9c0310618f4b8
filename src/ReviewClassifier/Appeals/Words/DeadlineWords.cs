using System.Globalization;

namespace ReviewClassifier.Appeals.Words;

/// <summary>Says how long there is, what that was counted from, and why where it is not known.</summary>
public static class DeadlineWords
{
    /// <summary>What every statement of a rule ends with.</summary>
    public static readonly Wording CheckRules = new("请核对平台最新规则。", "Please check the platform's current rules.");

    /// <summary>The time left in a few sentences.</summary>
    public static Wording Of(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var said = deadline switch
        {
            { State: DeadlineState.Unknown } => Unknown(deadline),
            { State: DeadlineState.Expired } => new Wording(
                $"已过申诉期限（{Time(deadline)}）。", $"The time to appeal is over ({Time(deadline)})."),
            { State: DeadlineState.Soon } => new Wording(
                $"紧急：{AtMost(deadline).Zh}只剩 {Hours(deadline)} 小时（到 {Time(deadline)}）。",
                $"Urgent: {AtMost(deadline).En}{Hours(deadline)} hours are left (until {Time(deadline)})."),
            _ => new Wording(
                $"{AtMost(deadline).Zh}还有 {deadline.DaysLeft} 天（到 {Time(deadline)}）。",
                $"{AtMost(deadline).En}{deadline.DaysLeft} days are left (until {Time(deadline)})."),
        };
        var counted = Counted(deadline);
        return new Wording($"{said.Zh}{counted.Zh}{CheckRules.Zh}", $"{said.En} {counted.En}{CheckRules.En}");
    }

    private static Wording Unknown(Deadline deadline) => deadline.Reason switch
    {
        DeadlineReason.NoPlatform => new("期限不详：没有写明平台。", "The time left is not known: no platform is named."),
        DeadlineReason.OtherPlatform => new("期限不详：规则表里没有这个平台。", "The time left is not known: the platform is not in the rules."),
        DeadlineReason.NoWindow => new("期限不详：不知道该平台的申诉时限。", "The time left is not known: the platform's window is not known."),
        DeadlineReason.NoNotice => new(
            $"期限不详：应在收到平台的投诉通知后 {deadline.Window?.Hours} 小时内答复，请以通知的时间为准。",
            $"The time left is not known: a complaint is answered within {deadline.Window?.Hours} hours of the platform's "
            + "notice; go by its time."),
        DeadlineReason.PerhapsOver => new(
            $"期限可能已过：从签收算起，{Time(deadline)} 已到期；若确认收货（交易成功）较晚，可能还在期限内。",
            $"It may be over: counted from the receipt it ended at {Time(deadline)}; where the receipt was confirmed later, "
            + "there may be time."),
        _ => new("期限不详：缺少订单的时间。", "The time left is not known: the order's times are missing."),
    };

    private static Wording Counted(Deadline deadline)
    {
        if (deadline.From is not { } from || deadline.Window is not { } window || deadline.Reason == DeadlineReason.PerhapsOver)
            return new("", "");
        var (used, rule) = (Moment(from), Moment(window.From));
        var length = Length(window);
        return from == window.From
            ? new($"从{rule.Zh}起算 {length.Zh}。", $"It counts {length.En} from {rule.En}. ")
            : new(
                $"规则从{rule.Zh}起算 {length.Zh}，该时间不详，这里从{used.Zh}起算，实际期限{(deadline.Bound == DeadlineBound.AtLeast ? "不早于" : "不晚于")}此。",
                $"The rule counts {length.En} from {rule.En}, which is not known; here it counts from {used.En}, and the end is not "
                + $"{(deadline.Bound == DeadlineBound.AtLeast ? "before" : "after")} that. ");
    }

    private static Wording AtMost(Deadline deadline) => deadline.Bound switch
    {
        DeadlineBound.AtMost => new("最多", "At most "),
        DeadlineBound.AtLeast => new("至少", "At least "),
        _ => new("", ""),
    };

    private static Wording Moment(WindowStart moment) => moment switch
    {
        WindowStart.Confirmed => new("确认收货（交易成功）", "the confirmation of the receipt (交易成功)"),
        WindowStart.Received => new("签收", "the receipt"),
        WindowStart.Reviewed => new("评价时间", "the review"),
        _ => new("收到投诉通知", "the notice of the complaint"),
    };

    private static Wording Length(AppealWindow window) => window.Hours % 24 == 0 && window.Hours > 72
        ? new($"{window.Hours / 24} 天", $"{window.Hours / 24} days")
        : new($"{window.Hours} 小时", $"{window.Hours} hours");

    private static int Hours(Deadline deadline) => (int)Math.Floor(deadline.Left?.TotalHours ?? 0);

    private static string Time(Deadline deadline) => deadline.Until?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
