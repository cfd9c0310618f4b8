namespace ReviewClassifier.Training;

/// <summary>Training or evaluation cannot go on with what it was given; the message is one sentence that says what was found and what to do.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>An exception without a message of its own.</summary>
    public TrainingException()
    {
    }

    /// <summary>An exception with its one-sentence message.</summary>
    public TrainingException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its message and the failure below it.</summary>
    public TrainingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
