namespace ReviewClassifier.Histories.Bursts;

/// <summary>What was counted in a window that starts with a marked row, and around it.</summary>
internal readonly record struct WindowCounts
{
    /// <summary>Start of the window, in seconds.</summary>
    public long Start { get; init; }

    /// <summary>End of the window, exclusive.</summary>
    public long End { get; init; }

    /// <summary>How far the neighbourhood reaches on either side of the window, in seconds.</summary>
    public long Reach { get; init; }

    /// <summary>Marked rows in the window, the first one included.</summary>
    public long Marked { get; init; }

    /// <summary>All rows in the window.</summary>
    public long All { get; init; }

    /// <summary>Marked rows in the neighbourhood.</summary>
    public long NearMarked { get; init; }

    /// <summary>All rows in the neighbourhood.</summary>
    public long NearAll { get; init; }

    /// <summary>The group that the window is of.</summary>
    public GroupCounts Group { get; init; }
}

/// <summary>What was counted in a whole group.</summary>
/// <param name="Marked">Marked rows.</param>
/// <param name="All">All rows.</param>
/// <param name="First">The time of the first row, in seconds.</param>
/// <param name="Last">The time of the last row.</param>
internal readonly record struct GroupCounts(long Marked, long All, long First, long Last);
