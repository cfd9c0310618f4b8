using ReviewClassifier.Models;

namespace ReviewClassifier.Training.Slices;

/// <summary>A part of the labelled cases, and of the background where it has the same property.</summary>
/// <param name="Dimension">What the cases are divided by.</param>
/// <param name="Value">The part.</param>
/// <param name="Cases">Its labelled cases.</param>
/// <param name="Malicious">The malicious ones among them.</param>
/// <param name="Balanced">The mean of the share of malicious called malicious and of genuine not called malicious.</param>
/// <param name="Auc">The AUC.</param>
/// <param name="Recall">Malicious cases called malicious.</param>
/// <param name="FalseAlarms">Genuine labelled cases called malicious.</param>
/// <param name="EvidenceAp">Average precision of a buyer's line speaking for malicious.</param>
/// <param name="BackgroundAlarms">Background cases called malicious.</param>
internal sealed record SliceFigure(
    string Dimension,
    string Value,
    int Cases,
    int Malicious,
    Figure Balanced,
    Figure Auc,
    Figure Recall,
    Figure FalseAlarms,
    Figure EvidenceAp,
    Figure BackgroundAlarms);
