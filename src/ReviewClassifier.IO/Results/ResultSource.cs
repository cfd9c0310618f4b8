using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Results;

/// <summary>The results of a file of JSON Lines, to be read as often as a form needs, a block of lines in memory at a time.</summary>
/// <param name="path">The file; a damaged line is <see cref="InputException"/>, for a conversion loses no row.</param>
/// <param name="stop">Asks to stop.</param>
internal sealed class ResultSource(string path, CancellationToken stop)
{
    /// <summary>The rows in the order of the file.</summary>
    public IEnumerable<ResultRow> Rows()
    {
        using var reader = JsonLinesReader.Open(path);
        while (reader.ReadBlock() is { } block)
        {
            stop.ThrowIfCancellationRequested();
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    yield return Row(block, i);
                }
            }
        }
    }

    /// <summary>The file as it stands there, unpacked.</summary>
    public void CopyTo(Stream output)
    {
        using var input = InputFile.Open(path);
        var buffer = new byte[1 << 16];
        while (input.Read(buffer) is > 0 and var read)
        {
            stop.ThrowIfCancellationRequested();
            output.Write(buffer, 0, read);
        }
    }

    private ResultRow Row(LineBlock block, int i)
    {
        var line = block[i];
        var parsed = ResultParser.Parse(line, path);
        return parsed.Ok
            ? new ResultRow(parsed.Value, Encoding.UTF8.GetString(line.Bytes))
            : throw new InputException(parsed.Fault.ToString());
    }
}
