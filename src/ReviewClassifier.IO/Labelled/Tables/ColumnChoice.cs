using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>
/// Which field each header of a table stands for. Platforms export several columns for what is one fact here, such as 付款时间 and
/// 下单时间: the one whose name stands first among a field's names is read, the others are not used. Two columns for the review are
/// left to a person, for the review is what is judged.
/// </summary>
internal static class ColumnChoice
{
    /// <summary>For each cell of the header row its field; null where it is not used.</summary>
    public static IReadOnlyList<Column?> Of(TableRow row, IReadOnlyList<Column> known)
    {
        var fields = new Column?[row.Cells.Count];
        var best = new Dictionary<(Column, int Part), int>();
        for (var i = 0; i < fields.Length; i++)
        {
            if (row[i] is { } name && Ranked(name, known) is var (column, rank) && column is not null)
            {
                fields[i] = column;
                var place = (column, Header.Part(name));
                best[place] = Math.Min(rank, best.GetValueOrDefault(place, int.MaxValue));
            }
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] is { } column && column != CaseColumns.Review
                && column.Rank(Column.Plain(row[i]!)) > best[(column, Header.Part(row[i]!))])
            {
                fields[i] = null;
            }
        }

        return fields;
    }

    private static (Column? Column, int Rank) Ranked(string name, IReadOnlyList<Column> known)
    {
        var plain = Column.Plain(name);
        return known.Select(column => ((Column?)column, column.Rank(plain))).FirstOrDefault(ranked => ranked.Item2 >= 0);
    }
}
