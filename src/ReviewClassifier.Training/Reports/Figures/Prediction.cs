namespace ReviewClassifier.Training.Reports.Figures;

/// <summary>What a person and a model that never saw it say of one case; without any of its text.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Kind"><c>labelled</c>, <c>background_chat</c> or <c>background_review</c>.</param>
/// <param name="Group">Its file; null for background.</param>
/// <param name="Fold">The fold in which it was scored; null where the bundle scored it.</param>
/// <param name="Counted">Whether figures are computed from it; false for the background that chose the thresholds.</param>
/// <param name="Label">The person's label; background is taken as genuine.</param>
/// <param name="Pattern">The person's pattern.</param>
/// <param name="Predicted">The most probable pattern.</param>
/// <param name="Probability">The probability of malicious.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="HasChat">Whether it has a chat.</param>
/// <param name="Platform">Its platform.</param>
/// <param name="Category">Its category.</param>
/// <param name="Rating">Its stars.</param>
/// <param name="Script">Which characters it is written in.</param>
/// <param name="Length">The characters of its review and the buyer's lines.</param>
/// <param name="Lines">Its judged lines.</param>
internal sealed record Prediction(
    string Id,
    string Kind,
    string? Group,
    int? Fold,
    bool Counted,
    string Label,
    string? Pattern,
    string Predicted,
    double Probability,
    string Verdict,
    bool HasChat,
    string? Platform,
    string? Category,
    int? Rating,
    string Script,
    int Length,
    IReadOnlyList<PredictedLine> Lines);

/// <summary>What is said of one line.</summary>
/// <param name="Line">Its place in the chat; null for the review.</param>
/// <param name="Strength">How strongly it speaks for malicious.</param>
/// <param name="Surfaced">Whether it is shown as evidence.</param>
/// <param name="Labels">The labels that a person gave it.</param>
/// <param name="Scores">The labels' scores before the logistic function, in order; null for background, whose lines nobody labelled.</param>
internal sealed record PredictedLine(
    int? Line, double Strength, bool Surfaced, IReadOnlyList<string> Labels, IReadOnlyList<float>? Scores);
