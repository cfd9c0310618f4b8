namespace ReviewClassifier.IO.Labelled.LabelStudio;

/// <summary>One person's annotation of a task.</summary>
internal sealed class StudioAnnotation
{
    /// <summary>Where it starts in the row, in bytes.</summary>
    public int At { get; init; }

    /// <summary>Whether the person skipped the task.</summary>
    public bool Cancelled { get; set; }

    /// <summary>Whether it was chosen as the right one.</summary>
    public bool GroundTruth { get; set; }

    /// <summary>The annotator: an email address, or a number where there is none.</summary>
    public string? CompletedBy { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public List<StudioResult> Results { get; } = [];
}
