using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;

namespace ReviewClassifier.IO.JsonLines;

/// <summary>Reads the cases of JSON Lines one after another on the caller's thread, in bounded memory.</summary>
public static class CaseReader
{
    /// <summary>The rows of a file (gunzipped where it is gzip), each a case or a fault, in order; read as they are asked for.</summary>
    public static IEnumerable<Parsed<Case>> ReadFile(string path, JsonLinesOptions? options = null)
    {
        using var lines = JsonLinesReader.Open(path, options);
        foreach (var parsed in Read(lines, path))
        {
            yield return parsed;
        }
    }

    /// <summary>The same for a stream, which is closed at the end.</summary>
    public static IEnumerable<Parsed<Case>> Read(Stream stream, string file, JsonLinesOptions? options = null)
    {
        using var lines = new JsonLinesReader(stream, file, options);
        foreach (var parsed in Read(lines, file))
        {
            yield return parsed;
        }
    }

    private static IEnumerable<Parsed<Case>> Read(JsonLinesReader lines, string file)
    {
        while (lines.ReadBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    yield return CaseParser.Parse(block[i], file);
                }
            }
        }
    }
}
