namespace ReviewClassifier.Text;

/// <summary>
/// A dictionary or table file cannot be used: it is missing, cut short, damaged, foreign or of another version. The message is one
/// sentence that says what was found, in which file, and what to do.
/// </summary>
public sealed class DictionaryException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public DictionaryException()
    {
    }

    /// <summary>An exception with its one-sentence message.</summary>
    public DictionaryException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its one-sentence message and the failure below it.</summary>
    public DictionaryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
