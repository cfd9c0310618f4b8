using System.Text.RegularExpressions;
using CsCheck;
using ReviewClassifier.Appeals;
using ReviewClassifier.Appeals.Packs;
using ReviewClassifier.Cases;
using ReviewClassifier.Results;

namespace ReviewClassifier.Tests.Appeals;

public partial class AppealPackTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_sentence_about_the_buyer_is_backed_by_the_case(Language language)
    {
        var shopSays = new HashSet<string>();
        var quotes = 0;
        foreach (var (item, result) in Packs.Scored())
        {
            var pack = AppealPack.Create(item, result, Packs.Rules, Packs.Anyway(language));
            foreach (var sentence in pack.Text.Sentences)
            {
                if (sentence.Basis == SentenceBasis.Shop)
                {
                    shopSays.Add(sentence.Text.Replace(pack.Claim, "", StringComparison.Ordinal));
                    continue;
                }

                if (sentence.Basis == SentenceBasis.Order)
                {
                    AssertFacts(sentence, pack.Item);
                    continue;
                }

                quotes++;
                Assert.True(sentence.Lines.Count > 0 || sentence.Review, sentence.Text);
                AssertQuote(sentence, pack);
                AssertNumbers(sentence, pack);
            }
        }

        // Whatever the shop says without a line behind it is the same for every case: it says nothing of the buyer.
        Assert.InRange(shopSays.Count, 3, 4);
        Assert.True(quotes > 1000);
    }

    [Fact]
    public void Quotes_at_most_five_of_the_buyers_lines_in_order_of_time_with_their_context()
    {
        foreach (var (item, result) in Packs.Scored())
        {
            var pack = AppealPack.Create(item, result, Packs.Rules, Packs.Anyway());
            Assert.Equal(Math.Min(5, result.Evidence.Count), pack.Quotes.Count);
            var lines = pack.Quotes.Select(quote => quote.Evidence.Line).OfType<int>().ToList();
            Assert.Equal(lines.Order(), lines);
            Assert.All(lines, line => Assert.Equal(Speaker.Buyer, item.Chat[line].From));
            foreach (var quote in pack.Quotes.Where(quote => quote.Evidence.Line is not null))
            {
                var line = quote.Evidence.Line!.Value;
                Assert.Equal(line == 0 ? null : line - 1, quote.Before?.Line);
                Assert.Equal(line == item.Chat.Count - 1 ? null : line + 1, quote.After?.Line);
            }

            Assert.Equal(pack.Timeline.Select(entry => entry.At).Order(), pack.Timeline.Select(entry => entry.At));
        }
    }

    [Fact]
    public void Nine_of_ten_texts_of_the_usual_length_quote_three_lines_where_there_are_three()
    {
        var packs = Packs.Scored().Where(scored => scored.Result.Evidence.Count >= 3)
            .Select(scored => AppealPack.Create(scored.Item, scored.Result, Packs.Rules, Packs.Anyway())).ToList();
        Assert.All(packs, pack => Assert.InRange(pack.Text.Length, 1, AppealOptions.UsualLimit));
        var enough = packs.Count(pack => pack.Quotes.Count(quote => pack.Text.Sentences.Any(sentence => Holds(sentence, quote.Evidence))) >= 3);
        Assert.InRange(enough / (double)packs.Count, 0.9, 1);
    }

    [Fact]
    public void The_text_never_passes_the_platforms_limit()
    {
        var item = Shared.Sample("extortion.json");
        var result = Shared.Scorer.Score(item);
        Gen.Int[1, 600].Sample(limit =>
        {
            var pack = AppealPack.Create(item, result, Rules(limit), new AppealOptions(Packs.Now));
            Assert.InRange(pack.Text.Length, 0, limit);
            Assert.Equal((limit, true), (pack.Text.Limit, pack.Text.LimitKnown));
            if (limit >= 150)
                Assert.Contains(pack.Text.Sentences, sentence => sentence.Basis == SentenceBasis.Quote);
        });
    }

    [Fact]
    public void A_genuine_review_is_not_appealed_unless_asked_for_and_then_the_text_says_so()
    {
        var item = Shared.Sample("genuine.json");
        var result = Shared.Scorer.Score(item);
        Assert.Equal(Verdict.Genuine, result.Verdict);
        Assert.Throws<AppealRefusedException>(() => AppealPack.Create(item, result, Packs.Rules, new AppealOptions(Packs.Now)));
        var pack = AppealPack.Create(item, result, Packs.Rules, Packs.Anyway());
        Assert.StartsWith("【提示：程序判断这更像真实差评，不支持这份申诉", pack.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_peoples_data_are_masked_everywhere_and_this_orders_are_kept()
    {
        var item = Shared.Sample("extortion.json");
        item = item with
        {
            Order = item.Order! with { Number = "260301123456789012", Buyer = "小满同学" },
            Chat = [.. item.Chat, new ChatLine(item.Chat[^1].At, Speaker.Buyer, "加微信 abc_88421 或打 13812345678，不转就差评，订单 260301123456789012")],
        };
        var result = Shared.Scorer.Score(item);
        var pack = AppealPack.Create(item, result, Packs.Rules, new AppealOptions(Packs.Now));
        Assert.DoesNotContain(pack.Item.Chat, line => line.Text.Contains("13812345678", StringComparison.Ordinal) || line.Text.Contains("abc_88421", StringComparison.Ordinal));
        Assert.EndsWith("订单 260301123456789012", pack.Item.Chat[^1].Text, StringComparison.Ordinal);
        Assert.Contains("260301123456789012", pack.Text.Text, StringComparison.Ordinal);
        Assert.Contains("小满同学", pack.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", pack.Text.Text, StringComparison.Ordinal);
        Assert.All(pack.Result.Evidence, line => Assert.Equal(line.Line is { } at ? pack.Item.Chat[at].Text : pack.Item.Review, line.Text));
        Assert.All(pack.Result.Evidence.Zip(result.Evidence), pair => Assert.Equal(pair.Second.Text.Length, pair.First.Text.Length));

        var bare = AppealPack.Create(item, result, Packs.Rules, new AppealOptions(Packs.Now) { KeepOrder = false });
        Assert.DoesNotContain("260301123456789012", bare.Text.Text + bare.Item.Chat[^1].Text + bare.Item.Order!.Number, StringComparison.Ordinal);
        var open = AppealPack.Create(item, result, Packs.Rules, new AppealOptions(Packs.Now) { Masked = false });
        Assert.Contains("13812345678", open.Item.Chat[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("淘宝", "恶意评价投诉")]
    [InlineData("美团", "差评举报：差评牟利")]
    [InlineData("京东", "恶意评价申诉")]
    public void The_claim_is_in_the_platforms_own_terms(string platform, string claim)
    {
        var item = Shared.Sample("extortion.json") with { Platform = platform };
        Assert.Equal(claim, AppealPack.Create(item, Shared.Scorer.Score(item), Packs.Rules, new AppealOptions(Packs.Now)).Claim);
    }

    private static void AssertQuote(AppealSentence sentence, AppealPack pack)
    {
        var from = sentence.Text.IndexOfAny(['“', '"']);
        if (from < 0)
            return;
        var quoted = sentence.Text[(from + 1)..sentence.Text.LastIndexOfAny(['”', '"'])];
        var source = sentence.Review ? pack.Item.Review : pack.Item.Chat[Assert.Single(sentence.Lines)].Text;
        // What was cut off is marked, and each part is as it was written.
        Assert.Contains(quoted.Trim(QuoteExcerpt.Cut), source, StringComparison.Ordinal);
        if (quoted != source)
            Assert.True(quoted[0] == QuoteExcerpt.Cut || quoted[^1] == QuoteExcerpt.Cut, quoted);
    }

    // Every line that a sentence names by its number is among those it rests on, and is quoted or the shop's answer beside a quote.
    private static void AssertNumbers(AppealSentence sentence, AppealPack pack)
    {
        var said = sentence.Text.IndexOfAny(['“', '"']) is >= 0 and var quote ? sentence.Text[..quote] : sentence.Text;
        foreach (Match match in LineNumbers().Matches(said))
        {
            foreach (var number in match.Groups["n"].Value.Split(["、", ", "], StringSplitOptions.None))
                Assert.Contains(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1, sentence.Lines);
        }

        var shown = pack.Quotes.SelectMany(q => new[] { q.Evidence.Line, q.Before?.Line, q.After?.Line }).ToHashSet();
        Assert.All(sentence.Lines, line => Assert.Contains(line, shown));
    }

    private static void AssertFacts(AppealSentence sentence, Case item)
    {
        var order = item.Order;
        var known = string.Join(' ', item.Rating, order?.Amount, order?.Number, order?.Buyer, Minute(order?.PaidAt), Minute(order?.ReceivedAt), Minute(order?.ReviewedAt), 5);
        foreach (Match number in Figures().Matches(sentence.Text))
            Assert.Contains(number.Value, known, StringComparison.Ordinal);
    }

    private static bool Holds(AppealSentence sentence, Evidence line) => sentence.Text.Contains('“', StringComparison.Ordinal)
        && (line.Line is { } at ? sentence.Lines.SequenceEqual([at]) : sentence.Review && sentence.Lines.Count == 0);

    private static string? Minute(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static PlatformRules Rules(int limit) => PlatformRules.Parse(
        System.Text.Encoding.UTF8.GetBytes(
            $$"""{"platforms":[{"name":"淘宝","text_limit":{{limit}},"sources":[{"title":"t","url":null,"rules_of":null,"checked":"2026-01-01"}]}]}"""),
        "f");

    [GeneratedRegex("(第 |line )(?<n>[0-9]+((、|, )[0-9]+)*)")]
    private static partial Regex LineNumbers();

    [GeneratedRegex("[0-9]+(\\.[0-9]+)?")]
    private static partial Regex Figures();
}
