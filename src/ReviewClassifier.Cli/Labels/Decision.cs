namespace ReviewClassifier.Cli.Labels;

/// <summary>One row of a sheet of decisions: a label, why it is doubted, and what a person decided.</summary>
internal sealed record Decision
{
    /// <summary>The line of the sheet, from 1, for messages; 0 where it is not read from one.</summary>
    public long SheetLine { get; init; }

    /// <summary>The case's file and the line in it, for the person; nothing is read from them.</summary>
    public string File { get; init; } = "";

    /// <inheritdoc cref="File"/>
    public long? Row { get; init; }

    /// <summary>The case.</summary>
    public required string Id { get; init; }

    /// <summary>Which part of the case, <c>case</c>, <c>review</c> or the number of the chat line from 0.</summary>
    public required string Part { get; init; }

    /// <summary>What is labelled, for the person.</summary>
    public string Text { get; init; } = "";

    /// <summary>The label as it stood.</summary>
    public string Given { get; init; } = "";

    /// <summary>The label that is suggested.</summary>
    public required string Suggested { get; init; }

    /// <summary>How probable the given label is, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why another is suggested.</summary>
    public string Reason { get; init; } = "";

    /// <summary><c>keep</c>, <c>change</c> (to what is suggested) or labels; empty where nothing is decided.</summary>
    public string Decided { get; init; } = "";

    /// <summary>The digest of the case as it was when the sheet was written.</summary>
    public required string Digest { get; init; }
}
