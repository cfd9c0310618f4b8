using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Histories;

/// <summary>A history in JSON Lines.</summary>
internal sealed class LineSource(JsonLinesReader lines) : CaseSource
{
    public override SourceShape Shape { get; } = new(SourceForm.JsonLines);

    internal override long Line => lines.Line;

    public override CaseBlock? NextBlock() => lines.ReadBlock() is { } block ? new Block(block) : null;

    public override void Dispose() => lines.Dispose();

    private sealed class Block(LineBlock lines) : CaseBlock
    {
        public override int Count => lines.Count;

        public override ReadRow<Case> Parse(int row, bool textRequired = true)
        {
            var line = lines[row];
            var parsed = line.Fault is { } fault ? new(fault) : CaseParser.Parse(line.Bytes, lines.File, line.Number, textRequired);
            return new(parsed, parsed.Ok ? default : line.Bytes.ToArray());
        }

        public override void Dispose() => lines.Dispose();
    }
}
