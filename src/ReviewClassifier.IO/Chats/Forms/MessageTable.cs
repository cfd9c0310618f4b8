using System.Text;
using ReviewClassifier.IO.Faults;
using ReviewClassifier.IO.JsonLines;
using ReviewClassifier.IO.Labelled.Tables;
using ReviewClassifier.IO.Tables;
using ReviewClassifier.IO.Times;

namespace ReviewClassifier.IO.Chats.Forms;

/// <summary>Reads a table of messages: a workbook's sheets, or text with separators. Sheets without the columns are passed over.</summary>
internal static class MessageTable
{
    private const string Demanded = "the columns 发送人 (from) and 内容 (text), with 订单编号 (order) or 买家昵称 (buyer) and 时间 (at)";

    public static void Read(PeekedStream stream, string file, IChatSink sink)
    {
        using var table = TableFile.Open(stream, file);
        var found = false;
        foreach (var sheet in table.Sheets)
        {
            found |= Read(table, sheet, sink);
        }

        if (!found)
        {
            throw new InputException($"{file}: holds no table of messages; expected {Demanded}; name the columns so.");
        }
    }

    private static bool Read(TableFile table, string sheet, IChatSink sink)
    {
        Header? header = null;
        foreach (var row in table.Rows(sheet))
        {
            if (header is not null)
            {
                Add(header, row, sink);
                continue;
            }

            header = new Header(table.File, sheet, row, ColumnChoice.Of(row, MessageColumns.OfTable));
            if (!header.Has(MessageColumns.Text) || !header.Has(MessageColumns.From))
            {
                return false;
            }
        }

        return header is not null;
    }

    private static void Add(Header header, TableRow row, IChatSink sink)
    {
        if (row.Fault is { } fault)
        {
            Refuse(row, Unreadable.Of(fault), sink);
            return;
        }

        var text = header.Text(row, MessageColumns.Text) ?? "";
        var from = header.Text(row, MessageColumns.From)?.Trim(Written.Blank);
        if (string.IsNullOrEmpty(from))
        {
            Refuse(row, new Unreadable("a message of nobody", "who sent it, in the column 发送人 (from)", "fill it in"), sink);
            return;
        }

        DateTime? at = null;
        if (ConversationKey.Part(header.Text(row, MessageColumns.At)) is { } written)
        {
            if (!TryTime(written, out var time))
            {
                const string Remedy = "write it in such a form, or leave the cell empty";
                Refuse(row, new Unreadable($"{Quote.Text(written)} as the time", ShopTime.Forms, Remedy), sink);
                return;
            }

            at = time;
        }

        // The id of a case names the conversation only where nothing else does: it may as well be the message's own.
        var named = header.Has(MessageColumns.Order) || header.Has(MessageColumns.Buyer);
        sink.Conversation(new ConversationKey(
            ConversationKey.Part(header.Text(row, named ? MessageColumns.Order : MessageColumns.Id)),
            ConversationKey.Part(header.Text(row, MessageColumns.Buyer))));
        sink.Add(new Message(from, at, text, row.Line));
    }

    /// <summary>A time as tables write it, or as chats do where that tells a whole moment.</summary>
    internal static bool TryTime(string written, out DateTime time)
    {
        if (ShopTime.TryParse(written, out time))
        {
            return true;
        }

        var whole = Head.IsTime(written, out var told) && told.IsWhole;
        time = whole ? new DayClock(null).Read(told) ?? default : default;
        return whole;
    }

    private static void Refuse(TableRow row, Unreadable reason, IChatSink sink) =>
        sink.Unread(row.Line, Encoding.UTF8.GetString(row.Raw.Span), reason);
}
