namespace ReviewClassifier.Training.Labels.Agreement;

/// <summary>How far two annotators agree on one label.</summary>
/// <param name="Label">The label's name; <c>malicious</c> is the case label.</param>
/// <param name="Counts">How often they gave it; of the case label a case counts once, of the others every line.</param>
/// <param name="Low">The lower end of kappa's 95 % interval; NaN where there is none.</param>
/// <param name="High">The upper end.</param>
public sealed record LabelAgreement(string Label, Kappa Counts, double Low, double High);

/// <summary>A label that two annotators gave differently.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">What is labelled; of a case, its review.</param>
/// <param name="First">The first annotator's label (<see cref="LabelWords"/>).</param>
/// <param name="Second">The second's.</param>
public sealed record Disagreement(LabelPlace Place, string Text, string First, string Second);

/// <summary>Two annotators beside each other.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="Cases">How many cases both judged.</param>
/// <param name="Unlike">How many ids both have whose texts differ: those are not compared.</param>
/// <param name="Labels">The agreement on the case label, then on each evidence label.</param>
/// <param name="Disagreements">Where they differ, in the order of the first's cases.</param>
public sealed record PairAgreement(
    string First, string Second, int Cases, int Unlike, IReadOnlyList<LabelAgreement> Labels, IReadOnlyList<Disagreement> Disagreements);
