using System.Buffers;
using System.Text;
using CsCheck;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Tests.JsonLines;

public class RoundTripTests
{
    // Whole Unicode: control characters, quotes, Chinese, emoji and the rest, but no lone surrogates.
    private static readonly Gen<string> GenText =
        Gen.OneOf(Gen.Char['\0', '\x9F'].Select(c => c.ToString()), Gen.Char['一', '龥'].Select(c => c.ToString()), Gen.Const("😀"), Gen.Const("\u2028\uFFFE　𠮷\\\"/"))
            .Array[0, 12].Select(string.Concat);

    private static readonly Gen<string> GenSolid = GenText.Select(text => text + "差");

    private static readonly Gen<DateTime?> GenTime =
        Gen.OneOf(Gen.Const((DateTime?)null), Gen.Long[0, DateTime.MaxValue.Ticks].Select(t => (DateTime?)new DateTime(t)),
            Gen.Int[0, 2_000_000_000].Select(s => (DateTime?)DateTime.UnixEpoch.AddSeconds(s)));

    private static readonly Gen<Order> GenOrder =
        Gen.Select(Gen.Double[0, 1e6].Select(amount => (double?)amount), GenTime, GenTime, GenTime, (amount, paid, received, reviewed) => new Order(amount, paid, received, reviewed))
            .SelectMany(order => Gen.Select(GenText.Null(), GenText.Null(), GenText.Null(), GenTime, (number, buyer, item, confirmed) =>
                order with { Number = number, Buyer = buyer, Item = item, ConfirmedAt = confirmed }));

    private static readonly Gen<ChatLine[]> GenChat =
        Gen.Select(GenTime, Gen.Enum<Speaker>(), GenText, (at, from, text) => new ChatLine(at, from, text)).Array[0, 5];

    private static readonly Gen<Case> GenCase =
        Gen.Select(GenSolid, GenText.Null(), GenText.Null(), Gen.Int[1, 5].Nullable(), GenSolid, GenOrder.Null(), GenChat,
            (id, category, platform, rating, review, order, chat) => new Case(id, category, platform, rating, review, order, chat));

    [Fact]
    public void A_written_case_reads_as_the_same_case() => GenCase.Sample(item => Same(item, Row.Case(Written(item))), iter: 2000);

    [Fact]
    public void A_lone_surrogate_is_written_as_a_replacement_character() =>
        Assert.Equal("a\uFFFDb", Row.Case(Written(new Case("a", null, null, null, "a\ud800b", null, []))).Review);

    [Fact]
    public void A_case_is_written_in_the_guides_order_of_keys() =>
        Assert.Equal(
            """{"id":"a","category":"女装","platform":null,"rating":5,"review":"差😀","order":{"amount":59,"paid_at":"2026-03-01 10:02:00","received_at":null,"reviewed_at":null},"chat":[{"at":null,"from":"auto","text":"　"}]}""" + "\n",
            Written(new Case("a", "女装", null, 5, "差😀", new Order(59, new(2026, 3, 1, 10, 2, 0), null, null), [new(null, Speaker.Auto, "　")])));

    // Records compare lists by reference, so the chat is compared by itself.
    private static bool Same(Case a, Case b) => a with { Chat = b.Chat } == b && a.Chat.SequenceEqual(b.Chat);

    private static string Written(Case item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        writer.Write(item);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
