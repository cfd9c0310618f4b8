namespace ReviewClassifier.Cli.Serving;

/// <summary>Pages cannot be served here. The message is one sentence for the user.</summary>
internal sealed class ServingException(string message) : Exception(message);
