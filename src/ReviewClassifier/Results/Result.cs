using ReviewClassifier.Cases;

namespace ReviewClassifier.Results;

/// <summary>What scoring says of one case.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Probability">The calibrated probability that the case is malicious, 0 to 1.</param>
/// <param name="Pattern">The most probable pattern; null unless the verdict is malicious.</param>
/// <param name="Evidence">The lines that speak for malicious, highest score first.</param>
/// <param name="Mitigating">The lines that speak for the buyer, highest score first.</param>
/// <param name="Model">The version of the model bundle, such as <c>2026.11.22-1f3a9c</c>.</param>
public sealed record Result(
    string Id,
    Verdict Verdict,
    double Probability,
    Pattern? Pattern,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Evidence> Mitigating,
    string Model);
