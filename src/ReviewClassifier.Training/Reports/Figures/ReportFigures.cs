using ReviewClassifier.Models;
using ReviewClassifier.Training.Data;
using ReviewClassifier.Training.Slices;

namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>All figures of a report, as <c>report.json</c> holds them; <see cref="Predictions"/> are what they are computed from.</summary>
/// <param name="Model">The model's version.</param>
/// <param name="Way">How it was measured: <c>training</c>, <c>unseen</c> or <c>cross_validation</c>.</param>
/// <param name="Seed">The seed of shuffles and of the bootstrap.</param>
/// <param name="Folds">The folds of cross-validation; 0 where the bundle itself scored the cases.</param>
/// <param name="Draws">The draws of the bootstrap.</param>
/// <param name="Data">What it was measured on.</param>
/// <param name="Files">The files, with their digests.</param>
/// <param name="Chosen">The thresholds of the model.</param>
/// <param name="Previous">The model that stood there before; null where there was none.</param>
/// <param name="Metrics">The metrics.</param>
/// <param name="Slices">Parts of the labelled cases.</param>
/// <param name="Labels">The evidence labels.</param>
/// <param name="Curves">Precision-recall and ROC curves.</param>
/// <param name="Reliability">The bins of the probability.</param>
/// <param name="Thresholds">What other thresholds of malicious would give.</param>
/// <param name="Verdicts">Verdicts by what the cases are.</param>
/// <param name="Patterns">The malicious patterns.</param>
/// <param name="LearningCurve">The model with fewer files to learn from; empty where not measured.</param>
/// <param name="Background">The background; null where there is none.</param>
/// <param name="Features">The n-grams that weigh most in each label.</param>
/// <param name="Mistakes">Labelled cases whose verdict is the other one, the worst first.</param>
/// <param name="Steps">What took how long; the only figures that differ from run to run.</param>
/// <param name="Predictions">What the model says of every case.</param>
internal sealed record ReportFigures(
    string Model,
    string Way,
    int Seed,
    int Folds,
    int Draws,
    DataFigures Data,
    IReadOnlyList<DataFile> Files,
    Thresholds Chosen,
    PreviousModel? Previous,
    IReadOnlyList<MetricFigure> Metrics,
    IReadOnlyList<SliceFigure> Slices,
    IReadOnlyList<LabelFigure> Labels,
    IReadOnlyList<CurveFigure> Curves,
    IReadOnlyList<BinFigure> Reliability,
    IReadOnlyList<ThresholdFigure> Thresholds,
    IReadOnlyList<VerdictFigure> Verdicts,
    IReadOnlyList<PatternFigure> Patterns,
    IReadOnlyList<LearningFigure> LearningCurve,
    BackgroundFigures? Background,
    IReadOnlyList<FeatureFigure> Features,
    IReadOnlyList<MistakeFigure> Mistakes,
    IReadOnlyList<StepFigure> Steps,
    IReadOnlyList<Prediction> Predictions);

/// <summary>What the figures were measured on.</summary>
internal sealed record DataFigures(
    int Labelled, int Malicious, int WithoutChat, int Groups, int BackgroundReviews, int BackgroundChats);

/// <summary>The model that a new one would replace.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Metrics">Its own recorded figures, measured when it was trained.</param>
/// <param name="SameData">Whether it was trained on the same files, byte for byte, so that its figures are of the same cases.</param>
/// <param name="Outcome">What a comparison on cases new to both shows; null where there was none.</param>
/// <param name="Sentence">That in one sentence.</param>
internal sealed record PreviousModel(
    string Version, IReadOnlyDictionary<string, Figure> Metrics, bool SameData, string? Outcome = null, string? Sentence = null);

/// <summary>A metric; its difference is new less previous, null where either is missing.</summary>
internal sealed record MetricFigure(
    string Name, string Says, string? Promise, bool? Kept, bool HighIsGood, Figure Figure, Figure? Previous, double? Difference);

/// <summary>An evidence label on the buyers' chat lines.</summary>
/// <param name="Name">The label.</param>
/// <param name="Holding">The lines that a person gave it.</param>
/// <param name="Ap">Its average precision.</param>
/// <param name="Threshold">Its threshold.</param>
/// <param name="Precision">Its precision there; null where nothing is above it.</param>
/// <param name="Recall">Its recall there; null where no line holds it.</param>
internal sealed record LabelFigure(string Name, int Holding, Figure Ap, double Threshold, double? Precision, double? Recall);

/// <summary>A curve in the unit square.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Kind"><c>precision_recall</c> (recall, precision) or <c>roc</c> (false-alarm rate, recall).</param>
/// <param name="Area">Average precision, or the area under the ROC curve.</param>
/// <param name="Points">Its points, thinned out to a few hundred.</param>
internal sealed record CurveFigure(string Name, string Kind, double Area, IReadOnlyList<double[]> Points);

/// <summary>A bin of the probability over the labelled cases.</summary>
internal sealed record BinFigure(double From, double To, int Count, double Mean, double Share, double Low, double High);

/// <summary>What a threshold of malicious gives; the lines surfaced stay as they are.</summary>
/// <param name="Threshold">The least probability of malicious.</param>
/// <param name="Chosen">Whether it is the model's own.</param>
/// <param name="RecallChat">Malicious cases with a chat called malicious.</param>
/// <param name="RecallNoChat">Malicious cases without a chat called malicious.</param>
/// <param name="Precision">Of the labelled cases called malicious, those that are.</param>
/// <param name="GenuineAlarms">Genuine labelled cases called malicious.</param>
/// <param name="Per1000Reviews">False alarms per 1,000 background reviews.</param>
/// <param name="Per1000Chats">False alarms per 1,000 background chats.</param>
internal sealed record ThresholdFigure(
    double Threshold,
    bool Chosen,
    double? RecallChat,
    double? RecallNoChat,
    double? Precision,
    double? GenuineAlarms,
    double? Per1000Reviews,
    double? Per1000Chats);

/// <summary>How often each verdict is given to cases of one kind.</summary>
internal sealed record VerdictFigure(string Cases, int Malicious, int Insufficient, int Genuine);

/// <summary>A malicious pattern.</summary>
/// <param name="Name">The pattern.</param>
/// <param name="Count">Its labelled cases.</param>
/// <param name="Recall">Those called malicious.</param>
/// <param name="Insufficient">Those called insufficient.</param>
/// <param name="Genuine">Those called genuine.</param>
/// <param name="Predicted">How many were given each pattern, in order of declaration.</param>
internal sealed record PatternFigure(string Name, int Count, Figure Recall, int Insufficient, int Genuine, IReadOnlyList<int> Predicted);

/// <summary>A point of the learning curve.</summary>
internal sealed record LearningFigure(double Share, int Groups, int Cases, IReadOnlyDictionary<string, Figure> Figures);

/// <summary>The background.</summary>
/// <param name="Reviews">Its reviews.</param>
/// <param name="Chats">Its chats.</param>
/// <param name="Suspicious">How many of both reach <paramref name="SuspiciousFrom"/>.</param>
/// <param name="SuspiciousFrom">The probability from which a background case looks malicious.</param>
/// <param name="Warning">Why the background seems to hold malicious cases; null where it does not.</param>
/// <param name="Highest">The highest probabilities.</param>
/// <param name="Effect">What learning from it changes; empty where not measured.</param>
internal sealed record BackgroundFigures(
    int Reviews,
    int Chats,
    int Suspicious,
    double SuspiciousFrom,
    string? Warning,
    IReadOnlyList<SuspectFigure> Highest,
    IReadOnlyList<EffectFigure> Effect);

/// <summary>A background case that looks malicious.</summary>
/// <param name="Prediction">Its place in the predictions.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><c>background_review</c> or <c>background_chat</c>.</param>
/// <param name="Probability">Its probability, from models that never saw it.</param>
internal sealed record SuspectFigure(int Prediction, string Id, string Kind, double Probability);

/// <summary>A metric with background and without it.</summary>
internal sealed record EffectFigure(string Name, string Says, Figure With, Figure Without);

/// <summary>The n-grams that weigh most in a label.</summary>
internal sealed record FeatureFigure(string Label, IReadOnlyList<WeightFigure> For, IReadOnlyList<WeightFigure> Against);

/// <summary>An n-gram and its weight in the logistic sum, for a line of which it is the only known n-gram.</summary>
internal sealed record WeightFigure(string Text, double Weight);

/// <summary>A labelled case whose verdict is the other one.</summary>
/// <param name="Prediction">Its place in the predictions.</param>
/// <param name="Kind"><c>false_alarm</c> or <c>miss</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Group">Its file.</param>
/// <param name="Probability">Its probability.</param>
internal sealed record MistakeFigure(int Prediction, string Kind, string Id, string Group, double Probability);
