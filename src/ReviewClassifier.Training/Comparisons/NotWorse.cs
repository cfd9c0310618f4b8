using ReviewClassifier.Models;

namespace ReviewClassifier.Training.Comparisons;

/// <summary>
/// What "not worse" means, metric by metric. Of AUC, recall, evidence and genuine cases left alone, the whole 95 % interval of the
/// difference must stay within the margin. False alarms on background are rare events: their difference itself may be at most a tenth of
/// the margin, and its interval must not lie above zero.
/// </summary>
internal static class NotWorse
{
    /// <summary>Fewer cases or lines decide nothing.</summary>
    public const int Least = 20;

    private static readonly Dictionary<string, Rule> _rules = new(StringComparer.Ordinal)
    {
        ["auc_chat"] = new(1, Rare: false),
        ["auc_no_chat"] = new(1, Rare: false),
        ["recall_chat"] = new(1, Rare: false),
        ["recall_no_chat"] = new(1, Rare: false),
        ["evidence_ap"] = new(1, Rare: false),
        ["genuine_called_malicious"] = new(1, Rare: false),
        ["false_alarms_reviews"] = new(0.1, Rare: true),
        ["false_alarms_chats"] = new(0.1, Rare: true),
    };

    /// <summary>The rule of a metric; null where it does not decide.</summary>
    public static Rule? RuleOf(string name) => _rules.GetValueOrDefault(name);

    /// <summary>What all deciding metrics together show: the worst of them; nothing where neither AUC decides.</summary>
    public static Outcome Of(IReadOnlyList<ComparedMetric> metrics)
    {
        var deciding = metrics.Where(m => m.Outcome is not null).ToArray();
        return deciding.Any(m => m.Name is "auc_chat" or "auc_no_chat") ? deciding.Max(m => m.Outcome!.Value) : Outcome.Undecided;
    }

    /// <summary>When one metric counts as not worse.</summary>
    /// <param name="Share">The share of the margin that it may lose.</param>
    /// <param name="Rare">Whether it counts rare events.</param>
    internal sealed record Rule(double Share, bool Rare)
    {
        public double Allowed(double margin) => margin * Share;

        /// <summary>What a difference shows; null where too few were counted.</summary>
        public Outcome? Decide(Figure difference, bool highIsGood, double margin)
        {
            if (difference.Count < Least)
                return null;
            // As losses: how much worse the newer model is.
            var (loss, least, most) = highIsGood
                ? (-difference.Value, -difference.High, -difference.Low)
                : (difference.Value, difference.Low, difference.High);
            if (Rare)
                return least > 0 ? Outcome.Worse : loss <= Allowed(margin) ? Outcome.NotWorse : Outcome.Undecided;
            if (most < Allowed(margin) || (most == 0 && loss <= 0))
                return Outcome.NotWorse;
            return least > 0 ? Outcome.Worse : Outcome.Undecided;
        }
    }
}
