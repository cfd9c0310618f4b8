using System.Text.Json;

namespace ReviewClassifier.Training.Tests.Reports;

/// <summary>
/// The predictions of a report.json and small recomputations from them, written anew from the definitions: nothing here is shared with what
/// is tested.
/// </summary>
internal sealed class ReportedPredictions(JsonElement report)
{
    public JsonElement[] All { get; } = [.. report.GetProperty("predictions").EnumerateArray()];

    public IEnumerable<JsonElement> Counted => All.Where(p => p.GetProperty("counted").GetBoolean());

    public IEnumerable<JsonElement> Labelled => Counted.Where(p => Is(p, "kind", "labelled"));

    public IEnumerable<JsonElement> Malicious => Labelled.Where(IsMalicious);

    public IEnumerable<JsonElement> Genuine => Labelled.Where(p => !IsMalicious(p));

    public static bool Is(JsonElement item, string name, string value) => item.GetProperty(name).GetString() == value;

    public static bool IsMalicious(JsonElement prediction) => Is(prediction, "label", "malicious");

    public static bool HasChat(JsonElement prediction) => prediction.GetProperty("has_chat").GetBoolean();

    public static double Probability(JsonElement prediction) => prediction.GetProperty("probability").GetDouble();

    public static bool Called(JsonElement prediction, string verdict = "malicious") => Is(prediction, "verdict", verdict);

    /// <summary>The buyers' chat lines of cases.</summary>
    public static IEnumerable<JsonElement> ChatLines(IEnumerable<JsonElement> predictions) => predictions
        .SelectMany(p => p.GetProperty("lines").EnumerateArray())
        .Where(l => l.GetProperty("line").ValueKind != JsonValueKind.Null);

    public static bool Holds(JsonElement line, Func<string, bool> label) => line.GetProperty("labels").EnumerateArray().Any(l => label(l.GetString()!));

    public static bool SpeaksForMalicious(JsonElement line) => Holds(line, l => l is not ("defect" or "proof" or "cooperates"));

    public static double Share(IEnumerable<JsonElement> of, Func<JsonElement, bool> holds) => of.Average(p => holds(p) ? 1.0 : 0);

    /// <summary>The share of pairs that are in the right order, ties half.</summary>
    public static double Auc(IEnumerable<(double Score, bool Positive)> scored)
    {
        var all = scored.ToArray();
        return all.Where(a => a.Positive).Average(p => all.Where(a => !a.Positive).Average(n => p.Score > n.Score ? 1 : p.Score == n.Score ? 0.5 : 0));
    }

    /// <summary>The mean over positives of the precision among all that score at least as high.</summary>
    public static double AveragePrecision(IEnumerable<(double Score, bool Positive)> scored)
    {
        var all = scored.ToArray();
        return all.Where(a => a.Positive).Average(p => all.Where(a => a.Score >= p.Score).Average(a => a.Positive ? 1.0 : 0));
    }

    /// <summary>The recall of lines that speak for malicious at the strength that 1 % of the background's lines pass.</summary>
    public double RecallAtOnePercent(Func<JsonElement, bool> background)
    {
        var ordinary = Counted.Where(background).SelectMany(p => p.GetProperty("lines").EnumerateArray())
            .Select(l => l.GetProperty("strength").GetDouble()).OrderDescending().ToArray();
        var bar = ordinary[ordinary.Length / 100];
        return Share(ChatLines(Labelled).Where(SpeaksForMalicious), l => l.GetProperty("strength").GetDouble() > bar);
    }

    public double CalibrationError() => Labelled
        .GroupBy(p => Math.Min((int)(Probability(p) * 10), 9))
        .Sum(bin => Math.Abs(bin.Sum(p => Probability(p) - (IsMalicious(p) ? 1 : 0)))) / Labelled.Count();
}
