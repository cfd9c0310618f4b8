using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Tests.JsonLines;

public class CaseParserTests
{
    [Fact]
    public void A_whole_row_gives_every_field()
    {
        var item = Row.Case("""
            {"id":"a-1","category":"女装","platform":"淘宝","rating":1,"review":"掉色","review_labels":["defect"],
             "order":{"amount":59.5,"paid_at":"2026-03-01 10:02","received_at":null,"reviewed_at":"2026-03-06 09:11"},
             "chat":[{"at":"2026-03-04 19:05:12","from":"buyer","text":"在吗","labels":[]},
                     {"at":null,"from":"auto","text":"亲"},{"from":"seller","text":null}],
             "label":"genuine","pattern":null,"note":"x"}
            """);
        Assert.Equal(("a-1", "女装", "淘宝", 1, "掉色"), (item.Id, item.Category, item.Platform, item.Rating, item.Review));
        Assert.Equal(new Order(59.5, new(2026, 3, 1, 10, 2, 0), null, new(2026, 3, 6, 9, 11, 0)), item.Order);
        Assert.Equal(
            [new ChatLine(new(2026, 3, 4, 19, 5, 12), Speaker.Buyer, "在吗"), new(null, Speaker.Auto, "亲"), new(null, Speaker.Seller, "")],
            item.Chat);
    }

    [Fact]
    public void Everything_but_a_text_may_be_missing_or_null()
    {
        var missing = Row.Case("""{"review":"差"}""");
        var nulls = Row.Case("""{"id":null,"category":null,"platform":null,"rating":null,"review":"差","order":null,"chat":null}""");
        Assert.Equal(("line-7", null, null, null, "差", null), (missing.Id, missing.Category, missing.Platform, missing.Rating, missing.Review, missing.Order));
        Assert.Empty(missing.Chat);
        Assert.Equivalent(missing, nulls, strict: true);
    }

    [Theory]
    [InlineData("""{"review":"差","order":{}}""")]
    [InlineData("""{"review":"差","order":{"amount":null,"paid_at":null,"received_at":null,"reviewed_at":null}}""")]
    public void An_order_of_which_nothing_is_known_is_none(string json) => Assert.Null(Row.Case(json).Order);

    [Fact]
    public void Every_field_of_an_order_may_be_missing_or_null() =>
        Assert.Equal(new Order(0, null, null, null), Row.Case("""{"review":"差","order":{"amount":0,"paid_at":null}}""").Order);

    [Fact]
    public void A_chat_line_with_text_is_enough() =>
        Assert.Equal("", Row.Case("""{"review":null,"chat":[{"from":"buyer","text":"给钱"}]}""").Review);

    [Theory]
    [InlineData("""{"id":20260304001,"review":"差"}""", "20260304001")]
    [InlineData("""{"id":1e3,"review":"差"}""", "1e3")]
    [InlineData("""{"id":"","review":"差"}""", "line-7")]
    [InlineData("""{"id":"a","review":"差","id":"b"}""", "b")]
    [InlineData("""{"i\u0064":"c","review":"差"}""", "c")]
    public void An_id_is_text_a_number_as_written_or_the_line(string json, string id) => Assert.Equal(id, Row.Case(json).Id);

    [Theory]
    [InlineData("5", 5)]
    [InlineData("1.0", 1)]
    public void Stars_are_whole_numbers(string json, int stars) => Assert.Equal(stars, Row.Case($$"""{"review":"差","rating":{{json}}}""").Rating);

    [Theory]
    [InlineData("\"label\":[[{}]],\"pattern\":7,\"review_labels\":{},\"note\":false")]
    [InlineData("\"unknown\":{\"review\":\"x\",\"chat\":[1,[2]]},\"Review\":\"y\"")]
    public void Judgements_and_unknown_keys_are_passed_over_whatever_they_hold(string keys)
    {
        var item = Row.Case($$"""{"id":"a",{{keys}},"review":"差","chat":[{"labels":"threat","from":"buyer","text":"在","x":[]}]}""");
        Assert.Equal(("a", "差", "在"), (item.Id, item.Review, item.Chat[0].Text));
    }

    [Fact]
    public void Of_a_key_given_twice_the_last_one_counts()
    {
        var item = Row.Case("""{"review":"a","chat":[{"from":"buyer","text":"x"}],"review":"b","chat":[{"from":"auto","text":"1","text":"2","from":"seller"}]}""");
        Assert.Equal("b", item.Review);
        Assert.Equal([new ChatLine(null, Speaker.Seller, "2")], item.Chat);
    }

    [Fact]
    public void A_chat_out_of_time_order_keeps_the_order_of_the_file()
    {
        var item = Row.Case("""{"chat":[{"at":"2026-03-04 10:00","from":"buyer","text":"b"},{"at":"2026-03-04 09:00","from":"buyer","text":"a"}]}""");
        Assert.Equal(["b", "a"], item.Chat.Select(line => line.Text));
    }

    [Fact]
    public void A_row_over_several_lines_or_with_a_byte_order_mark_is_read()
    {
        Assert.Equal("差", Row.Case("\uFEFF{\n  \"review\":\n \"差\"\r\n}\n").Review);
        Assert.Equal(
            "cases.jsonl:9:13: rating: found 9; expected a number from 1 to 5, or null; write the stars as a whole number without quotes.",
            Row.Fault("\uFEFF{\n  \"review\":\"差\",\n  \"rating\": 9}"));
    }
}
