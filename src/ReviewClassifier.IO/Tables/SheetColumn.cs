namespace ReviewClassifier.IO.Tables;

/// <summary>A column of a sheet that is written.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Width">How wide it is, in characters.</param>
/// <param name="Choices">The words a person may choose from there; null where any text may stand.</param>
internal sealed record SheetColumn(string Name, int Width, IReadOnlyList<string>? Choices = null)
{
    /// <summary>Whether it is there without being shown.</summary>
    public bool Hidden { get; init; }
}
