using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>Reads the cases of a table, one a row, and of a workbook the chats from their own sheet.</summary>
internal static class CaseTable
{
    /// <summary>The rows as labelled cases, strictly; ids that were seen before are faults.</summary>
    public static IEnumerable<ReadRow<LabelledCase>> Labelled(PeekedStream stream, string file, string group, SeenIds ids) =>
        Read(stream, file, labelled: true, (fields, chat) => Labelled(fields, chat, file, group, ids));

    /// <summary>The rows as plain cases; columns of a judgement are passed over.</summary>
    public static IEnumerable<ReadRow<Case>> Plain(PeekedStream stream, string file) =>
        Read(stream, file, labelled: false, (fields, chat) => CaseRow.Read(fields, file, Chat(fields, chat, labels: null).Lines));

    private static IEnumerable<ReadRow<T>> Read<T>(PeekedStream stream, string file, bool labelled, Func<RowFields, ChatSheet?, T> read)
        where T : class
    {
        using var table = TableFile.Open(stream, file);
        var chats = ChatSheet.Read(table, labelled);
        Header? header = null;
        foreach (var row in table.Rows(CasesOf(table)))
        {
            if (header is null)
            {
                header = new Header(file, CasesOf(table), row, ColumnChoice.Of(row, CaseColumns.OfCase));
                CaseHeader.Demand(header, row, chats is not null, labelled);
            }
            else
            {
                yield return new ReadRow<T>(Parse(row, header, chats, read), row.Raw);
            }
        }

        foreach (var (fault, raw) in chats?.Left() ?? [])
        {
            yield return new ReadRow<T>(new Parsed<T>(fault), raw);
        }
    }

    /// <summary>The sheet of the cases.</summary>
    public static string CasesOf(TableFile table) =>
        table.Sheets.FirstOrDefault(sheet => sheet is "cases" or "案例")
        ?? table.Sheets.FirstOrDefault(sheet => !ChatSheet.IsChat(sheet)) ?? table.Sheets[0];

    private static Parsed<T> Parse<T>(TableRow row, Header header, ChatSheet? chats, Func<RowFields, ChatSheet?, T> read)
        where T : class
    {
        try
        {
            return (row.Fault ?? CaseHeader.TooLong(row, header)) is { } fault ? new(fault) : new(read(new RowFields(header, row), chats));
        }
        catch (FaultException failed)
        {
            return new(failed.Fault);
        }
    }

    private static LabelledCase Labelled(RowFields fields, ChatSheet? chats, string file, string group, SeenIds ids)
    {
        var judged = new LabelFields();
        var (lines, labels) = Chat(fields, chats, judged);
        var item = CaseRow.Read(fields, file, lines);
        var (malicious, pattern) = (fields.Label(), fields.Pattern());
        if (CaseRules.OfLabel(malicious, pattern) is { } breach)
        {
            throw malicious is null
                ? fields.Fail(CaseColumns.Label, breach with { Found = "nothing" })
                : fields.Fail(CaseColumns.Pattern, breach);
        }

        if (ids.Take(item.Id, file, fields.Line) is { } taken)
        {
            throw fields.Fail(CaseRow.NamedBy(fields), taken);
        }

        return new LabelledCase(
            item, group, malicious == true, pattern, fields.Labels(CaseColumns.ReviewLabels), labels,
            fields.Text(CaseColumns.Note), fields.Text(CaseColumns.LabelledBy), fields.Time(CaseColumns.LabelledAt));
    }

    private static (IReadOnlyList<ChatLine> Lines, IReadOnlyList<IReadOnlyList<EvidenceLabel>> Labels) Chat(
        RowFields fields, ChatSheet? chats, LabelFields? labels)
    {
        var sheet = chats?.Take(fields.Text(CaseRow.NamedBy(fields))) ?? ([], []);
        if (sheet.Lines.Count > 0)
        {
            return sheet;
        }

        var judged = labels ?? new LabelFields();
        var lines = ChatCell.Read(fields, labels);
        return (lines, judged.LineLabels);
    }
}
