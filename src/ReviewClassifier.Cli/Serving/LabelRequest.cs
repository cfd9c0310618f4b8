namespace ReviewClassifier.Cli.Serving;

/// <summary>What <c>label</c> was asked for.</summary>
/// <param name="Files">The files of cases.</param>
/// <param name="Output">Where labelled cases go; null for beside each file.</param>
/// <param name="By">Who labels; null to ask.</param>
/// <param name="Port">The port; null for the usual one.</param>
/// <param name="Open">Whether to open the browser.</param>
/// <param name="Model">The folder of the model.</param>
internal sealed record LabelRequest(IReadOnlyList<string> Files, string? Output, string? By, int? Port, bool Open, string Model);
