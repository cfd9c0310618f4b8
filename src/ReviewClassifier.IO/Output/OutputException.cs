namespace ReviewClassifier.IO.Output;

/// <summary>An output that cannot be written. The message is one sentence for the user: which file, what is wrong, what to do.</summary>
public sealed class OutputException : Exception
{
    /// <summary>Without a message.</summary>
    public OutputException()
    {
    }

    /// <summary>With a sentence for the user.</summary>
    public OutputException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence for the user and what the system said.</summary>
    public OutputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
