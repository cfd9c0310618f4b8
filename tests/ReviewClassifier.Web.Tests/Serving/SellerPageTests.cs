using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ReviewClassifier.Web.Tests.Serving;

public sealed class SellerPageTests : IAsyncLifetime
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{7*7}}\u202e\u0000";
    private const string Extortion =
        "晴天小鱼 2026-03-08 19:05:02\n退货麻烦死了，东西我留着用。你给我补50块，这事就算了\n暖居旗舰店:小美 2026-03-08 19:06:30\n亲，可以给您办理退货\n"
        + "晴天小鱼 2026-03-08 19:07:15\n给50我就五星好评，不给我就差评加追评，你看着办\n";

    private SellerVisitor _visitor = null!;

    public async Task InitializeAsync() => _visitor = await SellerVisitor.Arrive();

    public async Task DisposeAsync() => await _visitor.DisposeAsync();

    [Fact]
    public async Task The_first_page_is_light_and_its_own()
    {
        var bytes = 0L;
        foreach (var path in new[] { "/", "/base.css", "/seller/seller.css", "/seller/seller.js", "/icon.svg" })
        {
            var answer = await _visitor.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
            bytes += (await answer.Content.ReadAsByteArrayAsync()).LongLength;
        }

        Assert.InRange(bytes, 1, 150_000);
        var page = await _visitor.Client.GetStringAsync("/");
        Assert.Contains("<title>看一条差评 · 差评鉴别</title>", page);
        Assert.DoesNotContain(" style=", page);
        Assert.DoesNotContain("onclick", page);
    }

    [Theory]
    [InlineData("cup", "verdict malicious", "以差评要钱", "还剩 10 天")]
    [InlineData("cooker", "verdict genuine", "该做的：答复买家", "替买家说话的")]
    [InlineData("tea", "verdict insufficient", "该做的：先问清", "可以这样问")]
    public async Task The_samples_show_each_verdict(string name, string verdict, string said, string next)
    {
        var page = await _visitor.Client.GetStringAsync("/samples/" + name);
        Assert.Contains(verdict, page);
        Assert.Contains(said, page);
        Assert.Contains(next, page);
        Assert.Contains("100 条这样的评价里", page);
    }

    [Fact]
    public async Task A_pasted_chat_is_read_and_turned_round_by_a_button()
    {
        var read = await _visitor.Page("/preview", ("chat", Extortion));
        Assert.Contains("读出 3 句：买家 2 句，店铺 1 句，自动回复 0 句。", read);
        var swapped = await _visitor.Page("/preview", ("chat", Extortion), ("swapped", "off"), ("swap", "on"));
        Assert.Contains("读出 3 句：买家 1 句，店铺 2 句，自动回复 0 句。", swapped);
        var back = await _visitor.Page("/preview", ("chat", Extortion), ("swapped", "on"), ("swap", "on"));
        Assert.Contains("读出 3 句：买家 2 句，店铺 1 句，自动回复 0 句。", back);
    }

    [Fact]
    public async Task A_line_left_out_is_a_trial_and_keeps_the_numbers()
    {
        var page = await _visitor.Page("/review", ("review", "骗子店铺"), ("chat", Extortion), ("without", "0"), ("without", "review"));
        Assert.Contains("这是试算：去掉了 2 句", page);
        Assert.Contains("href=\"#line-2\">聊天第 3 句", page);
        Assert.DoesNotContain("href=\"#line-0\">聊天第 1 句", page);
        Assert.Contains("id=\"without-0\" name=\"without\" value=\"0\" checked", page);
        var nothing = await _visitor.Page("/review", ("review", "骗子店铺"), ("without", "review"));
        Assert.Contains("verdict insufficient", nothing);
    }

    [Fact]
    public async Task A_file_in_the_encoding_of_old_windows_is_a_chat_too()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.GetEncoding("GB18030").GetBytes(Extortion)), "file", "聊天.txt" } };
        var answer = await _visitor.Send("/preview", form);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("读出 3 句", page);
        Assert.Contains("这事就算了", page);
    }

    [Fact]
    public async Task A_broken_workbook_is_a_sentence_and_not_a_fall()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([0x50, 0x4B, 3, 4, 9, 9, 9, 9]), "file", "chat.xlsx" } };
        var answer = await _visitor.Send("/preview", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("这个文件读不出来", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nothing_given_and_nothing_understood_say_what_to_do()
    {
        Assert.Contains("请先粘贴评价", await _visitor.Page("/review", ("review", " ")));
        Assert.Contains("没有读出谁说了什么", await _visitor.Page("/review", ("chat", "随便写的一行")));
        Assert.Contains("时间写成", await _visitor.Page("/review", ("review", "差"), ("paid", "昨天"), ("rating", "9")));
    }

    [Fact]
    public async Task Every_field_is_encoded_on_every_page()
    {
        var chat = $"{Attack.Replace('\n', ' ')} 2026-03-08 19:05:02\n{Attack}\n买家：{Attack}\n";
        var fields = new[] { "review", "platform", "rating", "number", "buyer", "amount", "paid", "received", "confirmed", "reviewed", "noticed" }
            .Select(name => (name, Attack)).Append(("chat", chat)).Append(("anyway", "on")).ToArray();
        foreach (var path in new[] { "/preview", "/review", "/appeal" })
        {
            var page = await _visitor.Page(path, fields);
            Assert.DoesNotContain("<script>alert", page);
            Assert.DoesNotContain("<img src=x", page);
            Assert.Contains("&lt;script&gt;", page);
        }
    }

    [Theory]
    [InlineData("zip", "application/zip")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("html", "text/html")]
    [InlineData("txt", "text/plain")]
    public async Task The_appeal_is_a_file_to_keep(string form, string kind)
    {
        var answer = await _visitor.Send("/appeal/" + form, ("review", "骗子店铺，打 13812345678"), ("chat", Extortion), ("platform", "淘宝"));
        Assert.Equal((HttpStatusCode.OK, kind), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("appeal." + form, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (form == "zip")
            Assert.Equal(4, new ZipArchive(new MemoryStream(bytes)).Entries.Count);
        if (form is "html" or "txt")
            Assert.DoesNotContain("13812345678", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task An_honest_review_gets_an_answer_and_no_appeal_unless_asked_for()
    {
        (string, string)[] honest = [("review", "用了三天内胆涂层就起皮了，照片发过去隔天才回，还怪我洗坏的。"), ("chat", "买家：涂层掉了，照片发你了，可以退货吗，我配合寄回")];
        Assert.Contains("没有生成申诉材料", await _visitor.Page("/appeal", honest));
        Assert.Contains("程序不支持申诉", await _visitor.Page("/appeal", [.. honest, ("anyway", "on")]));
    }

    [Fact]
    public async Task English_is_kept_in_a_cookie()
    {
        Assert.Contains("<html lang=\"en\">", await _visitor.Client.GetStringAsync("/?lang=en"));
        Assert.Contains("Suspicious lines", await _visitor.Client.GetStringAsync("/samples/cup"));
        Assert.Contains("<html lang=\"zh-CN\">", await _visitor.Client.GetStringAsync("/?lang=zh"));
    }

    [Fact]
    public async Task A_form_of_elsewhere_is_refused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("差"), "review" } };
        var answer = await _visitor.Client.PostAsync("/review", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("这个页面已经过期", await answer.Content.ReadAsStringAsync());
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Origin", "http://evil.example" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.Client.SendAsync(foreign)).StatusCode);
        using var renamed = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await _visitor.Client.SendAsync(renamed)).StatusCode);
    }

    [Fact]
    public async Task Too_much_is_refused_with_a_sentence()
    {
        var answer = await _visitor.Send("/review", ("review", new string('差', 4 << 20)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("内容太长", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task No_page_is_a_page_too()
    {
        var answer = await _visitor.Client.GetAsync("/nowhere/at/all");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("这里没有页面", await answer.Content.ReadAsStringAsync());
        Assert.Equal("/", (await _visitor.Client.GetAsync("/review")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task The_token_is_asked_for_once_and_the_health_never()
    {
        await using var guarded = await SellerVisitor.Arrive(SellerVisitor.Options with { Token = "0123456789abcdef" });
        Assert.Equal(HttpStatusCode.Forbidden, (await guarded.Client.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guarded.Client.GetAsync("/healthz")).StatusCode);
        using var program = new HttpRequestMessage(HttpMethod.Get, "/samples/cup") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "0123456789abcdef") } };
        Assert.Equal(HttpStatusCode.OK, (await guarded.Client.SendAsync(program)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guarded.Client.GetAsync(guarded.Server.Addresses[0])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guarded.Client.GetAsync("/samples/tea")).StatusCode);
        var open = SellerVisitor.Options with { Addresses = [new Web.Serving.ServedAddress(IPAddress.Any, 0)] };
        await Assert.ThrowsAsync<ArgumentException>(() => Web.Serving.SellerServer.StartAsync(open));
    }
}
