using ReviewClassifier.Results;

namespace ReviewClassifier.IO.Results.Summary;

/// <summary>A flagged review whose time to appeal runs out.</summary>
/// <param name="Until">When it does.</param>
/// <param name="Id">Its case.</param>
/// <param name="Number">Its order; null where not known.</param>
/// <param name="Buyer">Its buyer; null where not known.</param>
/// <param name="Verdict">Malicious or insufficient.</param>
/// <param name="Probability">How probable malice is, 0 to 1.</param>
internal sealed record UrgentCase(DateTime Until, string Id, string? Number, string? Buyer, Verdict Verdict, double Probability);
