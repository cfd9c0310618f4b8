using System.Globalization;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;

namespace ReviewClassifier.Benchmarks.Histories.Generated;

/// <summary>A generated history into which one group of each kind was planted.</summary>
/// <param name="Rows">The rows in order of time.</param>
/// <param name="Planted">The ids of each kind's group.</param>
internal sealed record PlantedHistory(IReadOnlyList<HistoryRow> Rows, IReadOnlyDictionary<FindingKind, HashSet<string>> Planted)
{
    public static PlantedHistory Create(ShopShape shape, int seed, IReadOnlyList<LabelledCase> labelled)
    {
        var shop = new GeneratedShop(shape, seed, labelled);
        var clean = shop.Rows().ToList();
        var planted = new Dictionary<FindingKind, HashSet<string>>();
        var all = new List<HistoryRow>(clean);
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            // Its own month for each, so that one group is not taken for another, and the last weeks for none.
            var start = shop.Calendar.TimeOf(((shape.Days - 60) * (((int)kind + seed) % 6) / 6) + shop.Chances.Below(30), shop.Chances);
            HistoryRow[] rows = [.. Group(shop, shape, kind, start)];
            planted[kind] = [.. rows.Select(row => row.Case.Id)];
            all.AddRange(rows);
        }

        return new PlantedHistory([.. all.OrderBy(row => row.Case.Order!.ReviewedAt).ThenBy(row => row.Case.Id, StringComparer.Ordinal)], planted);
    }

    private static IEnumerable<HistoryRow> Group(GeneratedShop shop, ShopShape shape, FindingKind kind, DateTime start)
    {
        var chances = shop.Chances;
        var item = shop.AnyItem();
        switch (kind)
        {
            case FindingKind.Burst:
                var hours = Math.Pow(72, chances.Uniform(0, 1));
                var oneItem = chances.Is(0.5);
                var usual = (int)(3 * shape.NegativesADay * hours / 24);
                return Many(8 + usual, 15 + usual, i => shop.Attack(
                    start.AddHours(chances.Uniform(0, hours)), oneItem ? item : shop.AnyItem(), Nicknames.Of(chances), shop.Texts.Composed(chances)));
            case FindingKind.SameText:
                var text = chances.Of(shop.Texts.Malicious);
                return Many(3, 6, i => shop.Attack(
                    start.AddHours(chances.Uniform(0, 20 * 24)), shop.AnyItem(), Distinct(chances, i), Edited(text, chances)));
            case FindingKind.AlikeNames:
                var stem = Nicknames.Stem(chances);
                var letters = !stem.EndsWith('_') && chances.Is(0.5);
                return Many(4, 6, i => shop.Attack(
                    start.AddHours(chances.Uniform(0, 48)), item, stem + Ending(i, letters), shop.Texts.Composed(chances)));
            case FindingKind.SharedContact:
                var contact = chances.Is(0.5) ? $"加我微信 boss_{chances.Between(1000, 9999)} 谈" : $"打 15{chances.Between(100_000_000, 999_999_999)} 给我";
                return Many(3, 5, i => shop.Attack(
                    start.AddHours(chances.Uniform(0, 20 * 24)), shop.AnyItem(), Distinct(chances, i), shop.Texts.Composed(chances), said: contact));
            case FindingKind.BoughtTwice:
                var (name, paid) = (Distinct(chances, 0), start.AddDays(-6));
                return Many(2, 3, i => shop.Attack(
                    start.AddHours(chances.Uniform(0, 24)), item, name, shop.Texts.Composed(chances), paid.AddMinutes(i * chances.Between(1, 14))));
            default:
                var ordinary = (int)(0.15 * 20 * shape.NegativesADay);
                return Many(8 + ordinary, 12 + ordinary, i => shop.Attack(
                    start.AddHours(chances.Uniform(0, 20 * 24)), shop.AnyItem(), Nicknames.Of(chances), shop.Texts.Composed(chances), confirmed: false));
        }

        IEnumerable<HistoryRow> Many(int least, int most, Func<int, HistoryRow> row) =>
            Enumerable.Range(0, chances.Between(least, most)).Select(row).ToArray();
    }

    private static string Ending(int i, bool letters) => letters ? ((char)('a' + i)).ToString() : (i + 1).ToString("00", CultureInfo.InvariantCulture);

    private static string Distinct(Chances chances, int i) => string.Create(CultureInfo.InvariantCulture, $"tb{chances.Between(10_000, 99_999)}{i}77");

    // What people change in a text that they were given.
    private static string Edited(string text, Chances chances)
    {
        var characters = text.ToList();
        for (var change = chances.Between(0, 2); change > 0; change--)
        {
            var at = chances.Below(characters.Count);
            switch (chances.Below(3))
            {
                case 0:
                    characters.RemoveAt(at);
                    break;
                case 1:
                    characters.Insert(at, chances.Of(['的', '了', '真', '很']));
                    break;
                default:
                    characters[at] = chances.Of(['!', '。', '啊', '吧']);
                    break;
            }
        }

        return string.Concat(characters) + chances.Of(["", "!!", "😡", "。"]);
    }
}
