namespace ReviewClassifier.Appeals;

/// <summary>The platforms' rules cannot be used; the message is one sentence that says what was found, where, and what to do.</summary>
public sealed class RulesException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public RulesException()
    {
    }

    /// <summary>An exception with its one-sentence message.</summary>
    public RulesException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its one-sentence message and the failure below it.</summary>
    public RulesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
