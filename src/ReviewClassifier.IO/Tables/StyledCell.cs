namespace ReviewClassifier.IO.Tables;

/// <summary>How a cell looks beside what it holds.</summary>
internal enum CellLook
{
    /// <summary>As its kind does.</summary>
    Usual,

    /// <summary>Red, for what cannot wait.</summary>
    Urgent,

    /// <summary>A number as whole percent.</summary>
    Percent,
}

/// <summary>A cell that looks other than its kind does.</summary>
/// <param name="Value">A string, a number, a <see cref="DateTime"/> or null.</param>
/// <param name="Look">How it looks.</param>
internal sealed record StyledCell(object? Value, CellLook Look);
