namespace ReviewClassifier.Appeals;

/// <summary>An appeal against a review that looks genuine is not made unless asked for; the message says what to do instead.</summary>
public sealed class AppealRefusedException : Exception
{
    /// <summary>An exception with the usual message.</summary>
    public AppealRefusedException()
        : base("这条评价更像真实的差评，没有生成申诉材料；请先解决买家的问题。 / "
            + "This looks like a genuine review, so no appeal was made; solve the buyer's problem first.")
    {
    }

    /// <summary>An exception with its one-sentence message.</summary>
    public AppealRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its one-sentence message and the failure below it.</summary>
    public AppealRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
