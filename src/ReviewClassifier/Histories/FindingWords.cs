using System.Globalization;

namespace ReviewClassifier.Histories;

/// <summary>Puts a finding into a sentence.</summary>
internal static class FindingWords
{
    private static readonly CultureInfo _plain = CultureInfo.InvariantCulture;

    public static string Chinese(HistoryFinding f) => f.Kind switch
    {
        FindingKind.Burst => Text($"{Span(f, "到")}内{(f.Subject is null ? "全店" : $"「{f.Subject}」")}有 {f.RowCount} 条差评,")
            + Text($"按平时的频率约为 {f.Expected:0.0} 条;没有人为原因的话,出现这种情况的可能性约为 {Chance(f)}。"),
        FindingKind.SameText => Text($"{f.RowCount} 条评价的文字几乎一样,来自 {Many(f, "个不同的买家")}。"),
        FindingKind.AlikeNames => Text($"{f.RowCount} 条差评的买家昵称只差结尾({f.Subject}),并且")
            + (f.Probability is null ? "文字也几乎一样。" : Text($"时间凑在一起;纯属巧合的可能性约为 {Chance(f)}。")),
        FindingKind.SharedContact => Text($"{Many(f, "个不同的买家")}在聊天里留了同一个联系方式,涉及 {f.RowCount} 条评价。"),
        FindingKind.BoughtTwice => Text($"同一买家({f.Subject})几分钟内重复下单同一商品,{f.RowCount} 单都给了差评。"),
        FindingKind.Unconfirmed => Text($"{Span(f, "到")}内有 {f.RowCount} 条差评的订单已经收货却一直没有确认收货,")
            + Text($"按平时约为 {f.Expected:0.0} 条;纯属巧合的可能性约为 {Chance(f)}。"),
        _ => throw new ArgumentOutOfRangeException(nameof(f)),
    };

    public static string English(HistoryFinding f) => f.Kind switch
    {
        FindingKind.Burst => Text($"{f.RowCount} negative reviews of {(f.Subject is null ? "the shop" : $"\"{f.Subject}\"")} from {Span(f, " to ")}, ")
            + Text($"where its usual rate explains about {f.Expected:0.0}; the chance of that without anyone's doing is about {Chance(f)}."),
        FindingKind.SameText => Text($"{f.RowCount} reviews say nearly the same, by {Many(f, " different buyers")}."),
        FindingKind.AlikeNames => Text($"The buyers of {f.RowCount} negative reviews have nicknames that differ in the ending only ({f.Subject}), and ")
            + (f.Probability is null ? "their texts are nearly the same too." : Text($"they came together; the chance of a coincidence is about {Chance(f)}.")),
        FindingKind.SharedContact => Text($"{Many(f, " different buyers")} gave the same contact in their chats, {f.RowCount} reviews in all."),
        FindingKind.BoughtTwice =>
            Text($"The same buyer ({f.Subject}) ordered the same item again within minutes and reviewed all {f.RowCount} orders badly."),
        FindingKind.Unconfirmed => Text($"{f.RowCount} negative reviews from {Span(f, " to ")} are on orders received but never confirmed, ")
            + Text($"where about {f.Expected:0.0} are usual; the chance of a coincidence is about {Chance(f)}."),
        _ => throw new ArgumentOutOfRangeException(nameof(f)),
    };

    private static string Text(FormattableString text) => text.ToString(_plain);

    private static string Span(HistoryFinding f, string to) =>
        string.Create(_plain, $"{f.From:yyyy-MM-dd HH:mm}{to}{f.To:yyyy-MM-dd HH:mm}");

    // More buyers than were listed may be among the rows.
    private static string Many(HistoryFinding f, string what) =>
        string.Create(_plain, $"{f.Buyers}{(f.RowCount > f.Rows.Count ? "+" : "")}{(what[0] == ' ' ? "" : " ")}{what}");

    private static string Chance(HistoryFinding f) => f.Probability switch
    {
        < 1e-6 => "<0.0001%",
        { } p => string.Create(_plain, $"{p * 100:0.####}%"),
        null => "?",
    };
}
