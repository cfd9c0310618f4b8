using CsCheck;
using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Tests.Labelled;

/// <summary>Random labelled cases that hold whatever a buyer, a spreadsheet or an attacker might have put there.</summary>
internal static class HostileLabelled
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Char['\0', '\x9F'].Select(c => c.ToString()),
        Gen.Char['一', '龥'].Select(c => c.ToString()),
        Any(
            "😀", "𠮷", "\r\n", "\n", "\r", "\t", "\"", "\"\"", "'", "''", ",", ";", "|", "=cmd", "+1", "-1", "@x", "＝", "＠", "  ", "\uFEFF", "\u200B\u2028",
            "_x0041_", "_x000d_", "_x", "\uFFFE\uFFFF", "#threat", "买家：", "<b>&amp;", "\\u0041", "=\"1\"", "[{", "\0"));

    private static readonly Gen<string> Text = Gen.OneOf(
        Piece.Array[0, 8].Select(string.Concat),
        Any("", "'", "=", " ", "\t", "'=1", "''", "无", "-"),
        Gen.Select(Piece, Gen.Int[0, 60], (piece, count) => string.Concat(Enumerable.Repeat(piece, count))));

    private static readonly Gen<string> Solid = Text.Select(text => text + "差");

    private static readonly Gen<DateTime?> Time = Gen.OneOf(
        Gen.Const((DateTime?)null),
        Gen.Long[0, DateTime.MaxValue.Ticks].Select(t => (DateTime?)new DateTime(t)),
        Gen.Int[-1_150_000_000, 2_000_000_000].Select(s => (DateTime?)DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(2L * s), DateTimeKind.Unspecified)));

    private static readonly Gen<Order?> Order = Gen.Select(
        Gen.OneOf<double>(Gen.Double[0, 1e6], Any<double>(0, 59, 1e-9, 1e300, 123456789012345680, double.Epsilon)), Time, Time, Time,
        (amount, paid, received, reviewed) => new Order(paid is null || received is null ? amount : null, paid, received, reviewed)).Null();

    private static readonly Gen<EvidenceLabel[]> Labels =
        Gen.Shuffle(Enum.GetValues<EvidenceLabel>()).SelectMany(all => Gen.Int[0, 3].Select(count => all[..count]));

    private static readonly Gen<(ChatLine Line, EvidenceLabel[] Labels)[]> Chat =
        Gen.Select(Time, Gen.Enum<Speaker>(), Text, Labels, (at, from, text, labels) => (new ChatLine(at, from, text), from == Speaker.Buyer ? labels : [])).Array[0, 5];

    private static readonly Gen<Case> Cases = Gen.Select(
        Solid, Text.Null(), Text.Null(), Gen.Int[1, 5].Nullable(), Solid, Order,
        (id, category, platform, rating, review, order) => new Case(id, category, platform, rating, review, order, []));

    private static readonly Gen<LabelledCase> One = Gen.Select(
        Cases, Chat, Gen.Enum<Pattern>().Nullable(), Labels, Text.Null(), Gen.OneOf(Text, Any("7", "007", "a@b.cn", "2147483648")).Null(), Time,
        (item, chat, pattern, review, note, by, at) => new LabelledCase(
            item with { Chat = [.. chat.Select(line => line.Line)] }, "g", pattern is not null, pattern, review, [.. chat.Select(line => line.Labels)], note, by, at));

    /// <summary>Some cases with ids of their own.</summary>
    public static Gen<LabelledCase[]> Some { get; } = One.Array[1, 4].Select(cases =>
        cases.Select((item, i) => item with { Case = item.Case with { Id = item.Case.Id + i } }).ToArray());

    private static Gen<T> Any<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
