using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.Results;

namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>
/// A shop without malice: rhythm, promotions, popular items, bad days, people who say what everybody says, who come again, who pay twice by
/// mistake, and a few orders that are returned before they are confirmed.
/// </summary>
internal sealed class GeneratedShop
{
    private const int ItemCount = 80;
    private readonly double[] _items = new double[ItemCount];
    private readonly double[] _quality = new double[ItemCount];
    private readonly List<string> _regulars = [];
    private readonly ShopShape _shape;
    private long _number;

    public GeneratedShop(ShopShape shape, int seed, IEnumerable<LabelledCase> labelled)
    {
        (_shape, Chances) = (shape, new Chances(seed));
        Calendar = new ShopCalendar(shape, Chances);
        Texts = new ReviewTexts(labelled, Chances);
        for (var item = 0; item < ItemCount; item++)
        {
            _items[item] = (item > 0 ? _items[item - 1] : 0) + (1.0 / (item + 1));
            _quality[item] = Chances.Factor(0.4);
        }
    }

    public Chances Chances { get; }

    public ShopCalendar Calendar { get; }

    public ReviewTexts Texts { get; }

    /// <summary>The rows in order of time, made as they are asked for.</summary>
    public IEnumerable<HistoryRow> Rows()
    {
        for (var day = 0; day < _shape.Days; day++)
        {
            var times = Enumerable.Range(0, Chances.Poisson(Calendar.Expected(day))).Select(_ => Calendar.TimeOf(day, Chances)).Order().ToArray();
            foreach (var time in times)
            {
                var item = Chances.Weighted(_items);
                var negative = _shape.NegativesOnly || Chances.Is(_shape.NegativeShare * Calendar.NegativeFactors[day] * _quality[item]);
                yield return Row(negative, time, Title(item), Name());
                if (!_shape.NegativesOnly && Chances.Is(0.003))
                    yield return PaidTwice(time, Title(item));
            }
        }
    }

    public string AnyItem() => Title(Chances.Weighted(_items));

    /// <summary>A negative review by somebody in particular, as an attack has it.</summary>
    public HistoryRow Attack(DateTime time, string item, string? name, string text, DateTime? paid = null, bool confirmed = true, string? said = null)
    {
        var (malicious, order) = (Chances.Is(0.7), Order(time, item, name, confirmed));
        order = paid is null ? order : order with { PaidAt = paid };
        ChatLine[] chat = said is null ? [] : [new(time.AddHours(-2), Speaker.Buyer, said), new(time.AddHours(-1), Speaker.Seller, "亲,请稍等")];
        return Create(1, text, order, chat, malicious ? Verdict.Malicious : Verdict.Insufficient);
    }

    private static string Title(int item) => string.Create(CultureInfo.InvariantCulture, $"商品{item:00} 旗舰款 包邮");

    private HistoryRow Row(bool negative, DateTime time, string item, string? name)
    {
        var text = negative ? Texts.Negative(Chances) : ReviewTexts.Good(Chances);
        ChatLine[] chat = negative && Chances.Is(0.05) ? [new(time.AddDays(-1), Speaker.Buyer, Telephone())] : [];
        var confirmed = Chances.Is(negative ? 0.97 : 0.99);
        return Create(negative ? Chances.Between(1, 3) : Chances.Between(4, 5), text, Order(time, item, name, confirmed), chat, Verdict.Genuine);
    }

    // Two purchases within minutes of which the second is liked, or both: an accident, not a finding.
    private HistoryRow PaidTwice(DateTime time, string item)
    {
        var row = Row(negative: false, time.AddMinutes(5), item, Name());
        return row with { Case = row.Case with { Order = row.Case.Order! with { PaidAt = time.AddDays(-5).AddMinutes(Chances.Between(1, 20)) } } };
    }

    private string? Name()
    {
        if (_regulars.Count > 0 && Chances.Is(0.1))
            return Chances.Of(_regulars);
        var name = Nicknames.Of(Chances);
        if (name is not null && !name.Contains('*', StringComparison.Ordinal) && _regulars.Count < 1000)
            _regulars.Add(name);
        return name;
    }

    private string Telephone() => string.Create(CultureInfo.InvariantCulture, $"打我电话13{Chances.Between(100_000_000, 999_999_999)},不解决我天天找你们");

    private Order Order(DateTime time, string item, string? name, bool confirmed)
    {
        var received = time.AddHours(-Chances.Between(2, 24 * 9));
        return new Order(Math.Round(Chances.Uniform(9, 300), 2), received.AddHours(-Chances.Between(30, 120)), received, time)
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"20260{++_number:000000000000}"),
            Buyer = name,
            Item = item,
            ConfirmedAt = confirmed ? received.AddHours(Chances.Between(1, 240)) : null,
        };
    }

    private HistoryRow Create(int rating, string text, Order order, ChatLine[] chat, Verdict verdict)
    {
        var item = new Case(string.Create(CultureInfo.InvariantCulture, $"r-{_number:0000000}"), "日用", "淘宝", rating, text, order, chat);
        return HistoryRow.Create(item, new Result(item.Id, verdict, verdict == Verdict.Malicious ? 0.95 : 0.1, null, [], [], "m"));
    }
}
