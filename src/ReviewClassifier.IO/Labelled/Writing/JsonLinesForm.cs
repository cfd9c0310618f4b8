using System.Buffers;
using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled.Writing;

/// <summary>JSON Lines of the labelling guide.</summary>
internal sealed class JsonLinesForm : ILabelledWriter
{
    public void Write(Stream stream, IReadOnlyList<LabelledCase> cases)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new CaseWriter(buffer);
        foreach (var item in cases)
        {
            writer.Write(item);
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }
}
