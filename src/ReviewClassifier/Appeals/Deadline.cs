using ReviewClassifier.Cases;

namespace ReviewClassifier.Appeals;

/// <summary>How an appeal stands in time.</summary>
public enum DeadlineState
{
    /// <summary>Not known; <see cref="Deadline.Reason"/> says why.</summary>
    Unknown,

    /// <summary>There is time.</summary>
    Open,

    /// <summary>Less than 48 hours are left.</summary>
    Soon,

    /// <summary>It is over.</summary>
    Expired,
}

/// <summary>Why the days left are not known.</summary>
public enum DeadlineReason
{
    /// <summary>The case does not name its platform.</summary>
    NoPlatform,

    /// <summary>The platform is not in the rules.</summary>
    OtherPlatform,

    /// <summary>The platform's window is not known.</summary>
    NoWindow,

    /// <summary>The order's times do not tell from when the window counts.</summary>
    NoTime,

    /// <summary>The window counts from the platform's notice of the complaint, which no order holds.</summary>
    NoNotice,

    /// <summary>
    /// Counted from the receipt it is over, but the window counts from the confirmation, which comes later and is not known.
    /// </summary>
    PerhapsOver,
}

/// <summary>How a time counted stands to the true end of the window.</summary>
public enum DeadlineBound
{
    /// <summary>It is the end.</summary>
    Exact,

    /// <summary>The end is not before it: counted from a moment that comes before the window's own.</summary>
    AtLeast,

    /// <summary>The end is not after it: counted from a moment that comes after the window's own.</summary>
    AtMost,
}

/// <summary>How long a case may still be appealed, counted from the order's times by the platform's rules.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Reason">Why it is not known; null where it is.</param>
/// <param name="Until">The end, shop's local time; null where nothing could be counted.</param>
/// <param name="Left">The time left, negative when over; null exactly when <paramref name="Until"/> is.</param>
/// <param name="From">The moment that was counted from; null where nothing could be counted.</param>
/// <param name="Bound">How <paramref name="Until"/> stands to the true end.</param>
/// <param name="Window">The platform's window; null where it is not known.</param>
public sealed record Deadline(
    DeadlineState State,
    DeadlineReason? Reason,
    DateTime? Until,
    TimeSpan? Left,
    WindowStart? From,
    DeadlineBound Bound,
    AppealWindow? Window)
{
    /// <summary>Below it a shop is warned.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromHours(48);

    /// <summary>Whole days left, rounded down; 0 or less on the last day and after; null where not known.</summary>
    public int? DaysLeft => State == DeadlineState.Unknown || Left is not { } left ? null : (int)Math.Floor(left.TotalDays);

    /// <summary>Whether it is over for sure.</summary>
    public bool Expired => State == DeadlineState.Expired;

    /// <summary>The time left to appeal a case.</summary>
    /// <param name="item">The case.</param>
    /// <param name="rules">The platforms' rules.</param>
    /// <param name="now">The shop's local time (China).</param>
    /// <param name="noticedAt">When the platform told the shop of the buyer's complaint, for windows that count from there.</param>
    public static Deadline Of(Case item, PlatformRules rules, DateTime now, DateTime? noticedAt = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(rules);
        if (string.IsNullOrWhiteSpace(item.Platform))
            return NotKnown(DeadlineReason.NoPlatform, null);
        if (rules.Find(item) is not { } platform)
            return NotKnown(DeadlineReason.OtherPlatform, null);
        // A shop that was told of a complaint has to answer that, and sooner.
        var window = noticedAt is null ? platform.Window ?? platform.Answer : platform.Answer ?? platform.Window;
        if (window is null)
            return NotKnown(DeadlineReason.NoWindow, null);
        return DeadlineStart.Find(window.From, item.Order, noticedAt) is { } start
            ? Counted(window, start, now)
            : NotKnown(window.From == WindowStart.Notice ? DeadlineReason.NoNotice : DeadlineReason.NoTime, window);
    }

    /// <summary>How an appeal stands whose end was counted.</summary>
    /// <param name="left">The time left, negative when over.</param>
    /// <param name="bound">How the end that was counted stands to the true one.</param>
    public static DeadlineState StateOf(TimeSpan left, DeadlineBound bound) => left switch
    {
        _ when left <= TimeSpan.Zero => bound == DeadlineBound.AtLeast ? DeadlineState.Unknown : DeadlineState.Expired,
        _ when left < Warning => DeadlineState.Soon,
        _ => DeadlineState.Open,
    };

    private static Deadline Counted(AppealWindow window, DeadlineStart start, DateTime now)
    {
        if (DateTime.MaxValue - start.At < TimeSpan.FromHours(window.Hours))
            return NotKnown(DeadlineReason.NoTime, window);
        var until = start.At.AddHours(window.Hours);
        var left = until - now;
        var state = StateOf(left, start.Bound);
        return new Deadline(
            state, state == DeadlineState.Unknown ? DeadlineReason.PerhapsOver : null, until, left, start.Moment, start.Bound, window);
    }

    private static Deadline NotKnown(DeadlineReason reason, AppealWindow? window) =>
        new(DeadlineState.Unknown, reason, null, null, null, DeadlineBound.Exact, window);
}
