using CsCheck;
using ReviewClassifier.Cases;

namespace ReviewClassifier.Tests.Scoring;

/// <summary>Random cases of what breaks text code, with real threats and real complaints between, so that lines are surfaced too.</summary>
internal static class HostileCases
{
    private static readonly string[] Pieces =
    [
        "不给五百就差评", "不给２００塊就給你差評", "赔我三百，不然天天投诉你", "加我微信转账", "我同行花钱请我来的", "去死吧骗子", "东西我留着，钱退我", "鞋底开胶了", "照片发你了",
        "可以，地址发我，今天就寄", "發(fā)布", "(lǜ)", "😀", "👨‍👩‍👧", "🇨🇳", "𠮷", "\U0002F800", "𝟏𝟐", "ﬁ", "㍿", "e\u0301", "\u0301", "\u0323", "\u1100\u1161\u11A8",
        "\u200b", "\u200d", "\ufeff", "\u202e", "\u00ad", "\ufe0f", "\u3000", " ", "\t", "\r\n", "\n", "\0", "\u0001", "\ud800", "\udc00", "\uffff", "…", "，", "。",
        "<b>差评</b>", "<script>", "&amp;", "[bold red]", "{0}", "%s", "\"", "\\", "[数字x]", "0", "888", "İ",
    ];

    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.OneOf(Pieces),
        Gen.OneOf(Pieces[..10]),
        Gen.Char['\0', '\uffff'].Select(c => c.ToString()),
        Gen.Char['\u4e00', '\u9fff'].Select(c => c.ToString()),
        Gen.Select(Gen.Char['\ud800', '\udbff'], Gen.Char['\udc00', '\udfff'], (high, low) => $"{high}{low}")).Array[0, 12].Select(string.Concat);

    private static readonly Gen<DateTime?> _time = Gen.Long[0, DateTime.MaxValue.Ticks].Select(t => new DateTime(t)).Nullable();

    private static readonly Gen<Order?> _order =
        Gen.Select(Gen.Double, _time, Gen.Bool, (amount, at, known) => known ? new Order(amount, at, at, at) : null);

    private static readonly Gen<ChatLine> _line = Gen.Select(_time, Gen.Enum<Speaker>(), _text, (at, from, text) => new ChatLine(at, from, text));

    public static Gen<Case> Any { get; } = Gen.Select(
        _text, _text.Null(), Gen.Int[1, 5].Nullable(), _text, _order, _line.Array[0, 9],
        (id, free, rating, review, order, chat) => new Case(id, free, free, rating, review, order, chat));
}
