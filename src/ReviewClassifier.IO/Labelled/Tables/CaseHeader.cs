using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>What the header of a table of cases must have, and what rows under it must not.</summary>
internal static class CaseHeader
{
    // There are many more; these say well enough what is meant.
    private const int NamesShown = 11;

    /// <summary>A fault where a row has text in a column without a header: most likely a separator in it was not quoted.</summary>
    public static Fault? TooLong(TableRow row, Header header)
    {
        for (var i = header.Width; i < row.Cells.Count; i++)
        {
            if (row[i] is { } cell)
            {
                return new(
                    header.File, row.Line, i + 1, "",
                    $"{Quote.Text(cell)} in a column without a header", $"{header.Width} cells as the header has",
                    "put text that holds the separator in double quotes, or name the column");
            }
        }

        return null;
    }

    /// <summary>
    /// <see cref="InputException"/> where there is no column for the review or the chat, or for the label of a labelled case.
    /// </summary>
    public static void Demand(Header header, TableRow row, bool chats, bool labelled)
    {
        if (!header.Has(CaseColumns.Review) && !header.Has(CaseColumns.Chat) && !chats)
        {
            throw Missing(header, row, CaseColumns.Review, CaseColumns.Chat);
        }

        if (labelled && !header.Has(CaseColumns.Label))
        {
            throw Missing(header, row, CaseColumns.Label);
        }
    }

    private static InputException Missing(Header header, TableRow row, params Column[] columns)
    {
        var expected = string.Join(
            " or ", columns.Select(column => $"a column {column.Name} ({string.Join(", ", column.Synonyms.Take(NamesShown))})"));
        return new(
            $"{header.File}:{row.Line}: found the columns {header.Listed}; expected {expected}; "
            + "name the column so in the first row.");
    }
}
