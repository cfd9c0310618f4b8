namespace ReviewClassifier.IO.Labelled.LabelStudio;

/// <summary>The controls of the labelling interface <c>data/label-studio.xml</c>, by name. Others are passed over.</summary>
internal static class StudioControls
{
    /// <summary>Choices, one: the case label.</summary>
    public const string Label = "label";

    /// <summary>Choices, one: which kind of malicious.</summary>
    public const string Pattern = "pattern";

    /// <summary>Choices, any number: the evidence labels of the review.</summary>
    public const string ReviewLabels = "review_labels";

    /// <summary>ParagraphLabels: the evidence labels of a chat line.</summary>
    public const string LineLabels = "line_labels";

    /// <summary>TextArea: why.</summary>
    public const string Note = "note";

    /// <summary>Text: the review.</summary>
    public const string Review = "review";

    /// <summary>Paragraphs: the chat.</summary>
    public const string Chat = "chat";
}
