namespace ReviewClassifier.Appeals;

/// <summary>The moment from which a platform counts a window.</summary>
public enum WindowStart
{
    /// <summary>The buyer, or the platform for them, confirmed the receipt (交易成功).</summary>
    Confirmed,

    /// <summary>The goods were received or the service was used.</summary>
    Received,

    /// <summary>The review was written.</summary>
    Reviewed,

    /// <summary>The platform told the shop of the buyer's complaint.</summary>
    Notice,
}

/// <summary>How long a platform hears a shop.</summary>
/// <param name="Hours">The hours, from 1.</param>
/// <param name="From">The moment they count from.</param>
public sealed record AppealWindow(int Hours, WindowStart From);
