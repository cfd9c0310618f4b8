using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.Web.Labelling;

/// <summary>A judgement that a case has or had, with the one before it.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Stage">How far the labelling had come.</param>
/// <param name="By">Who judged; null where the input does not say.</param>
/// <param name="At">When; null where the input does not say.</param>
/// <param name="Before">What it replaced; null for what the input holds.</param>
public sealed record Standing(Judgement Judgement, Stage Stage, string? By, DateTime? At, Standing? Before)
{
    /// <summary>What the input holds of a case.</summary>
    public static Standing Of(CaseToLabel item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var judgement = Judgement.Of(item);
        var stage = judgement.IsBlank ? Stage.Open : JudgementRules.Missing(judgement) is null ? Stage.Done : Stage.Draft;
        return new Standing(judgement, stage, item.LabelledBy, item.LabelledAt, null);
    }
}
