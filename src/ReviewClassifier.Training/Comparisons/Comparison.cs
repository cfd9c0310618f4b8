using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewClassifier.Lines;
using ReviewClassifier.Scoring;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Metrics;
using ReviewClassifier.Training.Slices;

namespace ReviewClassifier.Training.Comparisons;

/// <summary>A part of the cases on which two models are compared.</summary>
/// <param name="Dimension">What the cases are divided by.</param>
/// <param name="Value">The part.</param>
/// <param name="Cases">Its labelled cases.</param>
/// <param name="Metrics">Its metrics; they decide nothing.</param>
public sealed record ComparedSlice(string Dimension, string Value, int Cases, IReadOnlyList<ComparedMetric> Metrics);

/// <summary>Two models on cases that neither was trained on.</summary>
/// <param name="Older">The older model's version.</param>
/// <param name="Newer">The newer model's version.</param>
/// <param name="Cases">How many labelled cases.</param>
/// <param name="Background">How many background cases.</param>
/// <param name="Margin">How much worse still counts as not worse.</param>
/// <param name="Outcome">What all deciding metrics together show.</param>
/// <param name="Sentence">That in one sentence.</param>
/// <param name="Cautions">What the reader must know; a sentence each.</param>
/// <param name="Metrics">All metrics that could be measured.</param>
/// <param name="Slices">Parts of at least 20 labelled cases.</param>
/// <param name="Changed">The cases that changed sides.</param>
public sealed record Comparison(
    string Older,
    string Newer,
    int Cases,
    int Background,
    double Margin,
    Outcome Outcome,
    string Sentence,
    IReadOnlyList<string> Cautions,
    IReadOnlyList<ComparedMetric> Metrics,
    IReadOnlyList<ComparedSlice> Slices,
    IReadOnlyList<ChangedCase> Changed)
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Compares two models.</summary>
    /// <param name="part">What to compare on.</param>
    /// <param name="older">The older model.</param>
    /// <param name="newer">The newer model.</param>
    /// <param name="options">Margin, seed and draws.</param>
    /// <param name="withText">Whether the cases that changed sides keep their text.</param>
    /// <param name="progress">Told now and then; may be null.</param>
    /// <param name="stop">Ends the work early.</param>
    public static Comparison Of(
        UnseenPart part,
        Scorer older,
        Scorer newer,
        ComparisonOptions options,
        bool withText,
        IProgress<TrainingProgress>? progress,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(options);
        var meter = new ProgressMeter(progress, [new("text into features", 2), new("scoring", 2), new("differences and their intervals", 3)]);
        meter.Begin("text into features");
        var training = new TrainingOptions { Seed = options.Seed, BootstrapSamples = options.Draws };
        var table = CaseTable.Build(part.Set, training, TextTools.OpenDefault(), folds: false);
        var before = Evaluator.Score(table, older, meter, stop);
        var after = Evaluator.Score(table, newer, meter, stop);
        var facts = CaseFacts.Of(before.Select(s => s.Case));
        var slices = new Slicing(before, facts, training).Divide()
            .SelectMany(d => d.Values.Select(v => (d.Name, Value: v.Name, v.Members)))
            .Where(s => s.Members.Count(i => before[i].IsLabelled) >= NotWorse.Least)
            .ToArray();
        meter.Begin("differences and their intervals", MetricList.All.Count + slices.Length);
        var metrics = Compare(MetricList.All, before, after);
        ComparedSlice[] parts = [.. slices.Select(s =>
        {
            var compared = Compare(Slicing.Metrics, [.. s.Members.Select(i => before[i])], [.. s.Members.Select(i => after[i])]);
            return new ComparedSlice(
                s.Name, s.Value, s.Members.Count(i => before[i].IsLabelled), [.. compared.Select(m => m with { Allowed = null, Outcome = null })]);
        })];
        meter.Finish();
        var outcome = NotWorse.Of(metrics);
        return new Comparison(
            older.Version, newer.Version, before.Count(s => s.IsLabelled), before.Count(s => !s.IsLabelled), options.Margin,
            outcome, ComparisonSentence.Of(outcome, older.Version, newer.Version, options.Margin, metrics), part.Cautions, metrics, parts,
            ChangedCase.Among(before, after, withText));

        ComparedMetric[] Compare(IEnumerable<Metric> all, IReadOnlyList<Sample> was, IReadOnlyList<Sample> now) => [.. all.Select(metric =>
        {
            stop.ThrowIfCancellationRequested();
            var compared = ComparedMetric.Of(metric, was, now, options);
            meter.PartDone();
            return compared;
        }).OfType<ComparedMetric>()];
    }

    /// <summary>All of it as JSON in UTF-8.</summary>
    public byte[] Json() => [.. JsonSerializer.SerializeToUtf8Bytes(this, _json), (byte)'\n'];
}
