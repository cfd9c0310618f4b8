namespace ReviewClassifier.IO.Histories;

/// <summary>How a history is written, as it was found.</summary>
/// <param name="Form">Its form.</param>
public sealed record SourceShape(SourceForm Form)
{
    /// <summary>The encoding of text with separators, such as <c>utf-8</c> or <c>gb18030</c>; null for other forms.</summary>
    public string? Encoding { get; init; }

    /// <summary>What parts its cells; null for other forms.</summary>
    public char? Separator { get; init; }

    /// <summary>The sheet that is read; null where there are no sheets or only one.</summary>
    public string? Sheet { get; init; }

    /// <summary>The sheet of the chats; null where there is none.</summary>
    public string? ChatSheet { get; init; }

    /// <summary>Where the headers stand, from 1; 0 where there are none.</summary>
    public long HeaderLine { get; init; }

    /// <summary>The headers and what is read from their columns; empty for JSON Lines and for an empty table.</summary>
    public IReadOnlyList<MappedHeader> Headers { get; init; } = [];
}

/// <summary>A header of a table.</summary>
/// <param name="Name">What stands there; empty where a column has none.</param>
/// <param name="Field">The field that is read from its column; null where it is not used.</param>
public sealed record MappedHeader(string Name, string? Field);
