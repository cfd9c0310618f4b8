namespace ReviewClassifier.Web.Labelling;

/// <summary>The label of a case as a whole (source: the labelling guide).</summary>
public enum CaseLabel
{
    /// <summary>A real grievance.</summary>
    Genuine,

    /// <summary>The review, or the threat of one, is used as a lever or a weapon.</summary>
    Malicious,
}
