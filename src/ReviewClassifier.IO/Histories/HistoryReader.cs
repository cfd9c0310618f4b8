using ReviewClassifier.Histories;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Histories;

/// <summary>Reads the rows of a history one after another on the caller's thread, in bounded memory.</summary>
public static class HistoryReader
{
    /// <summary>The rows of a file (gunzipped where it is gzip), each a row or a fault, in order; read as they are asked for.</summary>
    /// <exception cref="InputException">The file cannot be opened or read on.</exception>
    public static IEnumerable<Parsed<HistoryRow>> ReadFile(string path, JsonLinesOptions? options = null)
    {
        using var lines = JsonLinesReader.Open(path, options);
        foreach (var parsed in Read(lines, path))
        {
            yield return parsed;
        }
    }

    /// <summary>The same for a stream, which is closed at the end.</summary>
    public static IEnumerable<Parsed<HistoryRow>> Read(Stream stream, string file, JsonLinesOptions? options = null)
    {
        using var lines = new JsonLinesReader(stream, file, options);
        foreach (var parsed in Read(lines, file))
        {
            yield return parsed;
        }
    }

    private static IEnumerable<Parsed<HistoryRow>> Read(JsonLinesReader lines, string file)
    {
        while (lines.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    yield return HistoryParser.Parse(block[i], file);
                }
            }
        }
    }
}
