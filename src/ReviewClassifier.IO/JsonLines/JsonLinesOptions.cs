namespace ReviewClassifier.IO.JsonLines;

/// <summary>How much memory reading lines may take.</summary>
public sealed record JsonLinesOptions
{
    /// <summary>The longest line that is held, in bytes; a longer one becomes a fault. 1 to 1 GiB, 64 MiB by default.</summary>
    public int MaxLineBytes { get; init; } = 64 << 20;

    /// <summary>How much is read at a time, in bytes; a block grows only for a longer line. 16 to 1 GiB, 1 MiB by default.</summary>
    public int BlockBytes { get; init; } = 1 << 20;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxLineBytes, 1, nameof(MaxLineBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxLineBytes, 1 << 30, nameof(MaxLineBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(BlockBytes, 16, nameof(BlockBytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BlockBytes, 1 << 30, nameof(BlockBytes));
    }
}
