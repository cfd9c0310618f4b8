namespace ReviewClassifier.Web.Labelling;

/// <summary>How far the labelling of a case has come.</summary>
public enum Stage
{
    /// <summary>Nothing is recorded.</summary>
    Open,

    /// <summary>Something is recorded, but it is not finished.</summary>
    Draft,

    /// <summary>A person put it off; it comes back at the end.</summary>
    Skipped,

    /// <summary>Finished: it keeps the guide's rules and is written to the output.</summary>
    Done,
}
