using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;

namespace ReviewClassifier.IO.Histories;

/// <summary>What would be read of a history: its shape, and its first rows.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Rows">The first rows as cases or faults; a row without text is no fault, for its chat may stand in another file.</param>
public sealed record MappingPreview(string File, SourceShape Shape, IReadOnlyList<ReadRow<Case>> Rows)
{
    /// <summary>Looks at a file, or at standard input as <c>-</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">As for <see cref="CaseSource.Open(string, CaseSourceOptions?)"/>.</param>
    /// <param name="rows">How many rows to read, from 0.</param>
    /// <exception cref="InputException">As for <see cref="CaseSource.Open(string, CaseSourceOptions?)"/>.</exception>
    public static MappingPreview Read(string path, CaseSourceOptions? options = null, int rows = 3)
    {
        var read = new List<ReadRow<Case>>();
        using var source = CaseSource.Open(path, options);
        while (read.Count < rows && source.NextBlock() is { } block)
        {
            using (block)
            {
                for (var i = 0; i < block.Count && read.Count < rows; i++)
                {
                    read.Add(block.Parse(i, textRequired: false));
                }
            }
        }

        return new MappingPreview(path, source.Shape, read);
    }
}
