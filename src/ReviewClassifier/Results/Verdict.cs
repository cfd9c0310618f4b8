namespace ReviewClassifier.Results;

/// <summary>What is said of a case.</summary>
public enum Verdict
{
    /// <summary>The review, or the threat of one, is used as a lever or a weapon.</summary>
    Malicious,

    /// <summary>A real grievance.</summary>
    Genuine,

    /// <summary>Not enough to say.</summary>
    Insufficient,
}
