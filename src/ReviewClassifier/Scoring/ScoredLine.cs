namespace ReviewClassifier.Scoring;

/// <summary>What the models say of one judged line.</summary>
/// <param name="Line">Its place in the chat, or null for the review.</param>
/// <param name="Columns">The scores of <see cref="Models.EvidenceColumns"/>, before the logistic function.</param>
/// <param name="Review">The review model's score; 0 for a chat line.</param>
public sealed record ScoredLine(int? Line, float[] Columns, float Review)
{
    /// <summary>Whether it is the review.</summary>
    public bool IsReview => Line is null;
}
