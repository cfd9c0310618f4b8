namespace ReviewClassifier.Cli.Serving;

/// <summary>What <c>serve</c> was asked for.</summary>
/// <param name="Urls">The addresses, parted by semicolons; null for the usual one.</param>
/// <param name="Token">What a visitor has to know; null for nothing.</param>
/// <param name="English">Whether a visitor who has chosen no language reads English.</param>
/// <param name="Open">Whether to open the browser.</param>
/// <param name="History">The results of a batch whose history is shown; null for none.</param>
/// <param name="Model">The folder of the model.</param>
internal sealed record ServeRequest(string? Urls, string? Token, bool English, bool Open, string? History, string Model);
