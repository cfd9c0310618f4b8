namespace ReviewClassifier.IO.Tests.JsonLines;

public class CaseFaultTests
{
    private const string AnObject = "expected an object; write one case as {\"id\":…,\"review\":…,\"chat\":[…]}.";
    private const string Nothing =
        "found no text in the review nor in the chat; expected text to judge; there is nothing to score: fill in review or a chat line's text.";
    private const string Stars = "expected a number from 1 to 5, or null; write the stars as a whole number without quotes.";
    private const string Yuan = "expected a number of yuan from 0 up, or null; write the number alone, without quotes or a currency sign.";
    private const string Speaker = "expected buyer, seller or auto; write who sent the line with one of these words.";
    private const string Text = "expected text; put it in double quotes.";
    private const string Time = "expected a time such as 2026-03-04 19:05:12, 2026-03-04T19:05:12Z, 2026年3月4日 19:05 or Unix seconds; "
        + "write it in such a form, or null where it is not known.";

    private const string Json = "expected JSON; mend the quotes, commas and brackets at or before this column.";

    [Theory]
    [InlineData("[1]", "1: found an array; " + AnObject)]
    [InlineData("\"差评\"", "1: found \"差评\"; " + AnObject)]
    [InlineData("12", "1: found 12; " + AnObject)]
    [InlineData("null", "1: found null; " + AnObject)]
    [InlineData("{}", "1: review: " + Nothing)]
    [InlineData("""{"review":" ","chat":[{"from":"buyer","text":"　"}]}""", "11: review: " + Nothing)]
    [InlineData("""{"id":null,"category":null,"platform":null,"rating":null,"review":null,"order":null,"chat":null}""", "67: review: " + Nothing)]
    public void A_row_that_is_no_case_is_refused(string json, string message) => Assert.Equal("cases.jsonl:7:" + message, Row.Fault(json));

    [Theory]
    [InlineData("""{"review":"差","rating":0}""", "24: rating: found 0; " + Stars)]
    [InlineData("""{"review":"差","rating":6}""", "24: rating: found 6; " + Stars)]
    [InlineData("""{"review":"差","rating":1.5}""", "24: rating: found 1.5; " + Stars)]
    [InlineData("""{"review":"差","rating":1e999}""", "24: rating: found 1e999; " + Stars)]
    [InlineData("""{"review":"差","rating":"5"}""", "24: rating: found \"5\"; " + Stars)]
    [InlineData("""{"review":"差","rating":true}""", "24: rating: found true; " + Stars)]
    [InlineData("""{"review":7}""", "11: review: found 7; " + Text)]
    [InlineData("""{"id":[],"review":"差"}""", "7: id: found an array; " + Text)]
    [InlineData("""{"review":"差","category":{}}""", "26: category: found an object; " + Text)]
    [InlineData("""{"review":"差","platform":1}""", "26: platform: found 1; " + Text)]
    [InlineData("""{"review":"差","order":"x"}""", "23: order: found \"x\"; expected an object or null; write it as {\"amount\":59.0,\"paid_at\":…}.")]
    [InlineData("""{"order":{"amount":-1}}""", "20: order.amount: found -1; " + Yuan)]
    [InlineData("""{"order":{"amount":"¥59"}}""", "20: order.amount: found \"¥59\"; " + Yuan)]
    [InlineData("""{"order":{"amount":1e999}}""", "20: order.amount: found 1e999; " + Yuan)]
    [InlineData("""{"order":{"paid_at":"昨天"}}""", "21: order.paid_at: found \"昨天\"; " + Time)]
    [InlineData("""{"order":{"received_at":false}}""", "25: order.received_at: found false; " + Time)]
    [InlineData("""{"order":{"reviewed_at":{}}}""", "25: order.reviewed_at: found an object; " + Time)]
    public void A_wrong_value_is_named_with_its_place(string json, string message) => Assert.Equal("cases.jsonl:7:" + message, Row.Fault(json));

    [Theory]
    [InlineData("""{"chat":{}}""", "9: chat: found an object; expected an array or null; write the lines as [{\"from\":\"buyer\",\"text\":…},…].")]
    [InlineData("""{"chat":["在吗"]}""", "10: chat[0]: found \"在吗\"; expected an object; write the line as {\"from\":\"buyer\",\"text\":…}.")]
    [InlineData("""{"chat":[{"from":"buyer","text":"a"},{"from":"customer","text":"b"}]}""", "46: chat[1].from: found \"customer\"; " + Speaker)]
    [InlineData("""{"chat":[{"from":"Buyer","text":"a"}]}""", "18: chat[0].from: found \"Buyer\"; " + Speaker)]
    [InlineData("""{"chat":[{"from":null,"text":"a"}]}""", "18: chat[0].from: found null; " + Speaker)]
    [InlineData("""{"chat":[{"text":"a"}]}""", "10: chat[0].from: found no such key; " + Speaker)]
    [InlineData("""{"chat":[{"from":"buyer"}]}""", "10: chat[0].text: found no such key; expected text or null; add the key with what the line says.")]
    [InlineData("""{"chat":[{"from":"buyer","text":["a"]}]}""", "33: chat[0].text: found an array; " + Text)]
    [InlineData("""{"chat":[{"at":"","from":"buyer","text":"a"}]}""", "16: chat[0].at: found \"\"; " + Time)]
    [InlineData("""{"chat":[{"at":0,"from":"buyer","text":"a"}]}""", "16: chat[0].at: found 0; " + Time)]
    public void A_wrong_chat_is_named_with_its_line(string json, string message) => Assert.Equal("cases.jsonl:7:" + message, Row.Fault(json));

    [Theory]
    [InlineData("", "1: found the end of the row; " + Json)]
    [InlineData("{\"review\":\"差", "13: found the end of the row; " + Json)]
    [InlineData("{\"review\":\"差\"", "14: found the end of the row; " + Json)]
    [InlineData("{'review':1}", "2: found \"'\"; " + Json)]
    [InlineData("{\"review\":\"差\",}", "15: found \"}\"; " + Json)]
    [InlineData("{\"review\":\"差\"} {}", "16: found \"{\"; " + Json)]
    [InlineData("{\"review\":差}", "11: found \"差\"; " + Json)]
    [InlineData("{\"review\":\"a\tb\"}", "13: found \"\uFFFD\"; " + Json)]
    [InlineData("{\"review\":\"\\x\"}", "13: found \"x\"; " + Json)]
    [InlineData("{\"review\":NaN}", "11: found \"N\"; " + Json)]
    public void Text_that_is_not_JSON_is_refused_where_it_breaks(string json, string message) => Assert.Equal("cases.jsonl:7:" + message, Row.Fault(json));

    [Fact]
    public void Private_text_is_quoted_for_40_characters_and_cannot_move_a_terminal() =>
        Assert.Equal(
            $"cases.jsonl:7:18: chat[0].from: found \"\uFFFD[2J\uFFFD{new string('长', 35)}…\"; " + Speaker,
            Row.Fault($$"""{"chat":[{"from":"\u001b[2J\u202e{{new string('长', 60)}}","text":"a"}]}"""));
}
