using ReviewClassifier.Models;
using ReviewClassifier.Training.Comparisons;

namespace ReviewClassifier.Training.Reports;

/// <summary>What a report holds beside the figures.</summary>
/// <param name="Previous">The model that stood there before, to compare its recorded figures with; null where there was none.</param>
/// <param name="Comparison">That model and the new one on cases that neither was trained on; null where they were not compared.</param>
/// <param name="WithText">Whether text of cases stands in it; without, nothing in it can be traced to a buyer's words.</param>
public sealed record ReportOptions(ModelManifest? Previous = null, Comparison? Comparison = null, bool WithText = true);
