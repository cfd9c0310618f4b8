using ReviewClassifier.Cases;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>Writes labelled cases in one form.</summary>
internal interface ILabelledWriter
{
    /// <summary>Writes them all; the stream stays open.</summary>
    void Write(Stream stream, IReadOnlyList<LabelledCase> cases);
}
