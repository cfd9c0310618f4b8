using ReviewClassifier.Cases;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Reads labelled cases that stand one a line.</summary>
internal static class LabelledLines
{
    public static IEnumerable<ReadRow<LabelledCase>> Read(Stream stream, string file, string group, SeenIds ids)
    {
        using var lines = new JsonLinesReader(stream, file);
        var parser = new LabelledCaseParser(file, group, ids);
        while (lines.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    yield return Parse(parser, block[i]);
                }
            }
        }
    }

    private static ReadRow<LabelledCase> Parse(LabelledCaseParser parser, RawLine line)
    {
        var parsed = line.Fault is { } fault ? new(fault) : parser.Parse(line.Bytes, line.Number, column: 1);
        return new(parsed, parsed.Ok ? default : line.Bytes.ToArray());
    }
}
