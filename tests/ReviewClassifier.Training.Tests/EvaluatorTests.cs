using ReviewClassifier.Cases;
using ReviewClassifier.Results;
using ReviewClassifier.Training.Metrics;

namespace ReviewClassifier.Training.Tests;

[Collection(SmallModelTests.Name)]
public class EvaluatorTests(SmallModel model)
{
    [Fact]
    public void Unseen_files_are_scored_by_the_bundle_itself()
    {
        var evaluation = Evaluate(SmallSet.Unseen);
        var results = model.Scorer.Score([.. SmallSet.Unseen.Labelled.Select(c => c.Case)]);
        var withChat = SmallSet.Unseen.Labelled.Zip(results).Where(c => c.First.Case.Chat.Count > 0).ToArray();

        Assert.Equal(EvaluationWay.Unseen, evaluation.Way);
        var pairs = withChat.Where(m => m.First.Malicious)
            .SelectMany(m => withChat.Where(g => !g.First.Malicious), (m, g) => m.Second.Probability.CompareTo(g.Second.Probability))
            .Average(c => c > 0 ? 1 : c == 0 ? 0.5 : 0);
        Is(evaluation, "auc_chat", pairs, withChat.Length);
        var malicious = withChat.Where(c => c.First.Malicious).Select(c => c.Second.Verdict).ToArray();
        Is(evaluation, "recall_chat", malicious.Count(v => v == Verdict.Malicious) / (double)malicious.Length, malicious.Length);
        var genuine = SmallSet.Unseen.Labelled.Zip(results).Where(c => !c.First.Malicious).Select(c => c.Second.Verdict).ToArray();
        Is(evaluation, "genuine_called_malicious", genuine.Count(v => v == Verdict.Malicious) / (double)genuine.Length, genuine.Length);
        Is(evaluation, "genuine_called_genuine", genuine.Count(v => v == Verdict.Genuine) / (double)genuine.Length, genuine.Length);
    }

    [Fact]
    public void Average_precision_of_a_label_counts_every_line_of_a_buyer()
    {
        var lines = SmallSet.Unseen.Labelled.Zip(model.Scorer.Analyse([.. SmallSet.Unseen.Labelled.Select(c => c.Case)]))
            .SelectMany(c => c.Second.Lines.Where(l => l.Line is not null)
                .Select(l => (Score: l.Columns[(int)EvidenceLabel.Threat], Holds: c.First.LineLabels[l.Line!.Value].Contains(EvidenceLabel.Threat))))
            .ToArray();
        Assert.Equal(lines.Length, SmallSet.Unseen.Labelled.Sum(c => c.Case.Chat.Count(l => l.From == Speaker.Buyer)));
        var precision = lines.Where(p => p.Holds).Average(p => lines.Where(l => l.Score >= p.Score).Average(l => l.Holds ? 1.0 : 0));
        Is(Evaluate(SmallSet.Unseen), "ap_threat", precision, lines.Length);
    }

    [Fact]
    public void Evaluating_twice_gives_the_same_figures() => Assert.Equal(Evaluate(SmallSet.Unseen).Metrics, Evaluate(SmallSet.Unseen).Metrics);

    [Fact]
    public void A_single_unseen_file_is_enough_and_a_single_known_one_is_not()
    {
        Assert.Single(SmallSet.Unseen.Files);
        var known = SmallSet.Read(["k"], []);
        Assert.Equal(
            "Found 1 file(s) of labelled cases; at least 2 are needed, one author a file, since a model is tested on authors it never saw. Split the file by who wrote or labelled it.",
            Assert.Throws<TrainingException>(() => Evaluate(known)).Message);
    }

    [Fact]
    public void One_file_that_the_bundle_knows_makes_the_whole_set_cross_validated()
    {
        var evaluation = Evaluate(SmallSet.Read(["w", "v"], []));
        Assert.Equal(EvaluationWay.CrossValidation, evaluation.Way);
        Assert.Equal(300, Metric(evaluation, "calibration_error").Figure.Count);
    }

    [Fact]
    public void Training_tells_what_evaluating_without_a_bundle_tells()
    {
        var evaluation = Evaluator.Evaluate(SmallSet.Training, null, SmallSet.Options, null, CancellationToken.None);
        Assert.Equal(EvaluationWay.CrossValidation, evaluation.Way);
        Assert.Equal(model.Trained.Metrics, evaluation.Metrics);
        Assert.Equal(608, Metric(evaluation, "calibration_error").Figure.Count);
    }

    [Fact]
    public void Only_the_half_of_the_background_that_chose_no_threshold_is_told()
    {
        var judged = SmallSet.Training.Labelled.Where(c => c.Malicious).Select(c => c.Case.Review.Trim()).ToHashSet();
        var reviews = SmallSet.Training.Background.Where(c => c.Chat.Count == 0 && !judged.Contains(c.Review.Trim())).ToArray();
        var told = model.Trained.Metrics.Single(m => m.Name == "false_alarms_reviews").Figure.Count;
        Assert.Equal(reviews.Count(c => Training.Data.Folds.One.OfBackground(c).Half == 1), told);
        Assert.InRange(told, 1, reviews.Length - 1);
    }

    private Evaluation Evaluate(Training.Data.TrainingSet set) => Evaluator.Evaluate(set, model.Scorer, SmallSet.Options, null, CancellationToken.None);

    private static MeasuredMetric Metric(Evaluation evaluation, string name) => evaluation.Metrics.Single(m => m.Name == name);

    private static void Is(Evaluation evaluation, string name, double value, int count)
    {
        var figure = Metric(evaluation, name).Figure;
        Assert.Equal(value, figure.Value, 6e-6);
        Assert.Equal(count, figure.Count);
        Assert.InRange(figure.Value, figure.Low, figure.High);
    }
}
