namespace ReviewClassifier.Cli.Messages;

/// <summary>Options that do not go together. The message is one sentence for the user: what was given, what to give instead.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
