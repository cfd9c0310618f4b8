using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Histories;

/// <summary>Ends a source that broke off with a row at fault, so that what is missing is not missed.</summary>
internal sealed class BreakReport(CaseSource source, BreakingStream stream, string file, FileStream? onDisk) : CaseSource
{
    private bool ended;

    public override SourceShape Shape => source.Shape;

    public override double Done => onDisk is { CanSeek: true, Length: > 0 and var length } ? (double)onDisk.Position / length : 0;

    internal override long Line => source.Line;

    public override CaseBlock? NextBlock()
    {
        if (ended)
        {
            return null;
        }

        if (source.NextBlock() is { } block)
        {
            return block;
        }

        ended = true;
        return stream.Break is null ? null : new Broken(new Fault(
            file, source.Line + 1, 1, "", "packed data that break off or are damaged from here on", "a whole file",
            "get the file again: rows behind this place are missing"));
    }

    public override void Dispose() => source.Dispose();

    private sealed class Broken(Fault fault) : CaseBlock
    {
        public override int Count => 1;

        public override ReadRow<Case> Parse(int row, bool textRequired = true) => new(new Parsed<Case>(fault), default);

        public override void Dispose()
        {
        }
    }
}
