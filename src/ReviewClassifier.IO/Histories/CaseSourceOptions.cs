namespace ReviewClassifier.IO.Histories;

/// <summary>How a history is read.</summary>
public sealed record CaseSourceOptions
{
    /// <summary>Which headers of tables name which fields, beside those that are known.</summary>
    public ColumnMapping Columns { get; init; } = ColumnMapping.None;

    /// <summary>About how many bytes of the input a block holds; a block grows only for a longer row. 16 to 1 GiB.</summary>
    public int BlockBytes { get; init; } = 1 << 18;
}
