namespace ReviewClassifier.Training.Data;

/// <summary>Where a case of the table comes from.</summary>
internal enum CaseKind
{
    /// <summary>Judged by a person.</summary>
    Labelled,

    /// <summary>A background chat.</summary>
    BackgroundChat,

    /// <summary>A background review without a chat.</summary>
    BackgroundReview,
}
