using ReviewClassifier.Appeals;
using ReviewClassifier.Cases;
using ReviewClassifier.Histories;
using ReviewClassifier.IO.Results;
using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Tests.Results;

/// <summary>Rows of a history as tests need them; each test's time is <see cref="Now"/>.</summary>
internal static class History
{
    public static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0);

    public static PlatformRules Rules { get; } = PlatformRules.Open(Path.Combine(Repository.Root, "data", "platforms.json"));

    /// <summary>A row on 淘宝, whose window is 15 days from the confirmation.</summary>
    public static ScoredRow Row(string id, Verdict verdict = Verdict.Malicious, int? daysAgo = 3, double probability = 0.9)
    {
        var confirmed = daysAgo is { } days ? Now.AddDays(-days) : (DateTime?)null;
        var order = new Order(59, null, null, confirmed?.AddHours(2))
        {
            Number = "20" + id,
            Buyer = "buyer-" + id,
            Item = "保温杯",
            ConfirmedAt = confirmed,
        };
        var chat = new[] { new ChatLine(new DateTime(2026, 11, 20, 10, 5, 0), Speaker.Buyer, "不给200就差评") };
        var item = new Case(id, null, "淘宝", 1, "垃圾", order, chat);
        Evidence[] evidence = verdict == Verdict.Genuine
            ? []
            : [new Evidence(0, chat[0].At, chat[0].Text, [new(EvidenceLabel.Threat, 0.9), new(EvidenceLabel.Demand, 0.8)], 0.9, 0.5, [])];
        return Of(item, new Result(id, verdict, probability, verdict == Verdict.Malicious ? Pattern.Extortion : null, evidence, [], "m"));
    }

    public static ScoredRow Of(Case item, Result result) =>
        new(new HistoryRow(item, result.Verdict, result.Probability, result.Pattern, default, []), result);

    public static HistoryFinding Burst(DateTime from, DateTime to, string? item = null) =>
        new(FindingKind.Burst, [new FoundRow(0, "a"), new FoundRow(1, "b")], 12, from, to, 1e-5, 0, 0.4, item);
}
