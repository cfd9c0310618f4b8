using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>Reads one row of a table into a case. Holds no state, so any number of threads may parse at once.</summary>
internal static class RowParser
{
    /// <summary>The case, or the fault; never throws on account of what the cells are.</summary>
    /// <param name="row">The row.</param>
    /// <param name="header">Its header.</param>
    /// <param name="textRequired">Whether a row without text is at fault.</param>
    /// <param name="chat">The chat where it stands elsewhere; null where it stands in a cell.</param>
    public static Parsed<Case> Parse(TableRow row, Header header, bool textRequired, IReadOnlyList<ChatLine>? chat = null)
    {
        if ((row.Fault ?? CaseHeader.TooLong(row, header)) is { } fault)
        {
            return new(fault);
        }

        try
        {
            var fields = new RowFields(header, row);
            return new(CaseRow.Read(fields, header.File, chat ?? ChatCell.Read(fields, labels: null), textRequired));
        }
        catch (FaultException failed)
        {
            return new(failed.Fault);
        }
    }
}
