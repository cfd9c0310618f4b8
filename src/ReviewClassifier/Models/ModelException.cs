namespace ReviewClassifier.Models;

/// <summary>A model bundle cannot be used; the message is one sentence that says what was found, where, and what to do.</summary>
public sealed class ModelException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public ModelException()
    {
    }

    /// <summary>An exception with its one-sentence message.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its one-sentence message and the failure below it.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
