using ReviewClassifier.Cases;
using ReviewClassifier.IO.Chats;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Labelled.Tables;

/// <summary>
/// The chats of a workbook's cases on a sheet of their own, one row a line: a chat is read and corrected there as a person reads it, and
/// is not bound by what one cell holds.
/// </summary>
internal sealed class ChatSheet
{
    public const string Name = "chat";

    private readonly Dictionary<string, Chat> chats = new(StringComparer.Ordinal);
    private readonly bool labelled;

    private ChatSheet(TableFile table, string sheet, bool labelled)
    {
        this.labelled = labelled;
        Header? header = null;
        foreach (var row in table.Rows(sheet))
        {
            if (header is null)
            {
                header = new Header(table.File, sheet, row, ColumnChoice.Of(row, CaseColumns.OfChat));
                Demand(header, row);
            }
            else
            {
                Add(header, row);
            }
        }
    }

    /// <summary>Reads the sheet; null where the workbook has none.</summary>
    public static ChatSheet? Read(TableFile table, bool labelled) =>
        table.Sheets.FirstOrDefault(IsChat) is { } sheet ? new ChatSheet(table, sheet, labelled) : null;

    /// <summary>Whether a sheet is the one of the chats, by its name.</summary>
    public static bool IsChat(string sheet) => CaseColumns.Chat.Is(Column.Plain(sheet));

    /// <summary>Takes the chat of a case; <see cref="FaultException"/> where one of its rows is at fault.</summary>
    public (IReadOnlyList<ChatLine> Lines, IReadOnlyList<IReadOnlyList<EvidenceLabel>> Labels) Take(string? id)
    {
        if (id is null || !chats.Remove(id, out var chat))
        {
            return ([], []);
        }

        return chat.Fault is null ? (chat.Lines.ToArray(), chat.Labels.ToArray()) : throw chat.Fault;
    }

    /// <summary>A fault for each chat whose case was not taken.</summary>
    public IEnumerable<(Fault Fault, ReadOnlyMemory<byte> Raw)> Left() => chats.Select(chat => (
        chat.Value.Header.Fail(
            chat.Value.First, CaseColumns.CaseOfLine, Quote.Text(chat.Key), "the id of a case", "correct the id, or add the case").Fault,
        chat.Value.First.Raw));

    private static void Demand(Header header, TableRow row)
    {
        foreach (var column in new[] { CaseColumns.CaseOfLine, CaseColumns.From, CaseColumns.Text })
        {
            if (!header.Has(column))
            {
                var names = $"a column {column.Name} ({string.Join(", ", column.Synonyms)})";
                var missing = header.Fail(row, column, header.Listed, names, "name the column so");
                throw new InputException(missing.Fault.ToString());
            }
        }
    }

    private void Add(Header header, TableRow row)
    {
        var fields = new RowFields(header, row);
        if (fields.Text(CaseColumns.CaseOfLine) is not { } id)
        {
            var missing = fields.Fail(CaseColumns.CaseOfLine, "", "the id of a case", "fill it in on every row of the sheet");
            throw new InputException(missing.Fault.ToString());
        }

        if (!chats.TryGetValue(id, out var chat))
        {
            chats.Add(id, chat = new Chat(header, row));
        }

        try
        {
            var line = new ChatLine(fields.Time(CaseColumns.At), From(fields), fields.Text(CaseColumns.Text) ?? "");
            var labels = labelled ? fields.Labels(CaseColumns.LineLabels) : [];
            if (line.From != Speaker.Buyer && labels.Count > 0)
            {
                throw fields.Fail(CaseColumns.LineLabels, CaseRules.ShopLine("", labels.Count));
            }

            chat.Lines.Add(line);
            chat.Labels.Add(labels);
        }
        catch (FaultException failed)
        {
            chat.Fault ??= failed;
        }
    }

    private static Speaker From(RowFields fields)
    {
        var word = fields.Text(CaseColumns.From) ?? "";
        return PlainLine.TrySpeaker(word, out var speaker)
            ? speaker
            : throw fields.Fail(
                CaseColumns.From, word, "buyer, seller or auto (买家, 客服, 自动回复)", "write who sent the line with one of these words");
    }

    private sealed record Chat(Header Header, TableRow First)
    {
        public List<ChatLine> Lines { get; } = [];

        public List<IReadOnlyList<EvidenceLabel>> Labels { get; } = [];

        public FaultException? Fault { get; set; }
    }
}
