namespace ReviewClassifier.IO.Faults;

/// <summary>An input that cannot be read at all. The message is one sentence for the user: which file, what is wrong, what to do.</summary>
public sealed class InputException : Exception
{
    /// <summary>Without a message.</summary>
    public InputException()
    {
    }

    /// <summary>With a sentence for the user.</summary>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence for the user and what the system said.</summary>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
