namespace ReviewClassifier.Training.Labels.Check;

/// <summary>The label of a case, or the labels of a line, with how much models that never saw its file believe it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Given">The label as it stands (<see cref="LabelWords"/>).</param>
/// <param name="Suggested">The label that the models suggest; the given one where they suggest no other.</param>
/// <param name="Confidence">How probable it is that the given label is right, 0 to 1; of a line, of the label that is least so.</param>
/// <param name="Reason">Why another is suggested, in words; empty where none is.</param>
public sealed record RankedLabel(LabelPlace Place, string Given, string Suggested, double Confidence, string Reason)
{
    /// <summary>Whether another label is suggested.</summary>
    public bool IsSuspicious => Suggested != Given;
}
