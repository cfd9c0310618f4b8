using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Histories;

namespace ReviewClassifier.IO.Tests.Histories;

/// <summary>Reads a whole history.</summary>
internal static class ReadCases
{
    public static IReadOnlyList<(Parsed<Case> Parsed, byte[] Raw)> Of(string path, CaseSourceOptions? options = null, bool textRequired = true)
    {
        var all = new List<(Parsed<Case>, byte[])>();
        using var source = CaseSource.Open(path, options);
        while (source.NextBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count; i++)
                {
                    var read = block.Parse(i, textRequired);
                    all.Add((read.Parsed, read.Raw.ToArray()));
                }
            }
        }

        return all;
    }
}
