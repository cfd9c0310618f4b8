using System.Text.Json;
using static ReviewClassifier.Training.Tests.Reports.ReportedPredictions;

namespace ReviewClassifier.Training.Tests.Reports;

/// <summary>Every figure of the report is computed again from the predictions that report.json lists.</summary>
[Collection(SmallModelTests.Name)]
public sealed class RecomputedFiguresTests : IDisposable
{
    private const double Rounding = 5.1e-6;
    private readonly JsonDocument _document;
    private readonly JsonElement _report;
    private readonly ReportedPredictions _said;

    public RecomputedFiguresTests(SmallModel model)
    {
        _document = JsonDocument.Parse(model.Report.Json());
        _report = _document.RootElement;
        _said = new ReportedPredictions(_report);
    }

    public void Dispose() => _document.Dispose();

    [Fact]
    public void Metrics()
    {
        var expected = new Dictionary<string, (double Value, int Count)>
        {
            ["auc_chat"] = (AucOf(_said.Labelled.Where(HasChat)), _said.Labelled.Count(HasChat)),
            ["auc_no_chat"] = (AucOf(_said.Labelled.Where(p => !HasChat(p))), _said.Labelled.Count(p => !HasChat(p))),
            ["false_alarms_reviews"] = Told(_said.Counted.Where(p => Is(p, "kind", "background_review")), p => Called(p)),
            ["false_alarms_chats"] = Told(_said.Counted.Where(p => Is(p, "kind", "background_chat")), p => Called(p)),
            ["surfaced_chat_lines"] = Told(ChatLines(_said.Counted.Where(p => Is(p, "kind", "background_chat"))), l => l.GetProperty("surfaced").GetBoolean()),
            ["recall_chat"] = Told(_said.Malicious.Where(HasChat), p => Called(p)),
            ["recall_no_chat"] = Told(_said.Malicious.Where(p => !HasChat(p)), p => Called(p)),
            ["evidence_ap"] = (EvidenceAp(_said.Labelled), ChatLines(_said.Labelled).Count()),
            ["evidence_recall_1pct"] = (_said.RecallAtOnePercent(p => !Is(p, "kind", "labelled")), ChatLines(_said.Labelled).Count()),
            ["evidence_recall_1pct_chat"] = (_said.RecallAtOnePercent(p => Is(p, "kind", "background_chat")), ChatLines(_said.Labelled).Count()),
            ["calibration_error"] = (_said.CalibrationError(), _said.Labelled.Count()),
            ["genuine_called_malicious"] = Told(_said.Genuine, p => Called(p)),
            ["genuine_called_genuine"] = Told(_said.Genuine, p => Called(p, "genuine")),
            ["malicious_called_genuine"] = Told(_said.Malicious, p => Called(p, "genuine")),
            ["pattern_accuracy"] = Told(_said.Malicious, p => p.GetProperty("pattern").GetString() == p.GetProperty("predicted").GetString()),
        };
        foreach (var (label, at) in Labels())
            expected["ap_" + label] = (AveragePrecision(Scored(label, at)), ChatLines(_said.Labelled).Count());

        Assert.Equal(expected.Keys, Of("metrics").Select(m => m.GetProperty("name").GetString()!));
        foreach (var metric in Of("metrics"))
            FigureIs(expected[metric.GetProperty("name").GetString()!], metric.GetProperty("figure"));
    }

    [Fact]
    public void Slices()
    {
        foreach (var slice in Of("slices"))
        {
            var members = _said.Counted.Where(p => InSlice(p, slice)).ToArray();
            var labelled = members.Where(p => Is(p, "kind", "labelled")).ToArray();
            var malicious = labelled.Where(IsMalicious).ToArray();
            var genuine = labelled.Where(p => !IsMalicious(p)).ToArray();
            Assert.Equal((labelled.Length, malicious.Length), (slice.GetProperty("cases").GetInt32(), slice.GetProperty("malicious").GetInt32()));
            FigureIs(Told(malicious, p => Called(p)), slice.GetProperty("recall"));
            FigureIs(Told(genuine, p => Called(p)), slice.GetProperty("false_alarms"));
            FigureIs(Told(members.Where(p => !Is(p, "kind", "labelled")), p => Called(p)), slice.GetProperty("background_alarms"));
            if (malicious.Length == 0 || genuine.Length == 0)
                continue;
            FigureIs((AucOf(labelled), labelled.Length), slice.GetProperty("auc"));
            FigureIs(((Share(malicious, p => Called(p)) + Share(genuine, p => !Called(p))) / 2, labelled.Length), slice.GetProperty("balanced"));
            if (ChatLines(labelled).Any(SpeaksForMalicious))
                FigureIs((EvidenceAp(labelled), ChatLines(labelled).Count()), slice.GetProperty("evidence_ap"));
        }

        foreach (var dimension in Of("slices").GroupBy(s => s.GetProperty("dimension").GetString()))
            Assert.Equal(_said.Labelled.Count(), dimension.Sum(s => s.GetProperty("cases").GetInt32()));
        Assert.Equal(["chat", "platform", "category", "script", "length", "rating", "file"], Of("slices").Select(s => s.GetProperty("dimension").GetString()).Distinct());
    }

    [Fact]
    public void Labels_at_their_thresholds()
    {
        foreach (var ((name, at), label) in Labels().Zip(Of("labels")))
        {
            Assert.Equal(name, label.GetProperty("name").GetString());
            var threshold = label.GetProperty("threshold").GetDouble();
            Assert.Equal(_report.GetProperty("chosen").GetProperty("labels").GetProperty(name).GetDouble(), threshold);
            var scored = Scored(name, at).ToArray();
            var told = scored.Where(s => 1 / (1 + Math.Exp(-s.Score)) >= threshold).ToArray();
            Assert.Equal(scored.Count(s => s.Positive), label.GetProperty("holding").GetInt32());
            NumberIs(told.Length == 0 ? null : told.Average(s => s.Positive ? 1.0 : 0), label.GetProperty("precision"));
            NumberIs(scored.Any(s => s.Positive) ? told.Count(s => s.Positive) / (double)scored.Count(s => s.Positive) : null, label.GetProperty("recall"));
        }
    }

    [Fact]
    public void Thresholds()
    {
        var chosen = Of("thresholds").Single(t => t.GetProperty("chosen").GetBoolean()).GetProperty("threshold").GetDouble();
        Assert.Equal(_report.GetProperty("chosen").GetProperty("malicious").GetDouble(), chosen);
        foreach (var row in Of("thresholds"))
        {
            var threshold = row.GetProperty("threshold").GetDouble();
            bool Calls(JsonElement p) => Probability(p) >= threshold
                && (!HasChat(p) || p.GetProperty("lines").EnumerateArray().Any(l => l.GetProperty("surfaced").GetBoolean()));
            NumberIs(Share(_said.Malicious.Where(HasChat), Calls), row.GetProperty("recall_chat"));
            NumberIs(Share(_said.Malicious.Where(p => !HasChat(p)), Calls), row.GetProperty("recall_no_chat"));
            NumberIs(_said.Labelled.Any(Calls) ? Share(_said.Labelled.Where(Calls), IsMalicious) : null, row.GetProperty("precision"));
            NumberIs(Share(_said.Genuine, Calls), row.GetProperty("genuine_alarms"));
            NumberIs(1000 * Share(_said.Counted.Where(p => Is(p, "kind", "background_review")), Calls), row.GetProperty("per1000_reviews"), 0.0051);
            NumberIs(1000 * Share(_said.Counted.Where(p => Is(p, "kind", "background_chat")), Calls), row.GetProperty("per1000_chats"), 0.0051);
            if (threshold == chosen)
                Assert.All(_said.Counted, p => Assert.Equal(Called(p), Calls(p)));
        }
    }

    [Fact]
    public void Curves()
    {
        foreach (var curve in Of("curves"))
        {
            var scored = (curve.GetProperty("name").GetString() switch
            {
                "cases with a chat" => _said.Labelled.Where(HasChat).Select(p => (Probability(p), IsMalicious(p))),
                "cases without a chat" => _said.Labelled.Where(p => !HasChat(p)).Select(p => (Probability(p), IsMalicious(p))),
                _ => ChatLines(_said.Labelled).Select(l => (l.GetProperty("strength").GetDouble(), SpeaksForMalicious(l))),
            }).ToArray();
            var roc = Is(curve, "kind", "roc");
            Assert.Equal(roc ? Auc(scored) : AveragePrecision(scored), curve.GetProperty("area").GetDouble(), Rounding);
            var possible = scored.Select(s => s.Item1).Distinct().Select(score =>
            {
                var above = scored.Where(s => s.Item1 >= score).ToArray();
                var found = above.Count(s => s.Item2);
                var recall = found / (double)scored.Count(s => s.Item2);
                return roc ? ((above.Length - found) / (double)scored.Count(s => !s.Item2), recall) : (recall, found / (double)above.Length);
            }).ToHashSet();
            Assert.All(curve.GetProperty("points").EnumerateArray().Skip(roc ? 1 : 0), point => Assert.Contains(
                possible, p => Math.Abs(p.Item1 - point[0].GetDouble()) < Rounding && Math.Abs(p.Item2 - point[1].GetDouble()) < Rounding));
            Assert.Equal(1, curve.GetProperty("points").EnumerateArray().Last()[roc ? 1 : 0].GetDouble());
        }
    }

    [Fact]
    public void Reliability_and_confusion_and_patterns()
    {
        var bins = _said.Labelled.GroupBy(p => Math.Min((int)(Probability(p) * 10), 9)).OrderBy(b => b.Key).ToArray();
        Assert.Equal(bins.Length, Of("reliability").Count());
        foreach (var (bin, told) in bins.Zip(Of("reliability")))
        {
            Assert.Equal((bin.Key / 10.0, bin.Count()), (told.GetProperty("from").GetDouble(), told.GetProperty("count").GetInt32()));
            NumberIs(bin.Average(Probability), told.GetProperty("mean"));
            NumberIs(Share(bin, IsMalicious), told.GetProperty("share"));
            Assert.InRange(told.GetProperty("share").GetDouble(), told.GetProperty("low").GetDouble(), told.GetProperty("high").GetDouble());
        }

        foreach (var row in Of("verdicts"))
        {
            var cases = row.GetProperty("cases").GetString() switch
            {
                "labelled malicious" => _said.Malicious,
                "labelled genuine" => _said.Genuine,
                "background chats" => _said.Counted.Where(p => Is(p, "kind", "background_chat")),
                _ => _said.Counted.Where(p => Is(p, "kind", "background_review")),
            };
            foreach (var verdict in new[] { "malicious", "insufficient", "genuine" })
                Assert.Equal(cases.Count(p => Called(p, verdict)), row.GetProperty(verdict).GetInt32());
        }

        var names = Of("patterns").Select(p => p.GetProperty("name").GetString()!).ToArray();
        foreach (var pattern in Of("patterns"))
        {
            var cases = _said.Malicious.Where(p => Is(p, "pattern", pattern.GetProperty("name").GetString()!)).ToArray();
            Assert.Equal(cases.Length, pattern.GetProperty("count").GetInt32());
            FigureIs(Told(cases, p => Called(p)), pattern.GetProperty("recall"));
            Assert.Equal(names.Select(n => cases.Count(c => Is(c, "predicted", n))), pattern.GetProperty("predicted").EnumerateArray().Select(n => n.GetInt32()));
        }
    }

    [Fact]
    public void Background_and_mistakes_and_data()
    {
        var ordinary = _said.All.Where(p => !Is(p, "kind", "labelled")).ToArray();
        var background = _report.GetProperty("background");
        Assert.Equal(ordinary.Count(p => Probability(p) >= 0.6), background.GetProperty("suspicious").GetInt32());
        Assert.Equal(ordinary.Select(Probability).OrderDescending().Take(20), background.GetProperty("highest").EnumerateArray().Select(Probability));
        Assert.All(background.GetProperty("highest").EnumerateArray(), PointsAtItsPrediction);
        foreach (var effect in background.GetProperty("effect").EnumerateArray())
        {
            var metric = Of("metrics").Single(m => Is(m, "name", effect.GetProperty("name").GetString()!)).GetProperty("figure");
            Assert.Equal(metric.GetRawText(), effect.GetProperty("with").GetRawText());
            Assert.Equal(metric.GetProperty("count").GetInt32(), effect.GetProperty("without").GetProperty("count").GetInt32());
        }

        Assert.All(Of("mistakes"), PointsAtItsPrediction);
        foreach (var (kind, wrong) in new[] { ("false_alarm", _said.Genuine.Where(p => Called(p)).OrderByDescending(Probability)), ("miss", _said.Malicious.Where(p => Called(p, "genuine")).OrderBy(Probability)) })
            Assert.Equal(wrong.Take(20).Select(Probability), Of("mistakes").Where(m => Is(m, "kind", kind)).Select(Probability));

        var data = _report.GetProperty("data");
        Assert.Equal((_said.Labelled.Count(), _said.Malicious.Count()), (data.GetProperty("labelled").GetInt32(), data.GetProperty("malicious").GetInt32()));
        Assert.Equal(ordinary.Length, data.GetProperty("background_reviews").GetInt32() + data.GetProperty("background_chats").GetInt32());
    }

    [Fact]
    public void The_learning_curve_ends_in_the_model_itself()
    {
        var points = Of("learning_curve").ToArray();
        Assert.True(points.Length >= 2);
        Assert.Equal(points.Select(p => p.GetProperty("cases").GetInt32()), points.Select(p => p.GetProperty("cases").GetInt32()).Order());
        foreach (var figure in points[^1].GetProperty("figures").EnumerateObject())
            Assert.Equal(Of("metrics").Single(m => Is(m, "name", figure.Name)).GetProperty("figure").GetRawText(), figure.Value.GetRawText());
    }

    private void PointsAtItsPrediction(JsonElement item)
    {
        var prediction = _said.All[item.GetProperty("prediction").GetInt32()];
        Assert.Equal((prediction.GetProperty("id").GetString(), Probability(prediction)), (item.GetProperty("id").GetString(), Probability(item)));
    }

    private JsonElement.ArrayEnumerator Of(string name) => _report.GetProperty(name).EnumerateArray();

    private static IEnumerable<(string Name, int At)> Labels() => new[]
    {
        "threat", "demand", "keep_goods", "admits_fault", "admits_malice", "abuse", "harassment", "off_platform", "entrapment", "refuses_process",
        "defect", "proof", "cooperates",
    }.Select((name, at) => (name, at));

    private IEnumerable<(double Score, bool Positive)> Scored(string label, int at) =>
        ChatLines(_said.Labelled).Select(l => ((double)l.GetProperty("scores")[at].GetSingle(), Holds(l, held => held == label)));

    private bool InSlice(JsonElement prediction, JsonElement slice)
    {
        var value = slice.GetProperty("value").GetString()!;
        var dimension = slice.GetProperty("dimension").GetString()!;
        var part = PartOf(prediction, dimension);
        if (value != "(all others)")
            return part == value;
        // Parts without labelled cases are not told, not even under "all others".
        var told = Of("slices").Where(s => Is(s, "dimension", dimension)).Select(s => s.GetProperty("value").GetString()).ToHashSet();
        return !told.Contains(part) && _said.Labelled.Any(l => PartOf(l, dimension) == part);
    }

    private static string? PartOf(JsonElement p, string dimension)
    {
        var length = p.GetProperty("length").GetInt32();
        string Named(string? text) => string.IsNullOrWhiteSpace(text) ? "(unknown)" : text.Trim();
        return dimension switch
        {
            "chat" => HasChat(p) ? "with chat" : "without chat",
            "length" => length <= 20 ? "up to 20" : length <= 50 ? "21 to 50" : length <= 100 ? "51 to 100" : length <= 200 ? "101 to 200" : "over 200",
            "rating" => p.GetProperty("rating").ValueKind == JsonValueKind.Null ? "(unknown)" : $"{p.GetProperty("rating")} of 5",
            "file" => p.GetProperty("group").GetString(),
            _ => Named(p.GetProperty(dimension).GetString()),
        };
    }

    private static double AucOf(IEnumerable<JsonElement> predictions) => Auc(predictions.Select(p => (Probability(p), IsMalicious(p))));

    private static double EvidenceAp(IEnumerable<JsonElement> predictions) =>
        AveragePrecision(ChatLines(predictions).Select(l => (l.GetProperty("strength").GetDouble(), SpeaksForMalicious(l))));

    private static (double Value, int Count) Told(IEnumerable<JsonElement> of, Func<JsonElement, bool> holds) =>
        of.Any() ? (Share(of, holds), of.Count()) : (0, 0);

    private static void FigureIs((double Value, int Count) expected, JsonElement figure)
    {
        Assert.Equal(expected.Count, figure.GetProperty("count").GetInt32());
        Assert.Equal(expected.Value, figure.GetProperty("value").GetDouble(), Rounding);
        Assert.InRange(figure.GetProperty("value").GetDouble(), figure.GetProperty("low").GetDouble(), figure.GetProperty("high").GetDouble());
    }

    private static void NumberIs(double? expected, JsonElement number, double rounding = Rounding)
    {
        if (expected is not { } value)
            Assert.Equal(JsonValueKind.Null, number.ValueKind);
        else
            Assert.Equal(value, number.GetDouble(), rounding);
    }
}
