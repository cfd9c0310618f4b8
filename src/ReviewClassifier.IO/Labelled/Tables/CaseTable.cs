using System.Globalization;
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
        Read(stream, file, labelled: false, (fields, chat) => ToCase(fields, Id(fields, file), Chat(fields, chat, labels: null).Lines));

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
                header = new Header(table, CasesOf(table), row, CaseColumns.OfCase);
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

    private static string CasesOf(TableFile table) =>
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
        var id = Id(fields, file);
        var (lines, labels) = Chat(fields, chats, judged);
        var item = ToCase(fields, id, lines);
        var (malicious, pattern) = (fields.Label(), fields.Pattern());
        if (CaseRules.OfLabel(malicious, pattern) is { } breach)
        {
            throw malicious is null
                ? fields.Fail(CaseColumns.Label, breach with { Found = "nothing" })
                : fields.Fail(CaseColumns.Pattern, breach);
        }

        if (ids.Take(id, file, fields.Line) is { } taken)
        {
            throw fields.Fail(CaseColumns.Id, taken);
        }

        return new LabelledCase(
            item, group, malicious == true, pattern, fields.Labels(CaseColumns.ReviewLabels), labels,
            fields.Text(CaseColumns.Note), fields.Text(CaseColumns.LabelledBy), fields.Time(CaseColumns.LabelledAt));
    }

    // A table need not name its cases: the file and the line do.
    private static string Id(RowFields fields, string file) =>
        fields.Text(CaseColumns.Id) is { } id && !string.IsNullOrWhiteSpace(id)
            ? id
            : string.Create(CultureInfo.InvariantCulture, $"{InputFile.Stem(file)}-{fields.Line}");

    private static (IReadOnlyList<ChatLine> Lines, IReadOnlyList<IReadOnlyList<EvidenceLabel>> Labels) Chat(
        RowFields fields, ChatSheet? chats, LabelFields? labels)
    {
        var sheet = chats?.Take(fields.Text(CaseColumns.Id)) ?? ([], []);
        if (sheet.Lines.Count > 0)
        {
            return sheet;
        }

        var judged = labels ?? new LabelFields();
        var lines = ChatCell.Read(fields, labels);
        return (lines, judged.LineLabels);
    }

    private static Case ToCase(RowFields fields, string id, IReadOnlyList<ChatLine> chat)
    {
        var read = new CaseFields
        {
            Id = id,
            Category = fields.Text(CaseColumns.Category),
            Platform = fields.Text(CaseColumns.Platform),
            Rating = fields.Rating(),
            Review = Review(fields),
            Order = fields.Order(),
            Chat = chat,
        };
        return read.HasText ? read.ToCase(fields.Line) : throw fields.Fail(CaseColumns.Review, CaseRules.NoText);
    }

    private static string Review(RowFields fields)
    {
        var (first, later) = (fields.Text(CaseColumns.Review) ?? "", fields.Text(CaseColumns.FollowUp));
        return string.IsNullOrWhiteSpace(later) ? first : first.Length == 0 ? later : $"{first}\n追评：{later}";
    }
}
