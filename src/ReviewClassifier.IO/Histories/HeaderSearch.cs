using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>
/// Finds the header of a table: the first row with a column for the review or the chat. Platforms put a title, a period or an
/// explanation above it.
/// </summary>
internal static class HeaderSearch
{
    private const int RowsLookedAt = 10;

    // Fewer names than this may be words of a sentence.
    private const int FewestNames = 2;

    /// <summary>The header, and where it is not the first row its line; null for an empty table.</summary>
    /// <param name="rows">Read to behind the header.</param>
    /// <param name="columns">What a person mapped.</param>
    /// <param name="file">The file's name for faults.</param>
    /// <param name="sheet">The sheet's name; empty where there is only one.</param>
    /// <param name="chats">Whether the chats stand on a sheet of their own, to which a column with the case's name leads.</param>
    /// <exception cref="Faults.InputException">There is no such row, or two of its columns name one field.</exception>
    public static (Header Header, TableRow Row)? Find(
        IEnumerator<TableRow> rows, ColumnMapping columns, string file, string sheet, bool chats)
    {
        TableRow? first = null;
        for (var i = 0; i < RowsLookedAt && rows.MoveNext(); i++)
        {
            first ??= rows.Current;
            if (columns.Fits(rows.Current, chats)
                && (i == 0 || columns.Choose(file, rows.Current).Count(field => field is not null) >= FewestNames))
            {
                return (columns.Header(file, sheet, rows.Current), rows.Current);
            }
        }

        if (first is not null)
        {
            CaseHeader.Demand(columns.Header(file, sheet, first), first, chats: false, labelled: false);
        }

        return null;
    }

    /// <summary>The headers with the fields that are read from them.</summary>
    public static IReadOnlyList<MappedHeader> Mapped(Header header, TableRow row) =>
        [.. row.Cells.Select((name, i) => new MappedHeader(name ?? "", header.FieldOf(i)?.Name))];
}
