using System.Globalization;
using ReviewClassifier.Html;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>The section of what the figures promise and what they do not.</summary>
internal static class PromiseSection
{
    public static Markup Write(SummaryOptions options, Speech speech)
    {
        string?[] said =
        [
            Measured(options, "false_alarms_reviews", value => speech.Say(
                $"测试时，每 1,000 条普通差评约有 {PerThousand(value)} 条被误判为恶意。",
                $"In tests, about {PerThousand(value)} of 1,000 ordinary negative reviews were called malicious by mistake.")),
            Measured(options, "recall_chat", value => speech.Say(
                $"测试时，有聊天的恶意评价约 {Percent(value)} 被找出。", $"In tests, about {Percent(value)} of malicious reviews with a chat were found.")),
            Measured(options, "recall_no_chat", value => speech.Say(
                $"没有聊天的只找出约 {Percent(value)}：聊天越全，判断越可靠。",
                $"Without a chat only about {Percent(value)} were: the more of the chat there is, the better.")),
            speech.Say(
                "测试用的多是人编写的例子，比真实的更好认；真实店铺里的表现会差一些。",
                "Most test cases were written by people and are plainer than life: in a real shop expect somewhat worse."),
            speech.Say(
                "真实店铺里恶意评价很少，同样的可能性在这里要打折看：先核对原话，再决定。",
                "In a real shop malicious reviews are rare, and the same probability means less: check the lines first."),
            speech.Say(
                "没测过的行业、平台和年份，不作保证；一句有用的话都没有的抹黑，与简短的真实差评分不开。",
                "Other trades, platforms and years were not tested; a smear that says nothing telling looks like a short honest review."),
            speech.Say(
                "期限按平台规则表推算，规则会变，请核对平台最新规则。",
                "Deadlines are counted by the table of platforms' rules, which change: check the platform's current ones."),
            speech.Say(
                "真实的差评是买家的权利：不要骚扰、曝光或收买说真话的买家。",
                "A genuine bad review is the buyer's right: do not harass, expose or pay a buyer who tells the truth."),
        ];
        var card = speech.Say(
            "全部测试结果与局限，见模型文件夹里的模型说明（README.md）。",
            "All that was measured, and the limits: the model card, README.md in the model's folder.");
        return Markup.Of($"""
            <section><h2>{speech.Say("这些数字说明什么、不说明什么", "What these figures promise and what not")}</h2>
            <ul>{Markup.Join(said.OfType<string>().Select(sentence => Markup.Of($"<li>{sentence}</li>\n")))}</ul>
            <p class="soft">{card}</p></section>

            """);
    }

    private static string? Measured(SummaryOptions options, string metric, Func<double, string> say) =>
        options.Metrics?.GetValueOrDefault(metric) is { Count: > 0 } figure ? say(figure.Value) : null;

    private static string PerThousand(double share) => (share * 1000).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
