namespace ReviewClassifier.Appeals.Advice;

/// <summary>What an honest buyer complains of.</summary>
public enum ComplaintCause
{
    /// <summary>Slow answers, nobody there.</summary>
    SlowService,

    /// <summary>Late, lost or damaged on the way.</summary>
    Delivery,

    /// <summary>Broken or of poor quality.</summary>
    Quality,

    /// <summary>Other than described, wrong or short.</summary>
    Mismatch,

    /// <summary>Staff who were rude or put the buyer off.</summary>
    Attitude,
}

/// <summary>A cause, and the words that tell it.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Line">The line of the chat, from 0; null for the review.</param>
/// <param name="Found">The buyer's own words.</param>
public sealed record FoundCause(ComplaintCause Cause, int? Line, string Found);
