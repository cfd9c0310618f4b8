using System.Globalization;
using System.Text;
using ReviewClassifier.Appeals;

namespace ReviewClassifier.Web.Reviews;

/// <summary>A review to try the page with; its days are near those of the visit, so that it can still be appealed.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What it is about.</param>
internal sealed record SampleReview(string Name, Wording Title)
{
    private const int Paid = 9;

    /// <summary>One for each verdict.</summary>
    public static IReadOnlyList<SampleReview> All { get; } =
    [
        new("cup", new("保温杯：要 50 元，否则差评", "A cup: 50 yuan, or a bad review"))
        {
            Platform = "淘宝",
            Review = "千万别买！保温杯漏水又不保温，客服态度恶劣，骗子店铺，大家避雷！",
            Buyer = "晴天小鱼",
            Shop = "暖居家居旗舰店:小美",
            Number = "3902846175520481",
            Amount = "89",
            Chat =
            [
                new(3, "19:02:11", "b", "在吗 杯子收到了"),
                new(3, "19:02:40", "s", "亲，在的呢，收到有什么问题吗？"),
                new(3, "19:03:25", "b", "杯子倒没啥毛病，就是我同事买的比我便宜二十"),
                new(3, "19:04:10", "s", "亲，活动不同价格会有差别，您不满意的话七天内可以退货退款，运费我们承担"),
                new(3, "19:05:02", "b", "退货麻烦死了，东西我留着用。你给我补50块，这事就算了"),
                new(3, "19:06:30", "s", "亲，没有质量问题不能额外补偿的，可以给您办理退货"),
                new(3, "19:07:15", "b", "给50我就五星好评，不给我就差评加追评，你看着办"),
                new(3, "19:08:02", "s", "亲，售后只能按平台规则处理的哦"),
                new(3, "19:09:48", "b", "行，那你等着掉评分吧"),
            ],
        },
        new("cooker", new("电饭煲：三天就掉涂层", "A rice cooker: the coating came off in three days"))
        {
            Platform = "天猫",
            Review = "用了三天内胆涂层就起皮了，照片发过去隔天才回，还怪我洗坏的。失望。",
            Buyer = "拾光",
            Shop = "好物厨电旗舰店:阿洋",
            Number = "2761059938104477",
            Amount = "269",
            Chat =
            [
                new(3, "20:11:05", "b", "你好，电饭煲内胆的涂层起皮了，才用了三天"),
                new(3, "20:11:06", "s", "亲，客服正忙，您的问题已收到，稍后回复您～（自动回复）"),
                new(3, "20:12:30", "b", "[图片]"),
                new(3, "20:12:51", "b", "照片发了，锅底这一圈都掉了，这还能做饭吗"),
                new(2, "10:26:47", "s", "亲，是不是用钢丝球刷的呢"),
                new(2, "12:03:20", "b", "没有，用的是你们送的海绵。可以换个内胆吗？退货退款也行，我配合寄回"),
                new(2, "15:40:12", "s", "亲，涂层脱落属于人为，不在保修范围内"),
                new(2, "15:52:36", "b", "那我申请平台介入吧，使用的视频我也留着"),
            ],
        },
        new("tea", new("茶叶：只说“你们看着处理”", "Tea: \"you know what to do\""))
        {
            Platform = "淘宝",
            Review = "太失望了，不会再来，大家慎重。",
            Buyer = "木子",
            Shop = "山野茶铺",
            Number = "1180472265309934",
            Amount = "58",
            Chat =
            [
                new(3, "21:15:08", "b", "在吗"),
                new(3, "21:15:40", "s", "在的亲，请问有什么可以帮您"),
                new(3, "21:17:02", "b", "这茶我不太满意，你们看着处理吧"),
                new(3, "21:18:20", "s", "亲，具体是哪里不满意呢？口感还是包装？"),
                new(3, "21:25:33", "b", "你们自己心里清楚"),
            ],
        },
    ];

    private string Platform { get; init; } = "";

    private string Review { get; init; } = "";

    private string Buyer { get; init; } = "";

    private string Shop { get; init; } = "";

    private string Number { get; init; } = "";

    private string Amount { get; init; } = "";

    private IReadOnlyList<Message> Chat { get; init; } = [];

    /// <summary>The form as if a seller had filled it in.</summary>
    public Entered Fill(DateTime now)
    {
        var chat = new StringBuilder();
        foreach (var message in Chat)
        {
            chat.Append(message.From == "b" ? Buyer : Shop).Append(' ').Append(Day(now, message.DaysAgo)).Append(' ').Append(message.Clock).Append('\n');
            chat.Append(message.Text).Append('\n');
        }

        return new Entered
        {
            Review = Review,
            Chat = chat.ToString(),
            Platform = Platform,
            Rating = "1",
            Number = Number,
            Buyer = Buyer,
            Amount = Amount,
            Paid = $"{Day(now, Paid)} 10:21",
            Received = $"{Day(now, Paid - 4)} 17:45",
            Confirmed = $"{Day(now, Paid - 5)} 09:30",
            Reviewed = $"{Day(now, 1)} 08:12",
        };
    }

    private static string Day(DateTime now, int ago) => now.AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Message(int DaysAgo, string Clock, string From, string Text);
}
