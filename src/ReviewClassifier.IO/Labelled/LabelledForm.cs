namespace ReviewClassifier.IO.Labelled;

/// <summary>The forms that labelled cases are written in; all of them are read too, and none loses anything of a case.</summary>
public enum LabelledForm
{
    /// <summary>JSON Lines of the labelling guide.</summary>
    JsonLines,

    /// <summary>A table with commas, the chat as JSON in one cell.</summary>
    Csv,

    /// <summary>The same with tabs.</summary>
    Tsv,

    /// <summary>A workbook with a sheet of the cases and one of the chat lines.</summary>
    Excel,

    /// <summary>An export of Label Studio, for the labelling interface of <c>data/label-studio.xml</c>.</summary>
    LabelStudio,

    /// <summary>An export of doccano's sequence labelling.</summary>
    Doccano,
}
