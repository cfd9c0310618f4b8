using ReviewClassifier.IO.JsonLines;

namespace ReviewClassifier.IO.Labelled;

/// <summary>Where a labelled case stands.</summary>
/// <param name="File">Its file, as the caller named it or its folder.</param>
/// <param name="Row">The line of the file, from 1; null in files of which a case is not one line.</param>
public sealed record CasePlace(string File, long? Row)
{
    /// <summary><c>FILE:ROW</c>, or the file alone.</summary>
    public override string ToString() => Row is { } row ? FormattableString.Invariant($"{File}:{row}") : File;
}

/// <summary>Finds where labelled cases stand, by their ids.</summary>
public static class CasePlaces
{
    /// <summary>The places of all cases that can be read in files and folders; of an id that stands twice, the first.</summary>
    public static IReadOnlyDictionary<string, CasePlace> Find(IEnumerable<string> paths)
    {
        var places = new Dictionary<string, CasePlace>(StringComparer.Ordinal);
        foreach (var path in InputFile.Find(paths))
        {
            var rows = LabelledRows.AreIn(path)
                ? LabelledRows.Read(path).Rows.Where(row => row.Id is not null).Select(row => (Id: row.Id!, Row: (long?)row.Number))
                : LabelledReader.Read(path).Items.Select(item => (item.Case.Id, Row: (long?)null));
            foreach (var (id, row) in rows)
            {
                places.TryAdd(id, new CasePlace(path, row));
            }
        }

        return places;
    }
}
