using ReviewClassifier.Cases;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.Labelled;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;

namespace ReviewClassifier.IO.Histories;

/// <summary>A history as a workbook; the chats may stand on a sheet of their own, which is held whole.</summary>
internal sealed class SheetSource : CaseSource
{
    private const int RowsAtOnce = 256;

    private readonly TableFile table;
    private readonly ChatSheet? chats;
    private readonly IEnumerator<TableRow> rows;
    private readonly Header? header;
    private bool ended;

    public SheetSource(TableFile table, SourceForm form, CaseSourceOptions options)
    {
        this.table = table;
        chats = ChatSheet.Read(table, labelled: false);
        var sheet = CaseTable.CasesOf(table);
        rows = table.Rows(sheet).GetEnumerator();
        var one = table.Sheets.Count == 1;
        var found = HeaderSearch.Find(rows, options.Columns, table.File, one ? "" : sheet, chats is not null);
        header = found?.Header;
        Shape = new SourceShape(form)
        {
            Sheet = one ? null : sheet,
            ChatSheet = chats is null ? null : table.Sheets.First(ChatSheet.IsChat),
            HeaderLine = found?.Row.Line ?? 0,
            Headers = found is { } known ? HeaderSearch.Mapped(known.Header, known.Row) : [],
        };
        table.Use(column => header?.FieldOf(column) is not null);
    }

    public override SourceShape Shape { get; }

    internal override long Line => rows.Current?.Line ?? 0;

    public override CaseBlock? NextBlock()
    {
        if (ended)
        {
            return null;
        }

        var block = new Block(header);
        while (block.Count < RowsAtOnce && !ended)
        {
            if (header is not null && rows.MoveNext())
            {
                block.Add(WithChat(rows.Current));
            }
            else
            {
                ended = true;
                block.Add(chats?.Left().Select(left => new Row(new TableRow(left.Fault.Line, [], left.Raw, left.Fault), null)) ?? []);
            }
        }

        return block.Count > 0 ? block : null;
    }

    public override void Dispose()
    {
        rows.Dispose();
        table.Dispose();
    }

    private Row WithChat(TableRow row)
    {
        try
        {
            var fields = new RowFields(header!, row);
            var lines = chats?.Take(fields.Text(CaseRow.NamedBy(fields))).Lines;
            return new Row(row, lines is { Count: > 0 } ? lines : null);
        }
        catch (FaultException failed)
        {
            return new Row(row with { Fault = row.Fault ?? failed.Fault }, null);
        }
    }

    private sealed record Row(TableRow Cells, IReadOnlyList<ChatLine>? Chat);

    private sealed class Block(Header? header) : CaseBlock
    {
        private readonly List<Row> rows = new(RowsAtOnce);

        public override int Count => rows.Count;

        public void Add(params IEnumerable<Row> more) => rows.AddRange(more);

        public override ReadRow<Case> Parse(int row, bool textRequired = true)
        {
            var (cells, chat) = rows[row];
            var read = RowParser.Parse(cells, header!, textRequired, chat);
            return new(read, read.Ok ? default : cells.Raw);
        }

        public override void Dispose() => rows.Clear();
    }
}
